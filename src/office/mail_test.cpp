// Letters: what they say, how they are encoded, how they wait, and how they go to a real mail server on this machine.
#include "office/job_worker.h"
#include "office/mail_sending.h"
#include "office/mail_server_test.h"
#include "office/mail_store.h"
#include "office/office_testing.h"
#include "office/settings_store.h"

namespace reeve::office {
namespace {

const Letter letter{{"owner@office.test"},
                    "A-0412",
                    "Ask about speeding in Castle Donington",
                    "This action is due in 7 days.",
                    "/work/actions/A-0412"};

Mail queued(testing::Registers& desk, const Letter& what = letter) {
    return desk.change([&](Change& change) { return queue_mail(change, what, "Actions are chased"); });
}

void set_mail_server(testing::Registers& desk, const std::string& url) {
    auto kept = desk.change([&](Change& change) {
        auto settings = settings_of(change.tx);
        settings.smtp_url = url;
        settings.mail_from = {"reeve@office.test"};
        settings.site_address = "https://reeve.example";
        return keep_settings(change, settings);
    });
    REQUIRE(kept.ok());
}

} // namespace

TEST_CASE("a letter names the thing and leads to it") {
    CHECK(subject_of(letter) == "A-0412: Ask about speeding in Castle Donington");
    auto text = text_of(letter, "https://reeve.example", "Office of the PCC");
    CHECK(text.find("https://reeve.example/work/actions/A-0412\n") != std::string::npos);
    CHECK(text.find("This action is due in 7 days.") != std::string::npos);
    CHECK(text_of(letter, "", "Office of the PCC").find("on the page /work/actions/A-0412 of") != std::string::npos);
}

TEST_CASE("a message has the headers it needs, and nothing in it can make another") {
    Mail mail{.id = 7,
              .to = "owner@office.test",
              .subject = "A-0001: Title\r\nBcc: everyone@example.org",
              .body = "One\n\nTwo = 2\n"};
    auto message =
        message_of(mail, "reeve@office.test", "Office \"of\" the PCC", from_london(date_of(2026, 9, 23), {10, 5, 9}));
    CHECK(message.starts_with("Date: Wed, 23 Sep 2026 09:05:09 +0000\r\n"));
    CHECK(message.find("From: \"Office of the PCC\" <reeve@office.test>\r\n") != std::string::npos);
    CHECK(message.find("Subject: A-0001: Title  Bcc: everyone@example.org\r\n") != std::string::npos);
    CHECK(message.find("Message-ID: <reeve-7@office.test>\r\n") != std::string::npos);
    CHECK(message.find("\r\n\r\nOne\r\n\r\nTwo =3D 2\r\n") != std::string::npos);
    CHECK(message.find("\nBcc:") == std::string::npos);
}

TEST_CASE("letters beyond English are encoded in whole characters, and no line is over 76 long") {
    Mail mail{.id = 1,
              .to = "a@b.test",
              .subject = "Gwella diogelwch ffyrdd — ŵŷâêîôû ŵŷâêîôû ŵŷâêîôû ŵŷâêîôû ŵŷâêîôû",
              .body = std::string(200, 'x') + " \nŵ\n"};
    auto message = message_of(mail, "reeve@office.test", "Swyddfa’r Comisiynydd", {});
    CHECK(message.find("Subject: =?UTF-8?B?R3dlbGxh") != std::string::npos);
    CHECK(message.find("From: =?UTF-8?B?") != std::string::npos);
    CHECK(message.find("=C5=B5\r\n") != std::string::npos);
    CHECK(message.find("x=20\r\n") != std::string::npos);
    for (const auto& line : lines_of(message)) {
        CHECK(line.size() <= 84);
        for (unsigned char c : line) CHECK(c < 0x80);
    }
}

TEST_CASE("an address that is none is a fault before anything is kept") {
    testing::Registers desk;
    for (const char* address : {"", "nobody", "a@b.test\r\nRCPT TO:<x@y.test>", "a @b.test", "a@b.test>"}) {
        CAPTURE(address);
        auto wrong = letter;
        wrong.to = {address};
        CHECK_THROWS_AS((void)queued(desk, wrong), Fault);
    }
    CHECK(outbox(*desk.read(), 10).empty());
}

TEST_CASE("a letter is kept with its cause or not at all") {
    for (auto engine : db::test_engines()) {
        testing::Registers desk(engine);
        auto not_kept = desk.change([&](Change& change) -> Result<Done> {
            queue_mail(change, letter, "Actions are chased");
            return Refusal{"the action is closed already"};
        });
        CHECK(not_kept.is_refused());
        CHECK(outbox(*desk.read(), 10).empty());
    }
}

TEST_CASE("without a mail server letters wait, and with one they go") {
    for (auto engine : db::test_engines()) {
        testing::Desk desk(engine);
        desk.office.jobs().push_back(mail_job());
        queued(desk);
        run_due_jobs(desk.office);
        CHECK(outbox(*desk.read(), 10).at(0).state == MailState::waiting);
        testing::MailServerForTests server;
        REQUIRE(server.is_listening());
        set_mail_server(desk, server.url());
        desk.clock.set(minutes_later(desk.clock.now(), 1));
        CHECK(run_due_jobs(desk.office) == 1);
        server.stop();
        auto mail = outbox(*desk.read(), 10).at(0);
        CHECK(mail.state == MailState::sent);
        CHECK(mail.trouble.empty());
        REQUIRE(server.letters.size() == 1);
        CHECK(server.letters[0].find("Subject: A-0412: Ask about speeding in Castle Donington\n") != std::string::npos);
        CHECK(server.lines.at(1).starts_with("MAIL FROM:<reeve@office.test>"));
        CHECK(server.lines.at(2) == "RCPT TO:<owner@office.test>");
        desk.clock.set(minutes_later(desk.clock.now(), 1));
        run_due_jobs(desk.office);
        CHECK(mail_due(*desk.read(), desk.clock.now(), 10).empty());
    }
}

TEST_CASE("a letter the server will not take is tried five times and then shown as not sent, with its answer") {
    testing::Desk desk;
    desk.office.jobs().push_back(mail_job());
    testing::MailServerForTests server("550 nobody here of that name");
    set_mail_server(desk, server.url());
    auto mail = queued(desk);
    for (int minutes : {0, 1, 5, 30, 120}) {
        desk.clock.set(minutes_later(desk.clock.now(), minutes));
        run_due_jobs(desk.office);
    }
    server.stop();
    auto after = *find_mail(*desk.read(), mail.id);
    CHECK(after.state == MailState::failed);
    CHECK(after.attempts == 5);
    CHECK(after.trouble.find("550") != std::string::npos);
    CHECK(server.letters.empty());
    CHECK(desk.change([&](Change& change) { return send_again(change, after); }).ok());
    CHECK(find_mail(*desk.read(), mail.id)->state == MailState::waiting);
}

TEST_CASE("nothing is said in the clear to a mail server elsewhere") {
    testing::MailServerForTests server("250 ok", "127.0.0.2");
    REQUIRE(server.is_listening());
    Mail mail{.id = 1, .to = "owner@office.test", .subject = "A-0001: Title", .body = "Text\n"};
    CHECK(send_mail({server.url(), "user", "secret", "reeve@office.test", "Office"}, mail, {}) != "");
    server.stop();
    CHECK(server.letters.empty());
    for (const auto& line : server.lines) CHECK_FALSE(line.starts_with("AUTH"));
}

TEST_CASE("a mail server that is not there is said in words") {
    std::string gone;
    {
        testing::MailServerForTests server;
        gone = server.url();
    }
    CHECK(send_mail({gone, "", "", "reeve@office.test", "Office"}, {.id = 1, .to = "a@b.test"}, {}) != "");
}

} // namespace reeve::office
