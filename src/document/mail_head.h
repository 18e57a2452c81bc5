// The head of an e-mail message or of a part of one: its lines, its encoded words, its addresses and its day.
#pragma once
#include "base/moment.h"
#include "base/result.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::document {

class MailHead {
public:
    // Takes the head off the front of the bytes, which are then the body. A problem where it passes a limit.
    static Result<MailHead> taken_from(std::string_view& bytes);

    // The first line of this name (lower case), unfolded, as it stands; empty where there is none.
    std::string_view line(std::string_view name) const;
    bool empty() const { return lines_.empty(); }

private:
    std::multimap<std::string, std::string, std::less<>> lines_;
};

// "text/plain; charset=utf-8" as its value in lower case and its parameters, RFC 2231 among them.
struct MailValue {
    std::string value;
    std::map<std::string, std::string, std::less<>> parameters;
    std::string parameter(std::string_view name) const;
};
MailValue mail_value(std::string_view line);

// "=?utf-8?Q?Caf=C3=A9?=" as words, on one line.
std::string mail_words(std::string_view line);

struct MailAddress {
    std::string name;
    std::string address;
};
// The first of a list of addresses.
MailAddress first_mail_address(std::string_view line);
// What stands in angle brackets, each once, in order.
std::vector<std::string> message_ids(std::string_view line);
// "Mon, 23 Nov 2026 16:14:35 +0000".
std::optional<Moment> mail_moment(std::string_view line);

} // namespace reeve::document
