// Throws bytes at the reader of e-mail, as a whole message and as the body of parts: what it takes stays within its
// limits and reads as UTF-8.
#include "base/text.h"
#include "claim.h"
#include "document/mail_message.h"

using namespace reeve;

static void check(std::string_view bytes) {
    const auto read = document::read_mail(bytes);
    if (!read) {
        claim(!read.problems().list.empty() && !read.problems().list.front().message.empty(), "a refusal has words");
        return;
    }
    claim(read->text.size() <= document::most_mail_words, "there are no more words than may be");
    claim(read->attachments.size() <= document::most_mail_parts, "there are no more files than parts");
    claim(read->answered.size() <= document::most_mail_answered, "it answers no more than may be");
    for (const auto* words : {&read->text, &read->subject, &read->from_name, &read->from_address, &read->message_id})
        claim(is_utf8(*words) && words->find('\0') == std::string::npos, "words are UTF-8");
    claim(read->subject.find('\n') == std::string::npos, "a subject is one line");
    for (const auto& note : read->notes) claim(!note.empty() && is_utf8(note), "a note has words");
    for (const auto& one : read->attachments) {
        claim(is_utf8(one.name) && one.name.find_first_of("/\\\n") == std::string::npos, "a name has no path");
        claim(!one.bytes.empty(), "a file is not empty");
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string words(words_of(bytes, size));
    check(words);
    const std::string head = "From: a@example.org\r\nContent-Type: ";
    check(head + "text/html; charset=utf-8\r\n\r\n" + words);
    check(head + "text/plain; charset=iso-2022-jp\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + words);
    check(head + "multipart/mixed; boundary=b\r\n\r\n--b\r\n" + words + "\r\n--b\r\n" + words + "\r\n--b--\r\n");
    check("From: " + words + "\r\nSubject: =?utf-8?Q?" + words + "?=\r\n\r\nx");
    return 0;
}
