// Letters and e-mails from the day they come to their close: taken in once, answered, made feedback, and hostile ones
// refused.
#include "correspondence/correspondence_store.h"
#include "document/zip_archive.h"
#include "office/mail_store.h"
#include "office/settings_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/hostile_messages.h"
#include <doctest/doctest.h>
#include <sys/resource.h>

namespace reeve::journeys {
namespace {

const std::string list = "/work/correspondence";
const std::string from_file = "/work/correspondence/from-file";

Typed typed_letter() {
    return {{"channel", "letter"},        {"writer", "A resident"}, {"email", "resident@example.org"},
            {"received_on", "21/9/2026"}, {"subject", "Speeding"},  {"said", "Cars go too fast in our street."}};
}

// What Word keeps macros in.
std::string document_with_macros() {
    return document::zip_of(
        {{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}, {"word/vbaProject.bin", "x"}}, Moment{});
}

std::string email() {
    return "Date: Mon, 21 Sep 2026 08:00:00 +0100\r\nFrom: \"B\" <b@example.org>\r\nSubject: The lights\r\n"
           "Message-ID: <lights@example.org>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThey are out.\r\n"
           "--b\r\nContent-Type: application/pdf; name=\"../../plan.pdf\"\r\n\r\n%PDF-1.4 x\r\n--b\r\n"
           "Content-Type: application/vnd.ms-word.document.macroEnabled.12; name=form.docm\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n"
           + base64(document_with_macros()) + "\r\n--b--\r\n";
}

long most_memory_kilobytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

} // namespace

TEST_CASE("a letter is taken in, acknowledged, answered and closed, and opens again") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        Client client(office);
        client.sign_in_as(Role::engagement_officer);
        CHECK(client.get(list).says("No letter waits"));
        client.get(list + "/new").submit({{"subject", ""}}, list + "/new");
        CHECK(client.has_problem("subject"));
        client.get(list + "/new").submit(typed_letter(), list + "/new");
        REQUIRE_MESSAGE(client.status() == 303, client.main_words());
        client.follow();
        CHECK(client.says("Acknowledge by 28 September 2026, answer by 19 October 2026"));
        client.get(list + "/new").submit(typed_letter(), list + "/new");
        CHECK(client.has_problem("said", "here already, as LT-0001"));

        client.get(list + "/LT-0001/letters/acknowledgement");
        CHECK(client.field("words").find("answer by 19 October 2026") != std::string::npos);
        client.submit({{"words", "Thank you. A secret word."}}, list + "/LT-0001/letters/acknowledgement");
        REQUIRE(client.status() == 303);
        CHECK(client.follow().says("Acknowledged"));
        CHECK(client.get(list + "/LT-0001/letters/acknowledgement").status() == 409);
        client.get(list + "/LT-0001/letters/answer").submit({{"words", ""}}, list + "/LT-0001/letters/answer");
        CHECK(client.has_problem("words"));
        client.get(list + "/LT-0001/letters/answer")
            .submit({{"words", "The lines are painted in May."}, {"way", "paper"}});
        REQUIRE(client.status() == 303);
        CHECK(client.get(list + "/LT-0001/sent/2").says("The lines are painted in May."));
        CHECK(client.get(list + "/LT-0001/sent/2.docx").status() == 200);

        client.get(list + "/LT-0001/closing").submit({{"outcome", "feedback"}}, list + "/LT-0001/closing");
        CHECK(client.has_problem("outcome", "It was not made feedback"));
        client.submit({{"outcome", "answered"}}, list + "/LT-0001/closing");
        REQUIRE(client.status() == 303);
        CHECK(client.follow().says("Will be deleted after"));
        CHECK(client.get(list + "/LT-0001/letters/answer").status() == 409);
        client.get(list + "/LT-0001/opening").submit({{"why", ""}}, list + "/LT-0001/opening");
        CHECK(client.has_problem("why"));
        client.submit({{"why", "They wrote again"}}, list + "/LT-0001/opening");
        CHECK(client.follow().says("Answered"));

        auto letters = office::outbox(*office.database().read(), 10);
        REQUIRE(letters.size() == 1); // the answer went on paper
        client.sign_in_as(Role::administrator).get("/outbox/" + std::to_string(letters[0].id));
        CHECK(client.status() == 200);
        CHECK_FALSE(client.says("A secret word"));
        CHECK_FALSE(client.words().find("resident@example.org") != std::string::npos);
        CHECK(office.faults().empty());
    }
}

