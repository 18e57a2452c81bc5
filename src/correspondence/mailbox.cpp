// Speaks IMAP (RFC 3501) over a connection that libcurl has made, encrypted and signed in. libcurl's own way to fetch a
// message marks it as read at once, which would lose a letter where we stop before it is kept.
#include "correspondence/mailbox.h"
#include "base/text.h"
#include "document/mail_head.h"
#include <algorithm>
#include <charconv>
#include <curl/curl.h>
#include <poll.h>

namespace reeve::correspondence {
namespace {

constexpr long seconds_to_connect = 10, seconds_in_all = 30;
constexpr int milliseconds_of_silence = 30'000;
constexpr std::size_t longest_line = 64 << 10;

bool is_this_machine(std::string_view url) {
    auto host = url.substr(url.find("//") + 2);
    if (!host.starts_with('[')) host = host.substr(0, host.find(':'));
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]" || host.starts_with("[::1]:");
}

// The number that stands after these words; none where they are not there.
std::optional<std::uint64_t> number_after(std::string_view line, std::string_view words) {
    auto at = line.find(words);
    if (at == std::string_view::npos) return std::nullopt;
    at += words.size();
    std::uint64_t number = 0;
    auto [end, trouble] = std::from_chars(line.data() + at, line.data() + line.size(), number);
    return trouble == std::errc{} && end != line.data() + at ? std::optional(number) : std::nullopt;
}

// "INTERNALDATE "23-Nov-2026 16:14:35 +0000"".
std::optional<Moment> day_in(std::string_view line) {
    constexpr std::string_view words = "INTERNALDATE \"";
    auto at = line.find(words);
    if (at == std::string_view::npos) return std::nullopt;
    line = line.substr(at + words.size(), 26);
    auto day = std::string(line.substr(0, line.find('"')));
    for (std::size_t place = 0; place < std::min<std::size_t>(day.size(), 12); ++place)
        if (day[place] == '-') day[place] = ' ';
    return document::mail_moment(day);
}

} // namespace

class Mailbox::Conversation {
public:
    explicit Conversation(const MailboxAddress& address) : curl_(curl_easy_init(), curl_easy_cleanup) {
        if (!curl_) throw Fault("no connection to a mailbox could be prepared");
        connect(address);
        ask("SELECT \"" + address.folder + "\"");
    }
    ~Conversation() {
        std::size_t sent = 0;
        curl_easy_send(curl_.get(), "z LOGOUT\r\n", 10, &sent); // the server ends it in any case
    }

