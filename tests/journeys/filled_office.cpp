// The demo office with papers in every state, imports, failed jobs and letters, and contacts past their date.
#include "tests/journeys/filled_office.h"
#include "app/demo.h"
#include "app/demo_replay.h"
#include "db/sqlite_database.h"
#include "db/workbench.h"
#include "engagement/feedback_store.h"
#include "office/action_store.h"
#include "office/job_store.h"
#include "office/job_worker.h"
#include "office/mail_store.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/sign_in_link.h"
#include "office/settings_store.h"
#include "office/setup/setup_store.h"
#include "reporting/paper_store.h"
#include "resources/precept.h"
#include "tests/journeys/council_template.h"
#include "tests/journeys/edited_paper.h"
#include "tests/journeys/filled_analysis.h"
#include "tests/journeys/filled_grants.h"
#include "tests/journeys/filled_letters.h"
#include "tests/journeys/filled_paying.h"
#include "tests/journeys/filled_programmes.h"
#include "tests/journeys/filled_reviews.h"
#include "tests/journeys/filled_sign_in.h"
#include "tests/journeys/filled_visits.h"
#include "tests/journeys/plausible_form.h"
#include <doctest/doctest.h>
#include <fstream>

namespace reeve::journeys {
namespace {

constexpr std::int64_t ids_of_copies = 30'000'000;

constexpr std::int64_t hours_to_copies = 3;

Moment day_of_the_walk() { return from_london(date_of(2024, 10, 7), {10, 0, 0}); }

// Sends forms as one role and insists that they are taken.
struct Hand {
    Client client;
    Hand(TestOffice& office, Role role) : client(office) { client.sign_in_as(role); }
    std::string send(const std::string& page, const Typed& typed, const std::string& action = "") {
        client.get(page).submit(typed, action);
        if (client.status() != 303)
            throw Fault(page + " is answered with " + std::to_string(client.status()) + ": " + client.main_words());
        return client.location();
    }
};

Typed cover(const char* title) {
    return {{"from", "template"},
            {"title", title},
            {"body", "Police and Crime Panel"},
            {"meeting_on", "2/12/2024"},
            {"author_post", "Director of Governance and Performance"},
            {"classification", "official"},
            {"period_first", "1 August 2024"},
            {"period_last", "31 October 2024"}};
}

// A paper that can be frozen, whose every implication is answered. Gives its address.
std::string written_paper(TestOffice& office, const char* title) {
    Hand writer(office, Role::director_of_governance);
    auto address = writer.send("/work/papers/new", cover(title));
    address = address.substr(0, address.find('?'));
    auto reference = address.substr(address.rfind('/') + 1);
    auto reader = office.database().read();
    auto paper = reporting::find_paper(*reader, reference);
    for (const auto& block : reporting::blocks_of(*reader, paper->id))
        if (block.kind == reporting::BlockKind::implication) {
            auto at = address + "/blocks/" + std::to_string(block.id.value);
            writer.send(at, {{"text", "None at this stage"}}, at);
        }
    return address;
}

void write_papers(TestOffice& office) {
    Hand writer(office, Role::director_of_governance), approver(office, Role::commissioner);
    written_paper(office, "A paper ready to freeze");
    auto frozen = written_paper(office, "A frozen paper"), approved = written_paper(office, "An approved paper");
    for (const auto& address : {frozen, approved}) writer.send(address + "/freeze", {});
    approver.send(approved + "/approval", {});
    for (const char* kind : {"image", "diagram", "lettered"})
        writer.send("/work/papers/P-2024-002/blocks/new?after=0", {{"kind", kind}});
    auto draft = reporting::find_paper(*office.database().read(), "P-2024-002");
    auto last = reporting::blocks_of(*office.database().read(), draft->id).back();
    writer.send("/work/papers/P-2024-002", {{"act", "remove-" + std::to_string(last.id.value)}},
                "/work/papers/P-2024-002/order");
    writer.client.get("/work/word-templates/new")
        .post_file("/work/word-templates/new", {{"name", "Committee report"}}, "file", "council.docx",
                   council_template());
    if (writer.client.status() != 303) throw Fault("the template is not taken: " + writer.client.main_words());
    auto published = std::string("/work/papers/P-2024-001/recommendations");
    writer.send(published, {{"words", "That the next report says what came of each action"}}, published);
}

void bring_in_rows(TestOffice& office) {
    Hand hand(office, Role::chief_executive);
    auto& client = hand.client;
    client.get("/work/engagement/import").submit({{"kind", "engagements"}, {"text", engagement_rows}});
    hand.client.submit({{"do", "keep"}});
    if (client.status() != 303) throw Fault("the import is not taken: " + client.main_words());
    client.get("/work/reviews/import").submit({{"text", "Reference,Date received\nPR-1,3/9/2024\n"}});
    client.submit({{"do", "keep"}});
    if (client.status() != 303) throw Fault("the import of reviews is not taken: " + client.main_words());
    client.get("/work/consultations/C-2021-001/import").submit({{"text", "support\ndisagree\n"}});
    client.submit({{"do", "keep"}});
    if (client.status() != 303) throw Fault("the import of responses is not taken: " + client.main_words());
}

// One sheet of actions is brought in, another waits.
void bring_in_actions(TestOffice& office) {
    Hand hand(office, Role::chief_executive);
    auto sheet = [&](const char* words) {
        auto action = office::action_named(*office.database().read(), "A-0004");
        auto rows = "Reference,Version,More about it\nA-0004," + std::to_string(action->version) + "," + words + "\n";
        return hand.send("/work/actions/import", {{"text", rows}}, "/work/actions/import");
    };
    auto address = sheet("Ask on the doorstep");
    hand.send(address, {}, address);
    sheet("Ask at the market");
}

// A log of the office's own is brought in and may be undone; another waits.
void bring_in_log(TestOffice& office) {
    Hand hand(office, Role::chief_executive);
    auto& client = hand.client;
    for (const char* title : {"Mend the gate", "Paint the gate"}) {
        auto rows = std::string("Action,Owner\n") + title + ",Chief Executive\n";
        client.get("/work/import/actions").submit({{"text", rows}}, "/work/import/actions");
        auto address = client.location();
        client.follow();
        if (std::string_view(title).starts_with("Mend")) client.submit({{"do", "keep"}}, address);
    }
}

void fail(TestOffice& office) {
    office.change([](office::Change& change) { return office::queue_job(change, "forgotten", ""); });
    for (int minutes : {0, 1, 5, 30, 120}) {
        office.pass_minutes(minutes);
        office::run_due_jobs(office.office());
    }
    auto mail = office.change([](office::Change& change) {
        return office::queue_mail(
            change,
            {{"owner@office.test"}, "A-0001", "Ask the force", "This action is due today.", "/work/actions/A-0001"},
            "Actions are chased");
    });
    office.change([&](office::Change& change) {
        office::note_not_sent(change.tx, mail, "the server was away", office.now());
        return Done{};
    });
}

// The post of the walk signs in with a password, and changes it.
void give_password(TestOffice& office) {
    auto person = office.person_of(Role::chief_executive);
    auto hash = office::hashed_password(password_before);
    office.change([&](office::Change& change) {
        office::set_password(change, *office::find_person(change.tx, person), hash);
        return Done{};
    });
}

void give_logo(TestOffice& office) {
    Client manager(office);
    manager.sign_in_as(Role::administrator);
    manager.get("/set-up/logo").post_file("/set-up/logo", {}, "logo", "crest.png", picture());
    if (manager.status() != 303) throw Fault("the logo of the walk is not kept");
}

// Somebody left contact details whose date of deletion has passed.
void pass_a_contact_date(TestOffice& office) {
    engagement::Feedback item;
    item.said.text = "The street lights in our lane are out";
    item.received = office.today() - 800;
    item.contact_email = {"resident@example.org"};
    item.has_consent = true;
    item.delete_after = office.today() - 30;
    office.change([&](office::Change& change) { return keep_new(change, engagement::feedback_fields(), item); });
}

// The Panel let its time pass, so the Commissioner may issue it.
std::string address_of_precept_to_issue(TestOffice& office) {
    resources::Precept precept;
    precept.begins = 2022;
    precept.proposed = {8'000'000'000};
    precept.proposed_band_d = {25'823};
    precept.notified_on = date_of(2022, 1, 28);
    office.change([&](office::Change& change) { return keep_new(change, resources::precept_fields(), precept); });
    return "/work/precepts/2022-23/issue";
}

std::string move_dates(TestOffice& office) {
    Hand hand(office, Role::chief_executive);
    return hand.send("/work/actions/chosen?do=due-date&id=A-0003&id=A-0005",
                     {{"due", "5 December 2024"}, {"why", "The board meets later"}}, "/work/actions/due-dates");
}

std::string address_of_figure_choice(TestOffice& office) {
    auto reader = office.database().read();
    auto paper = reporting::find_paper(*reader, "P-2024-002");
    for (const auto& block : reporting::blocks_of(*reader, paper->id))
        if (block.text.text.find("12") != std::string::npos)
            return "/work/papers/P-2024-002/blocks/" + std::to_string(block.id.value)
                   + "/figure?replace=12&figure=F-0010&quote=value";
    throw Fault("no block of the draft holds the number 12");
}

constexpr auto tables_kept = db::Sql::per_engine(R"(
    SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'
        AND name NOT LIKE 'search_words%' AND name NOT IN ('touched', 'session', 'form_key', 'notice', 'waiting_form',
        'sign_in_attempt', 'sign_in_link', 'my_work_visit', 'restricted_reading'))",
                                                 "SELECT relname FROM pg_class WHERE FALSE", "tables of records");

// An application of the walk's applicant that can be sent, with a colleague and a file; gives its address.
std::string write_an_application(TestOffice& office) {
    Hand hand(office, Role::applicant);
    hand.client.get("/apply");
    auto at = hand.client.body().find("/apply/rounds/FR");
    auto begin = hand.client.body().substr(at, hand.client.body().find('"', at) - at);
    auto bid = hand.send(begin, {{"organisation", "Scouts"}, {"title", "A path with lights"}}, begin);
    bid = bid.substr(0, bid.find('?'));
    auto save = [&](const std::string& page, const Typed& typed) { hand.send(bid + page, typed, bid + page); };
    auto day = [&](int days) { return in_words(office.today() + days); };
    save("/parts/contact", {{"contact_name", "Coordinator"}});
    save("/parts/work", {{"summary", "Lights along the path."}});
    save("/parts/where", {{"area", "Leicester"}, {"starts_on", day(60)}, {"ends_on", day(80)}});
    for (const char* part : {"/parts/answer-1", "/parts/answer-2", "/parts/answer-3"})
        save(part, {{"words", "People asked for it."}});
    save("/parts/money", {{"requested", "1900"}, {"cost-1", "Lamps"}, {"amount-1", "1900"}});
    save("/people", {{"email", "colleague@group.test"}, {"role", "editor"}});
    hand.client.get(bid + "/files");
    hand.client.post_file(bid + "/files", {{"words", "A plan"}}, "file", "plan.csv", "lamp,place\n1,bridge\n");
    if (hand.client.status() != 303) throw Fault("the file is not taken: " + hand.client.main_words());
    return bid;
}

// A link to sign in with that is not over when the copies are opened.
std::string ask_for_a_link(TestOffice& office) {
    office.pass_minutes(hours_to_copies * 60);
    Client somebody(office);
    somebody.get("/sign-in/link").submit({{"email", "somebody@group.test"}});
    auto letters = office::outbox(*office.database().read(), 100);
    office.pass_minutes(-hours_to_copies * 60);
    for (const auto& letter : letters)
        if (auto at = letter.body.find(office::link_page); letter.to == "somebody@group.test")
            return letter.body.substr(at, std::string(office::link_page).size() + 43);
    throw Fault("no link was sent");
}

// A paper of an office's own that waits for its yes.
std::string give_a_word_paper(TestOffice& office) {
    return Hand(office, Role::chief_executive)
        .send("/work/papers/from-word", {{"text", "1. The office made 3 visits.\n\nKind\tVisits\nDay\t3\n"}},
              "/work/papers/from-word");
}

// A paper's file that came back from Word and waits.
std::string give_a_word_return(TestOffice& office) {
    auto of = "/work/papers/P-2024-002/word-changes";
    Hand hand(office, Role::chief_executive);
    hand.client.get(of).post_file(of, {}, "file", "edited.docx", edited_paper());
    if (hand.client.status() != 303) throw Fault("the file is not taken: " + hand.client.main_words());
    return hand.client.location();
}

// A one-time address for a first administrator that is not over when the copies are opened.
std::string ask_for_a_beginning(TestOffice& office) {
    Moment then{office.now().milliseconds + hours_to_copies * 3'600'000};
    return office::setup_begin_page
           + office.database().write([&](db::Transaction& tx) { return office::make_setup_key(tx, then); });
}

std::string bytes_of(db::Database& database) {
    auto path = db::passing_file();
    db::SqliteDatabase folder(path, db::SqliteDatabase::Keeping::passing); // takes the folder away at the end
    auto copy = path + "-copy";
    database.alone([&](db::Workbench& bench) { bench.execute("VACUUM INTO '" + copy + "'"); });
    std::ifstream file(copy, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    unlink(copy.c_str());
    return bytes;
}

} // namespace

FilledOffice::FilledOffice() {
    TestOffice office(db::fresh_migrated_database(db::Engine::sqlite), demo_ids::behind_all, day_of_the_walk());
    if (!load_demo(office.office()).ok()) throw Fault("the demo does not load");
    for (const auto& choice : Choices<Role>::list) office.person_of(*choice_of<Role>(choice.stored));
    give_password(office);
    give_logo(office);
    fail(office);
    write_papers(office);
    bring_in_rows(office);
    bring_in_log(office);
    bring_in_actions(office);
    pass_a_contact_date(office);
    analyse_consultations(office);
    auto grants = fill_grants(office);
    auto paying = fill_paying(office);
    send_a_visitor(office);
    assess_programmes(office);
    auto application = write_an_application(office);
    // The Commissioner alone is shown the way to what the law reserves.
    more_addresses_ = {move_dates(office),
                       address_of_figure_choice(office),
                       "/work/plan/PCP-2023-002/issue",
                       address_of_precept_to_issue(office),
                       "/work/consultations/C-2024-002/strands/a-sample-of-households",
                       application,
                       ask_for_a_link(office),
                       ask_for_a_beginning(office)};
    more_addresses_.insert(more_addresses_.end(), paying.begin(), paying.end());
    open_reviews(office, hours_to_copies, more_addresses_);
    ask_at_sign_in(office, hours_to_copies, more_addresses_);
    write_letters(office, more_addresses_);
    more_addresses_.insert(more_addresses_.end(), grants.begin(), grants.end());
    more_addresses_.push_back(give_a_word_paper(office));
    more_addresses_.push_back(give_a_word_return(office));
    Client(office).get("/engagement/tell-us"); // makes the secret of public forms
    watch_tables(office);
    bytes_ = bytes_of(office.database());
}

std::unique_ptr<TestOffice> FilledOffice::copy() const {
    auto path = db::passing_file();
    std::ofstream(path, std::ios::binary) << bytes_;
    return std::make_unique<TestOffice>(
        std::make_unique<db::SqliteDatabase>(path, db::SqliteDatabase::Keeping::passing), ids_of_copies,
        Moment{day_of_the_walk().milliseconds + hours_to_copies * 3'600'000});
}

void watch_tables(TestOffice& office) {
    auto& database = office.database();
    auto names = database.read()->all(tables_kept, {}, [](const db::Row& row) { return row.get<std::string>(0); });
    database.alone([&](db::Workbench& bench) {
        bench.execute("CREATE TABLE touched (name TEXT)");
        for (const auto& name : names)
            for (const char* verb : {"INSERT", "UPDATE", "DELETE"})
                bench.execute("CREATE TRIGGER touched_" + name + "_" + verb + " AFTER " + verb + " ON " + name
                              + " BEGIN INSERT INTO touched VALUES ('" + name + "'); END");
    });
}

std::set<std::string> touched_tables(TestOffice& office) {
    std::set<std::string> names;
    office.database().read()->each_built("SELECT name FROM touched", {},
                                         [&](const db::Row& row) { names.insert(row.get<std::string>(0)); });
    return names;
}

void forget_touched(TestOffice& office) {
    office.database().alone([](db::Workbench& bench) { bench.execute("DELETE FROM touched"); });
}

bool is_kept(TestOffice& office, const std::string& text) {
    auto reader = office.database().read();
    auto tables = touched_tables(office);
    tables.insert("restricted_reading"); // noted on the way to any page behind a door, so it is not watched
    for (const auto& table : tables) {
        std::vector<std::string> tests;
        reader->each_built("SELECT name FROM pragma_table_info('" + table + "')", {}, [&](const db::Row& row) {
            tests.push_back("instr(" + row.get<std::string>(0) + ", :text) > 0");
        });
        bool is_there = false;
        reader->each_built("SELECT 1 FROM " + table + " WHERE " + joined(tests, " OR "), {{"text", text}},
                           [&](const db::Row&) { is_there = true; });
        if (is_there) return true;
    }
    return false;
}

} // namespace reeve::journeys