TEST_CASE("an e-mail as a file is taken in once, with its files, and what cannot be kept is said") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        Client client(office);
        client.sign_in_as(Role::engagement_officer);
        client.get(from_file).post_file(from_file, {}, "file", "lights.eml", email());
        REQUIRE_MESSAGE(client.status() == 303, client.main_words());
        client.follow();
        CHECK(client.says("They are out."));
        CHECK(client.says("plan.pdf (PDF)"));
        CHECK(client.says("“form.docm” was attached and is not kept."));
        CHECK(client.says("contains macros"));
        CHECK(client.says("21 September 2026"));
        auto item = correspondence::find_letter(*office.database().read(), "LT-0001");
        auto files = correspondence::files_of(*office.database().read(), *item);
        REQUIRE(files.size() == 1);
        auto file = list + "/LT-0001/files/" + std::to_string(files[0].id.value);
        CHECK(client.get(file).body() == "%PDF-1.4 x");
        client.get(from_file).post_file(from_file, {}, "file", "again.eml", email());
        CHECK(client.has_problem("file", "here already, as LT-0001"));
        client.get(from_file).post_file(
            from_file, {}, "file", "answer.eml",
            "From: c@example.org\nSubject: Yes\nIn-Reply-To: <lights@example.org>\n\nThey are.");
        CHECK(client.follow().says("Of the same thread"));

        client.get(list + "/LT-0002/taking-back").submit({{"why", "It is private"}}, list + "/LT-0002/taking-back");
        REQUIRE(client.status() == 303);
        CHECK(client.get(list + "/LT-0002").status() == 404);
        CHECK_FALSE(client.get(list).says("LT-0002"));

        // Nobody without the right has the letter, its file or the list.
        for (auto role : {Role::finance_officer, Role::analyst, Role::administrator, Role::panel_support}) {
            client.sign_in_as(role);
            for (const auto& address : {list, list + "/LT-0001", file, list + "/new", list + ".csv"})
                CHECK(client.get(address).status() == 403);
        }
        client.sign_out();
        CHECK(client.get(list + "/LT-0001").status() != 200);
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a letter becomes feedback, with who wrote it only where they agreed, and an action") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::engagement_officer).get(list + "/new").submit(typed_letter(), list + "/new");
    client.get(list + "/LT-0001/feedback").submit({{"said", ""}}, list + "/LT-0001/feedback");
    CHECK(client.has_problem("said"));
    client.submit({{"said", "Cars go too fast."}}, list + "/LT-0001/feedback");
    REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    CHECK(client.follow().links_to("/work/engagement/feedback/N-0001"));
    client.get("/work/engagement/feedback/N-0001");
    CHECK(client.says("Cars go too fast."));
    CHECK_FALSE(client.says("resident@example.org"));
    auto owner = std::to_string(office.person_of(Role::engagement_officer).value);
    client.get(list + "/LT-0001/action")
        .submit({{"title", "Ask for a count of cars"}, {"owner", owner}, {"due", "5/10/2026"}},
                list + "/LT-0001/action");
    REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    CHECK(client.follow().links_to("/work/actions/A-0001"));
    CHECK(client.get("/work/actions/A-0001").says("A letter or an e-mail, LT-0001"));
    CHECK(client.get(list + "/LT-0001/closing").field("outcome") == "feedback");
    CHECK(office.faults().empty());
}

TEST_CASE("a letter stands under the work of whoever answers it, and of all where nobody does") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::engagement_officer).get(list + "/new").submit(typed_letter(), list + "/new");
    CHECK_FALSE(client.get("/my-work").says("LT-0001"));
    office.pass_minutes(3 * 24 * 60);
    CHECK(client.sign_in_as(Role::engagement_officer).get("/my-work").says("Letter LT-0001 is with nobody"));
    auto other = std::to_string(office.person_of(Role::complaint_reviewer).value);
    client.get(list + "/LT-0001/owner").submit({{"owner", other}}, list + "/LT-0001/owner");
    REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    CHECK_FALSE(client.get("/my-work").says("LT-0001"));
    client.sign_in_as(Role::complaint_reviewer).get("/my-work");
    CHECK(client.says("To be acknowledged by 28 September 2026."));
    auto finance = std::to_string(office.person_of(Role::finance_officer).value);
    client.get(list + "/LT-0001/owner").post(list + "/LT-0001/owner", {{"owner", finance}});
    CHECK(client.has_problem("owner"));
}

TEST_CASE("hostile messages are refused in words, and nothing of them is written") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::chief_executive);
    auto messages = hostile_messages();
    CHECK(messages.size() >= 12);
    auto before = most_memory_kilobytes();
    for (const auto& message : messages) {
        CAPTURE(message.what);
        client.get(from_file).post_file(from_file, {}, "file", message.name, message.bytes);
        CHECK(client.status() == 422);
        CHECK_MESSAGE(client.has_problem("file", message.refused), client.main_words());
    }
    CHECK(most_memory_kilobytes() - before < 200'000);
    CHECK(correspondence::listed_letters(*office.database().read(), {correspondence::LettersShown::all}, office.today())
              .empty());
    CHECK(office.faults().empty());
}

TEST_CASE("a mailbox is set in words that a mailbox can have") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::chief_executive).get("/settings/change");
    client.submit({{"imap_url", "https://mail.example"}}, "/settings");
    CHECK(client.has_problem("imap_url"));
    client.get("/settings/change")
        .submit({{"imap_url", "imaps://a@mail.example:993"}, {"imap_user", "a"}}, "/settings");
    CHECK(client.has_problem("imap_url"));
    client.get("/settings/change").submit({{"imap_url", "imaps://mail.example:993"}}, "/settings");
    CHECK(client.has_problem("imap_user"));
    client.get("/settings/change").submit({{"imap_folder", "IN\"BOX"}}, "/settings");
    CHECK(client.has_problem("imap_folder"));
    client.get("/settings/change").submit({{"letter_answer_days", "0"}}, "/settings");
    CHECK(client.has_problem("letter_answer_days"));
}

} // namespace reeve::journeys
