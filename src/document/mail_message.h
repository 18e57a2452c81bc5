// Reads an e-mail message (RFC 5322 and MIME) as what the office needs of it: who wrote, when, about what, the words,
// and what was attached.
#pragma once
#include "base/moment.h"
#include "base/result.h"
#include "document/mail_limits.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::document {

struct MailAttachment {
    std::string name; // without a path; empty where it has none
    std::string type; // "application/pdf", as the sender claims
    std::string bytes;
};

// All words are UTF-8 without control characters, whatever the message held.
struct MailMessage {
    std::string message_id;            // without its brackets; empty where it has none
    std::vector<std::string> answered; // message ids of In-Reply-To, then of References, each once
    std::string from_name;
    std::string from_address;
    std::string subject;
    std::optional<Moment> sent; // as the sender's clock said
    std::string text;
    bool is_from_program = false; // an automatic answer, a report, a list
    std::vector<MailAttachment> attachments;
    std::vector<std::string> notes; // sentences: what could not be read
};

// A problem of the field "file" where it is none, or passes a limit.
Result<MailMessage> read_mail(std::string_view bytes);
// The head alone, of a message that is too large to be taken.
Result<MailMessage> read_mail_head(std::string_view bytes);

} // namespace reeve::document
