// Makes the hostile messages: parts in parts, heads and boundaries without an end, sizes that lie.
#include "tests/journeys/hostile_messages.h"

namespace reeve::journeys {
namespace {

const std::string head = "From: a@example.org\r\nSubject: Speeding\r\n";

std::string repeated(const std::string& text, int times) {
    std::string made;
    for (int at = 0; at < times; ++at) made += text;
    return made;
}

std::string nested_parts(int depth) {
    std::string made = head;
    for (int at = 0; at < depth; ++at) {
        auto boundary = "b" + std::to_string(at);
        made += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
    }
    return made;
}

std::string mixed(const std::string& parts) {
    return head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts;
}

} // namespace

std::vector<HostileFile> hostile_messages() {
    const std::string deeper = "deeper than any letter", larger_head = "a head larger than any letter",
                      more_parts = "more parts than any letter", no_mail = "not an e-mail message",
                      damaged = "The message is damaged";
    return {{"multiparts a hundred thousand deep", "a.eml", nested_parts(100'000), deeper},
            {"letters in letters", "b.eml", head + repeated("Content-Type: message/rfc822\r\n\r\n", 50'000), deeper},
            {"a million boundaries", "c.eml", mixed(repeated("--b\r\n", 1'000'000)), more_parts},
            {"a thousand parts", "d.eml", mixed(repeated("--b\r\nContent-Type: image/png\r\n\r\nx\r\n", 1'000)),
             more_parts},
            {"a boundary of five thousand signs", "e.eml",
             head + "Content-Type: multipart/mixed; boundary=" + std::string(5'000, 'b') + "\r\n\r\nx", damaged},
            {"no boundary", "f.eml", head + "Content-Type: multipart/mixed\r\n\r\nx", damaged},
            {"10 GB by its own word", "g.eml", head + "Content-Length: 10737418240\r\n\r\nx", "smaller than 25MB"},
            {"more than a number holds by its own word", "h.eml",
             head + "Content-Length: 99999999999999999999999\r\n\r\nx", "smaller than 25MB"},
            {"a file of 10 GB by its own word", "i.eml",
             mixed("--b\r\nContent-Disposition: attachment; filename=a.pdf; size=10737418240\r\n\r\nx\r\n--b--"),
             "a file of more than 25MB"},
            {"a line of head without an end", "j.eml", head + "X: " + std::string(2 << 20, 'x'), larger_head},
            {"a head that is folded for ever", "k.eml", head + "X: a\r\n" + repeated(" a\r\n", 200'000), larger_head},
            {"a hundred thousand lines of head", "l.eml", head + repeated("a:\n", 100'000), larger_head},
            {"a huge head within a part", "m.eml", mixed("--b\r\n" + repeated("a:\n", 100'000)), larger_head},
            {"NULs in the head", "n.eml", head + std::string("X: \0\0\r\n\r\nx", 10), damaged},
            {"a PDF that is called a message", "o.eml", "%PDF-1.4 and more", no_mail},
            {"a zip that is called a message", "p.eml", std::string("PK\x03\x04\0\0\0", 7) + std::string(5'000, 'x'),
             damaged},
            {"nothing", "q.eml", "", "The file is empty"}};
}

} // namespace reeve::journeys
