// Walks the parts of a message within its limits: words are joined, files are set aside, and what cannot be read is
// said.
#include "document/mail_message.h"
#include "base/text.h"
#include "document/html_words.h"
#include "document/mail_head.h"
#include "document/mail_transfer.h"
#include <algorithm>
#include <charconv>

namespace reeve::document {
namespace {

constexpr std::size_t longest_boundary = 200; // the standard says 70

Problems refused(std::string words) { return {{{"file", std::move(words)}}}; }

Problems too_large() {
    return refused("The message must be smaller than " + std::to_string(most_mail_bytes >> 20) + "MB");
}

// A number that a sender declares; what is no number declares nothing.
std::uint64_t declared(std::string_view text) {
    std::uint64_t value = 0;
    auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (trouble == std::errc::result_out_of_range) return UINT64_MAX;
    return trouble == std::errc{} && end != text.data() ? value : 0;
}

// Without folders, whichever way they are written, and without control characters.
std::string file_name(const MailHead& head, const MailValue& type, const MailValue& disposition) {
    auto name = disposition.parameter("filename");
    if (name.empty()) name = type.parameter("name");
    if (name.empty()) name = std::string(head.line("content-location"));
    name = mail_words(name);
    name = name.substr(name.find_last_of("/\\:") + 1);
    return name.find_first_not_of('.') == std::string::npos ? "" : shortened(name, 150);
}

struct Part {
    MailHead head;
    MailValue type;
    MailValue disposition;
    std::string_view body;
    int depth = 0;
};

// What one part comes to.
struct Words {
    std::string text;
    bool is_plain = false;
};

class MailReading {
public:
    explicit MailReading(MailMessage& message) : message_(message) {}

    Result<Words> read(std::string_view bytes, int depth) {
        auto head = TRY(MailHead::taken_from(bytes));
        if (depth == 0) read_head(head);
        return read_under(std::move(head), bytes, depth);
    }
    void read_head(const MailHead& head);

private:
    Result<Words> read_under(MailHead head, std::string_view body, int depth);
    Result<Words> read_words(const Part& part);
    Result<Words> read_parts(const Part& part);
    Result<Words> read_forwarded(const Part& part);
    Result<Done> keep_attachment(const Part& part);
    Result<std::string> decoded(const Part& part);
    void say(std::string words) {
        if (std::find(message_.notes.begin(), message_.notes.end(), words) == message_.notes.end())
            message_.notes.push_back(std::move(words));
    }

