// Tests of the reader of e-mail: what senders really write, and what somebody writes to do harm.
#include "base/text.h"
#include "document/html_words.h"
#include "document/mail_head.h"
#include "document/mail_message.h"
#include "document/mail_transfer.h"
#include <doctest/doctest.h>

namespace reeve::document {
namespace {

const std::string head =
    "From: \"A resident\" <resident@example.org>\r\nSubject: Speeding\r\nMessage-ID: <1@example.org>\r\n";

std::string multipart(const std::string& kind, const std::vector<std::string>& parts) {
    std::string made = head + "Content-Type: multipart/" + kind + "; boundary=\"b\"\r\n\r\nNot for people\r\n";
    for (const auto& part : parts) made += "--b\r\n" + part + "\r\n";
    return made + "--b--\r\nNor this\r\n";
}

MailMessage read(const std::string& bytes) {
    auto message = read_mail(bytes);
    REQUIRE(message.ok());
    return *message;
}

std::string refusal(const std::string& bytes) {
    auto message = read_mail(bytes);
    REQUIRE_FALSE(message.ok());
    CHECK(message.problems().list.front().member == "file");
    return message.problems().list.front().message;
}

} // namespace

TEST_CASE("a plain message is read with who wrote it, when, and what it answers") {
    auto message =
        read("Date: Mon, 23 Nov 2026 09:30:00 +0100\nFrom: =?utf-8?Q?Ren=C3=A9e_B?= <r@example.org>\n"
             "Subject: =?ISO-8859-1?B?Q2Fm6Q==?=\n =?utf-8?Q?_on_?= the green\nMessage-ID: <m2@example.org>\n"
             "In-Reply-To: <m1@example.org>\nReferences: <m0@example.org>\n <m1@example.org>\n\n"
             "Dear all,\n\nA word.\n");
    CHECK(message.from_name == "Renée B");
    CHECK(message.from_address == "r@example.org");
    CHECK(message.subject == "Café on  the green");
    CHECK(message.message_id == "m2@example.org");
    CHECK(message.answered == std::vector<std::string>{"m1@example.org", "m0@example.org"});
    REQUIRE(message.sent);
    CHECK(iso(*message.sent) == "2026-11-23T08:30:00.000Z");
    CHECK(message.text == "Dear all,\n\nA word.");
    CHECK_FALSE(message.is_from_program);
}

TEST_CASE("of the same words twice the plain ones are taken, and files are set aside without their folders") {
    auto message = read(multipart(
        "mixed",
        {"Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n"
         "--c\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: "
         "quoted-printable\r\n\r\nIt cost =80=\r\n5\r\n--c--",
         "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"../../etc/plan.pdf\"\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0x\r\nLjQ=\r\n",
         "Content-Type: image/png; name*0*=utf-8''C:%5Cx%5Ccaf%C3%A9; name*1=\".png\"\r\n\r\nbytes"}));
    CHECK(message.text == "It cost €5");
    REQUIRE(message.attachments.size() == 2);
    CHECK(message.attachments[0].name == "plan.pdf");
    CHECK(message.attachments[0].bytes == "%PDF-1.4");
    CHECK(message.attachments[1].name == "café.png");
    CHECK(message.attachments[1].bytes == "bytes"); // the line's end belongs to the boundary
}

TEST_CASE("HTML is read as words, without scripts, styles and pictures") {
    CHECK(words_of_html(
              "<html><head><title>x</title><style>p{}</style></head><body><p>One &amp; two</p>\n"
              "<script>alert('</p>')</script><!-- <p>no</p> --><ul><li>a<li>b</ul>2 &lt; 3 &#x20AC;<br>&nbsp;end")
          == "One & two\n\na\nb\n2 < 3 €\nend");
    auto message =
        read(head + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>One</p><img src=http://example.org/x>");
    CHECK(message.text == "One");
}

TEST_CASE("a letter that was passed on inside another is read with who wrote it") {
    auto message =
        read(multipart("mixed", {"\r\nPassed to you", "Content-Type: message/rfc822\r\n\r\nFrom: b@example.org\r\n"
                                                      "Subject: Lights\r\n\r\nThe lights are out"}));
    CHECK(message.text
          == "Passed to you\n\nA message that was passed on, from b@example.org: Lights\n\nThe lights are out");
}

TEST_CASE("an automatic answer is told from a letter") {
    CHECK(read("Auto-Submitted: auto-replied\n" + head + "\nI am away").is_from_program);
    CHECK_FALSE(read("Auto-Submitted: no\n" + head + "\nI am here").is_from_program);
}

TEST_CASE("broken ways of writing are read as far as they go, and said") {
    auto message = read(head + "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8*!!");
    CHECK(message.text == "Hello");
    REQUIRE(message.notes.size() == 1);
    CHECK(message.notes[0].find("damaged") != std::string::npos);
    message = read(head + "Content-Type: text/plain; charset=../../tmp/x\r\n\r\nCaf\xE9");
    CHECK(message.text == "Café");
    CHECK(message.notes[0].find("character set") != std::string::npos);
    CHECK(from_quoted_printable("a=3Db=zz=\r\n=") == "a=b=zz=");
    CHECK(read(head + "\r\n\0\x01 x\xFF\r\n").text.find('\0') == std::string::npos);
    CHECK(read(multipart("mixed", {})).notes.front() == "The message says that it has parts, and has none");
}

TEST_CASE("hostile messages are refused in words") {
    std::string deep;
    for (int at = 0; at < 100'000; ++at) {
        auto boundary = "b" + std::to_string(at);
        deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
    }
    std::string letters_in_letters;
    for (int at = 0; at < 50'000; ++at) letters_in_letters += "Content-Type: message/rfc822\r\n\r\n";
    std::vector<std::string> crowd(1'000, "Content-Type: image/png\r\n\r\nx");
    std::string ends;
    for (int at = 0; at < 300'000; ++at) ends += "--b\r\n";
    struct Case {
        std::string what;
        std::string bytes;
        const char* words;
    };
    const Case cases[] = {
        {"nothing", "", "The file is empty"},
        {"no message", "%PDF-1.4 and more", "not an e-mail message"},
        {"a head without an end", head + "X: " + std::string(1 << 20, 'a'), "a head larger"},
        {"a hundred thousand lines of head",
         head +
             [] {
                 std::string lines;
                 for (int at = 0; at < 100'000; ++at) lines += "a:\n";
                 return lines;
             }(),
         "a head larger"},
        {"a head with NULs", head + std::string("X: \0\0\r\n\r\n", 9), "damaged"},
        {"multiparts in multiparts", head + deep, "deeper than any letter"},
        {"letters in letters", head + letters_in_letters, "deeper than any letter"},
        {"a thousand parts", multipart("mixed", crowd), "more parts"},
        {"a boundary that never ends",
         head + "Content-Type: multipart/mixed; boundary=" + std::string(5'000, 'b') + "\r\n\r\nx",
         "where its parts begin"},
        {"nothing but boundaries", head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + ends, "more parts"},
        {"10 GB by its own word", "Content-Length: 10737418240\r\n" + head + "\r\nx", "smaller than 25MB"},
        {"a file of 10 GB by its own word",
         multipart("mixed", {"Content-Disposition: attachment; filename=a.pdf; size=10737418240\r\n\r\nx"}),
         "a file of more than 25MB"},
        {"26 MB", head + "\r\n" + std::string(26 << 20, 'x'), "smaller than 25MB"}};
    for (const auto& one : cases) {
        CAPTURE(one.what);
        CHECK(refusal(one.bytes).find(one.words) != std::string::npos);
    }
}

TEST_CASE("a day of a message is read with its zone, and none is made up") {
    struct Case {
        const char* line;
        const char* moment;
    };
    for (const auto& [line, moment] : {Case{"Mon, 23 Nov 2026 16:14:35 +0000", "2026-11-23T16:14:35.000Z"},
                                       {"1 Feb 2026 00:10 -0530", "2026-02-01T05:40:00.000Z"},
                                       {"Tue, 3 Mar 2026 10:00:00 GMT (Greenwich)", "2026-03-03T10:00:00.000Z"}}) {
        CAPTURE(line);
        REQUIRE(mail_moment(line));
        CHECK(iso(*mail_moment(line)) == moment);
    }
    for (const char* line : {"", "yesterday", "31 Feb 2026 10:00:00 +0000", "1 Foo 2026 10:00:00",
                             "1 Jan 99999 10:00:00", "1 Jan 2026 25:00:00"}) {
        CAPTURE(line);
        CHECK_FALSE(mail_moment(line));
    }
}

TEST_CASE("the first address of a list is found among quotes, remarks and commas") {
    struct Case {
        const char* line;
        const char* name;
        const char* address;
    };
    for (const auto& one : {Case{"a@example.org", "", "a@example.org"},
                            {"<a@example.org>", "", "a@example.org"},
                            {"\"B, A\" <a@example.org>, c@example.org", "B, A", "a@example.org"},
                            {"a@example.org (The clerk), b@example.org", "The clerk", "a@example.org"},
                            {"", "", ""}}) {
        CAPTURE(one.line);
        CHECK(first_mail_address(one.line).name == one.name);
        CHECK(first_mail_address(one.line).address == one.address);
    }
}

} // namespace reeve::document
