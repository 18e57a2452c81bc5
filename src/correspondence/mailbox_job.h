// The job that reads the office's mailbox, where one is set.
#pragma once
#include "office/job.h"

namespace reeve::correspondence {

// Every five minutes; the password is taken from REEVE_IMAP_PASSWORD.
office::JobKind mailbox_job();

} // namespace reeve::correspondence
