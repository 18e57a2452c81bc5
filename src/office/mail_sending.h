// Sending what waits in the outbox through the office's mail server.
#pragma once
#include "office/job.h"
#include "office/mail.h"

namespace reeve::office {

// The server's address as in the settings. smtps:// begins encrypted; smtp:// must change to encryption first, except
// to this machine itself. No certificate is taken on trust.
struct MailServer {
    std::string url;
    std::string user;
    std::string password;
    std::string from;
    std::string from_name;
};
// Why the letter was not taken; empty where it was.
std::string send_mail(const MailServer&, const Mail&, Moment now);

// The job that sends what is due each minute, where a mail server is set; the password is taken from
// REEVE_SMTP_PASSWORD.
JobKind mail_job();

} // namespace reeve::office
