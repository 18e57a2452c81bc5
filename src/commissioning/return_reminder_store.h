// Reminds recipients of their returns, by a letter to those who may write the grant's pages.
#pragma once
#include "office/job.h"
#include "office/keep.h"

namespace reeve::commissioning {

// Every reminder that is due today and was not sent, in one change; gives how many letters were queued.
int remind_of_returns(office::Change&);
office::JobKind return_reminder_job(); // every day at 8

} // namespace reeve::commissioning