    // The untagged lines of the answer. What a server hands over as a literal stands in `literal`, up to so many bytes.
    std::vector<std::string> ask(const std::string& command, std::size_t most_literal = 0,
                                 std::string* literal = nullptr) {
        const auto tag = "a" + std::to_string(++asked_) + " ";
        say(tag + command + "\r\n");
        for (std::vector<std::string> lines;;) {
            auto line = hear_line();
            if (line.starts_with(tag)) {
                if (line.substr(tag.size()).starts_with("OK")) return lines;
                throw Fault("the mailbox did not do as it was asked: "
                            + shortened(tidied(line.substr(tag.size())), 200));
            }
            if (line.ends_with('}')) {
                auto size = number_after(line, line.substr(0, line.rfind('{') + 1));
                if (!size) throw Fault("the mailbox said something that no mailbox says");
                hear_literal(*size, most_literal, literal);
            }
            if (lines.size() > 10'000) throw Fault("the mailbox says more than any mailbox");
            lines.push_back(std::move(line));
        }
    }

private:
    void connect(const MailboxAddress& address) {
        char words[CURL_ERROR_SIZE] = "";
        curl_easy_setopt(curl_.get(), CURLOPT_URL, address.url.c_str());
        curl_easy_setopt(curl_.get(), CURLOPT_PROTOCOLS_STR, "imap,imaps");
        curl_easy_setopt(curl_.get(), CURLOPT_PROXY, "");
        curl_easy_setopt(curl_.get(), CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl_.get(), CURLOPT_CONNECT_ONLY, 1L);
        curl_easy_setopt(curl_.get(), CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
        curl_easy_setopt(curl_.get(), CURLOPT_TIMEOUT, seconds_in_all);
        curl_easy_setopt(curl_.get(), CURLOPT_ERRORBUFFER, words);
        bool may_be_plain = address.url.starts_with("imap://") && is_this_machine(address.url);
        curl_easy_setopt(curl_.get(), CURLOPT_USE_SSL,
                         static_cast<long>(may_be_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        curl_easy_setopt(curl_.get(), CURLOPT_USERNAME, address.user.c_str());
        curl_easy_setopt(curl_.get(), CURLOPT_PASSWORD, address.password.c_str());
        auto code = curl_easy_perform(curl_.get());
        curl_easy_setopt(curl_.get(), CURLOPT_ERRORBUFFER, nullptr);
        if (code != CURLE_OK)
            throw Fault("the mailbox could not be opened: " + std::string(*words ? words : curl_easy_strerror(code)));
        curl_easy_getinfo(curl_.get(), CURLINFO_ACTIVESOCKET, &socket_);
    }

    void wait_for(short what) {
        pollfd one{socket_, what, 0};
        if (poll(&one, 1, milliseconds_of_silence) <= 0) throw Fault("the mailbox does not answer");
    }
    void say(std::string_view words) {
        while (!words.empty()) {
            std::size_t sent = 0;
            auto code = curl_easy_send(curl_.get(), words.data(), words.size(), &sent);
            if (code == CURLE_AGAIN) wait_for(POLLOUT);
            else if (code != CURLE_OK) throw Fault("the mailbox went away");
            words.remove_prefix(sent);
        }
    }
    void hear() {
        char piece[16 << 10];
        std::size_t length = 0;
        auto code = curl_easy_recv(curl_.get(), piece, sizeof piece, &length);
        if (code == CURLE_AGAIN) return wait_for(POLLIN);
        if (code != CURLE_OK || length == 0) throw Fault("the mailbox went away");
        heard_.append(piece, length);
    }
    std::string hear_line() {
        for (std::size_t sought = 0;; hear()) {
            auto end = heard_.find('\n', sought);
            if (end != std::string::npos) {
                auto line = heard_.substr(0, end > 0 && heard_[end - 1] == '\r' ? end - 1 : end);
                heard_.erase(0, end + 1);
                return line;
            }
            if (heard_.size() > longest_line) throw Fault("the mailbox said a line longer than any");
            sought = heard_.size();
        }
    }
    void hear_literal(std::uint64_t size, std::size_t most, std::string* into) {
        if (!into || size > most) throw Fault("the mailbox hands over more than it was asked for");
        into->clear();
        while (into->size() < size) {
            if (heard_.empty()) hear();
            auto length = std::min<std::size_t>(heard_.size(), size - into->size());
            into->append(heard_, 0, length);
            heard_.erase(0, length);
        }
    }

    std::unique_ptr<CURL, void (*)(CURL*)> curl_;
    curl_socket_t socket_ = CURL_SOCKET_BAD;
    std::string heard_; // and not read yet
    int asked_ = 0;
};

Mailbox::Mailbox(const MailboxAddress& address) : conversation_(std::make_unique<Conversation>(address)) {}
Mailbox::~Mailbox() = default;

std::vector<MailboxMessage> Mailbox::unread(std::size_t most) {
    std::vector<MailboxMessage> messages;
    for (const auto& line : conversation_->ask("UID SEARCH UNSEEN UNDELETED")) {
        if (!line.starts_with("* SEARCH")) continue;
        for (const auto& word : split(line, ' ')) {
            std::uint32_t number = 0;
            auto [end, trouble] = std::from_chars(word.data(), word.data() + word.size(), number);
            if (trouble == std::errc{} && end == word.data() + word.size() && number > 0) messages.push_back({number});
        }
    }
    std::sort(messages.begin(), messages.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    if (messages.size() > most) messages.resize(most);
    for (auto& message : messages)
        for (const auto& line :
             conversation_->ask("UID FETCH " + std::to_string(message.number) + " (RFC822.SIZE INTERNALDATE)")) {
            if (auto size = number_after(line, "RFC822.SIZE ")) message.size = static_cast<std::size_t>(*size);
            if (auto day = day_in(line)) message.came = day;
        }
    return messages;
}

std::string Mailbox::bytes_of(const MailboxMessage& message, Part part, std::size_t most) {
    std::string bytes;
    auto number = std::to_string(message.number);
    if (part == Part::whole) conversation_->ask("UID FETCH " + number + " (BODY.PEEK[])", most, &bytes);
    else
        conversation_->ask("UID FETCH " + number + " (BODY.PEEK[HEADER]<0." + std::to_string(most) + ">)", most,
                           &bytes);
    return bytes;
}

void Mailbox::mark_read(const MailboxMessage& message) {
    conversation_->ask("UID STORE " + std::to_string(message.number) + " +FLAGS.SILENT (\\Seen)");
}

} // namespace reeve::correspondence
