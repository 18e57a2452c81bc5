// A mailbox read over IMAP: what nobody has read, message by message, each marked as read only when told to.
#pragma once
#include "base/moment.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace reeve::correspondence {

// As in the settings. imaps:// begins encrypted; imap:// must change to encryption first, except to this machine
// itself.
struct MailboxAddress {
    std::string url;
    std::string user;
    std::string password;
    std::string folder;
};

struct MailboxMessage {
    std::uint32_t number = 0; // the mailbox's own, which stays the same
    std::size_t size = 0;     // as the server says
    std::optional<Moment> came;
};

// Signs in and opens the folder; a server that does not, or that says what no server says, is a Fault in words.
class Mailbox {
public:
    explicit Mailbox(const MailboxAddress&);
    ~Mailbox();

    // The oldest first, at most so many.
    std::vector<MailboxMessage> unread(std::size_t most);
    // Leaves the message unread. The head alone where that is asked for.
    enum class Part { whole, head };
    std::string bytes_of(const MailboxMessage&, Part, std::size_t most);
    void mark_read(const MailboxMessage&);

private:
    class Conversation;
    std::unique_ptr<Conversation> conversation_;
};

} // namespace reeve::correspondence
