// The office's mailbox on a real server: read once, marked as read only after a letter is kept, nothing lost.
#include "correspondence/correspondence_store.h"
#include "correspondence/mailbox.h"
#include "office/job.h"
#include "office/settings_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/imap_server.h"
#include <cstdlib>
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using correspondence::Mailbox;

std::string message(const std::string& number, const std::string& more = "\r\nThe lights are out.\r\n") {
    return "From: \"A resident\" <resident@example.org>\r\nSubject: Lights\r\nMessage-ID: <" + number + ">\r\n" + more;
}

void set_mailbox(TestOffice& office, const ImapServer& server) {
    office.change([&](office::Change& change) {
        auto settings = office::settings_of(change.tx);
        settings.imap_url = server.url();
        settings.imap_user = server.user();
        return office::keep_settings(change, settings);
    });
    setenv("REEVE_IMAP_PASSWORD", server.password(), 1);
}

std::string read_mailbox(TestOffice& office) {
    const auto* kind = office::find_kind(office.office().jobs(), "read_mailbox");
    REQUIRE(kind);
    office::Progress progress{[](const std::string&) {}};
    auto done = kind->work(office.office(), "", progress);
    REQUIRE(done.ok());
    return *done;
}

bool is_skipped() {
    if (ImapServer::is_there()) return false;
    MESSAGE("Dovecot is not on this machine (dovecot-imapd), so no mailbox is read");
    return true;
}

} // namespace

TEST_CASE("a mailbox is read once, and what is read twice, too large or hostile is said and not lost") {
    if (is_skipped()) return;
    for (auto engine : db::test_engines()) {
        ImapServer server;
        REQUIRE_MESSAGE(server.trouble().empty(), server.trouble());
        TestOffice office(engine);
        CHECK(read_mailbox(office) == "No mailbox is set");
        set_mailbox(office, server);
        CHECK(read_mailbox(office) == "0 letters taken in");
        server.deliver(message("1@x",
                               "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the plan\r\n--b\r\n"
                               "Content-Disposition: attachment; filename=plan.pdf\r\n\r\n%PDF-1.4 x\r\n--b--\r\n"));
        server.deliver(message("1@x", "\r\nThe same again\r\n"));
        server.deliver(message("2@x", "Content-Type: multipart/mixed\r\n\r\nno boundary\r\n"));
        server.deliver(message("3@x", "\r\n" + std::string(26 << 20, 'x') + "\r\n"));
        CHECK(server.unread() == 4);
        CHECK(read_mailbox(office) == "1 letter taken in, 1 here already, 2 that could not be read");
        CHECK(server.unread() == 0);
        CHECK(read_mailbox(office) == "0 letters taken in");
        auto reader = office.database().read();
        auto first = correspondence::find_letter(*reader, "LT-0001");
        REQUIRE(first);
        CHECK(first->said.text == "See the plan");
        CHECK(first->writer == "A resident");
        CHECK(correspondence::files_of(*reader, *first).size() == 1);
        auto broken = correspondence::find_letter(*reader, "LT-0002");
        REQUIRE(broken);
        CHECK(broken->reading_notes.text.find("does not say where its parts begin") != std::string::npos);
        CHECK(broken->email.address == "resident@example.org");
        auto large = correspondence::find_letter(*reader, "LT-0003");
        REQUIRE(large);
        CHECK(large->reading_notes.text.find("larger than 25MB") != std::string::npos);
        CHECK_FALSE(correspondence::find_letter(*reader, "LT-0004"));
    }
}

TEST_CASE("reading a message leaves it unread until it is told to be read") {
    if (is_skipped()) return;
    ImapServer server;
    REQUIRE_MESSAGE(server.trouble().empty(), server.trouble());
    server.deliver(message("1@x"));
    {
        Mailbox mailbox({server.url(), server.user(), server.password(), "INBOX"});
        auto unread = mailbox.unread(10);
        REQUIRE(unread.size() == 1);
        CHECK(unread[0].came);
        auto bytes = mailbox.bytes_of(unread[0], Mailbox::Part::whole, 1'000);
        CHECK(bytes.size() == unread[0].size);
        CHECK(mailbox.bytes_of(unread[0], Mailbox::Part::head, 20) == bytes.substr(0, 20));
        CHECK(mailbox.unread(10).size() == 1);
    } // as if the program had stopped here
    Mailbox again({server.url(), server.user(), server.password(), "INBOX"});
    auto unread = again.unread(10);
    REQUIRE(unread.size() == 1);
    again.mark_read(unread[0]);
    CHECK(again.unread(10).empty());
}

TEST_CASE("a mailbox that cannot be opened is said in words") {
    if (is_skipped()) return;
    ImapServer server;
    REQUIRE_MESSAGE(server.trouble().empty(), server.trouble());
    CHECK_THROWS_WITH_AS((Mailbox{{server.url(), server.user(), "wrong", "INBOX"}}),
                         doctest::Contains("the mailbox could not be opened"), Fault);
    CHECK_THROWS_WITH_AS((Mailbox{{server.url(), server.user(), server.password(), "No such folder"}}),
                         doctest::Contains("did not do as it was asked"), Fault);
}

} // namespace reeve::journeys