    MailMessage& message_;
    int parts_ = 0;
    std::size_t decoded_bytes_ = 0;
};

void MailReading::read_head(const MailHead& head) {
    auto from = first_mail_address(head.line("from"));
    message_.from_name = shortened(from.name, 120);
    message_.from_address = from.address.size() <= 254 ? from.address : "";
    message_.subject = shortened(mail_words(head.line("subject")), 200);
    message_.sent = mail_moment(head.line("date"));
    if (auto ids = message_ids(head.line("message-id")); !ids.empty()) message_.message_id = ids.front();
    for (auto name : {"in-reply-to", "references"})
        for (auto& id : message_ids(head.line(name)))
            if (std::find(message_.answered.begin(), message_.answered.end(), id) == message_.answered.end()
                && message_.answered.size() < most_mail_answered)
                message_.answered.push_back(std::move(id));
    auto automatic = mail_value(head.line("auto-submitted")).value;
    message_.is_from_program =
        (!automatic.empty() && automatic != "no") || mail_value(head.line("precedence")).value == "bulk";
}

Result<Words> MailReading::read_under(MailHead head, std::string_view body, int depth) {
    if (++parts_ > most_mail_parts) return refused("The message has more parts than any letter has");
    if (depth > most_mail_depth) return refused("The message holds messages in messages, deeper than any letter");
    if (declared(head.line("content-length")) > most_mail_bytes) return too_large();
    Part part{std::move(head), {}, {}, body, depth};
    part.type = mail_value(part.head.line("content-type"));
    part.disposition = mail_value(part.head.line("content-disposition"));
    if (declared(part.disposition.parameter("size")) > most_mail_bytes)
        return refused("The message says that it holds a file of more than " + std::to_string(most_mail_bytes >> 20)
                       + "MB");
    const auto& type = part.type.value;
    if (type.starts_with("multipart/")) return read_parts(part);
    if (type == "message/rfc822" || type == "message/global") return read_forwarded(part);
    bool is_words = type.empty() || type == "text/plain" || type == "text/html";
    bool is_file = part.disposition.value == "attachment" || !file_name(part.head, part.type, part.disposition).empty();
    if (is_words && !is_file) return read_words(part);
    TRY(keep_attachment(part));
    return Words{};
}

Result<std::string> MailReading::decoded(const Part& part) {
    auto way = mail_value(part.head.line("content-transfer-encoding")).value;
    std::string bytes;
    if (way == "base64") {
        auto read = from_base64(part.body);
        if (!read.is_whole)
            say("A part of the message is damaged and was read as far as it goes"
                + (part.type.value.empty() ? std::string() : " (" + shortened(tidied(part.type.value), 60) + ")"));
        bytes = std::move(read.bytes);
    } else bytes = way == "quoted-printable" ? from_quoted_printable(part.body) : std::string(part.body);
    decoded_bytes_ += bytes.size();
    if (decoded_bytes_ > most_mail_decoded_bytes) return refused("The message holds far more than any letter");
    return bytes;
}

Result<Words> MailReading::read_words(const Part& part) {
    auto bytes = TRY(decoded(part));
    if (bytes.size() > 8 * most_mail_words) bytes.resize(8 * most_mail_words);
    auto read = characters_of(bytes, part.type.parameter("charset"));
    if (!read.is_known) say("Some signs of the text may be wrong: its character set is not one we know");
    bool is_plain = part.type.value != "text/html";
    auto text = tidied(is_plain ? read.text : words_of_html(read.text));
    decoded_bytes_ += text.size();
    return Words{std::move(text), is_plain};
}

// The end of line before a boundary belongs to the boundary (RFC 2046, 5.1.1).
std::string_view without_last_end(std::string_view piece) {
    if (piece.ends_with('\n')) piece.remove_suffix(1);
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    return piece;
}

// The pieces between the lines of a boundary; what stands before the first and after the last is no part.
std::vector<std::string_view> pieces_of(std::string_view body, const std::string& boundary, std::size_t most) {
    std::vector<std::string_view> pieces;
    const auto line = "--" + boundary;
    std::optional<std::size_t> began;
    for (std::size_t at = 0; at < body.size() && pieces.size() <= most;) {
        auto end = std::min(body.find('\n', at), body.size());
        if (body.substr(at, line.size()) == line) {
            if (began) pieces.push_back(without_last_end(body.substr(*began, at - *began)));
            if (body.substr(at + line.size(), 2) == "--") return pieces;
            began = std::min(end + 1, body.size());
        }
        at = end + 1;
    }
    if (began && *began < body.size()) pieces.push_back(body.substr(*began)); // the last line is missing
    return pieces;
}

Result<Words> MailReading::read_parts(const Part& part) {
    auto boundary = part.type.parameter("boundary");
    if (boundary.empty() || boundary.size() > longest_boundary)
        return refused("The message is damaged: it does not say where its parts begin");
    if (part.type.value == "multipart/encrypted") say("The message is encrypted and cannot be read here");
    bool is_choice = part.type.value == "multipart/alternative";
    Words whole{{}, true};
    auto pieces = pieces_of(part.body, boundary, most_mail_parts);
    if (pieces.empty()) say("The message says that it has parts, and has none");
    for (auto piece : pieces) {
        auto words = TRY(read(piece, part.depth + 1));
        if (words.text.empty()) continue;
        // Of several ways to read the same words the plain one is taken, else the first.
        bool is_better = whole.text.empty() || (!whole.is_plain && words.is_plain);
        if (is_choice && is_better) whole = std::move(words);
        else if (!is_choice)
            whole = {whole.text.empty() ? words.text : whole.text + "\n\n" + words.text, words.is_plain};
    }
    return whole;
}

// A letter inside a letter, as somebody passes one on: its words follow, under who wrote it.
Result<Words> MailReading::read_forwarded(const Part& part) {
    auto bytes = part.body;
    auto head = TRY(MailHead::taken_from(bytes));
    auto from = first_mail_address(head.line("from"));
    auto subject = mail_words(head.line("subject"));
    auto words = TRY(read_under(std::move(head), bytes, part.depth + 1));
    words.text = "A message that was passed on, from " + (from.name.empty() ? from.address : from.name) + ": "
                 + shortened(subject, 200) + "\n\n" + words.text;
    return words;
}

Result<Done> MailReading::keep_attachment(const Part& part) {
    auto bytes = TRY(decoded(part));
    const auto& type = part.type.value;
    if (type == "application/pgp-signature" || type == "application/pkcs7-signature") return Done{};
    if (type == "application/pkcs7-mime") say("The message is encrypted and cannot be read here");
    if (bytes.empty()) return Done{};
    message_.attachments.push_back(
        {file_name(part.head, part.type, part.disposition), shortened(tidied(type), 100), std::move(bytes)});
    return Done{};
}

bool is_message(const MailMessage& message) {
    return !message.from_address.empty() || !message.subject.empty() || !message.message_id.empty();
}

} // namespace

Result<MailMessage> read_mail_head(std::string_view bytes) {
    MailMessage message;
    auto head = TRY(MailHead::taken_from(bytes));
    MailReading(message).read_head(head);
    if (!is_message(message)) return refused("The file is not an e-mail message");
    return message;
}

Result<MailMessage> read_mail(std::string_view bytes) {
    if (bytes.empty()) return refused("The file is empty");
    if (bytes.size() > most_mail_bytes) return too_large();
    MailMessage message;
    auto words = TRY(MailReading(message).read(bytes, 0));
    if (!is_message(message)) return refused("The file is not an e-mail message");
    message.text = std::move(words.text);
    if (message.text.size() > most_mail_words) {
        message.text = tidied(message.text.substr(0, most_mail_words));
        message.notes.push_back("The text is longer than is kept here; the rest of it stands in the message itself");
    }
    return message;
}

} // namespace reeve::document
