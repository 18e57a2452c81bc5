// A case from its draw to confirmed learning, through the pages; and no route tells anybody else a word of it.
#include "casescrutiny/case_report_store.h"
#include "casescrutiny/panel_case_store.h"
#include "office/restricted_reading_store.h"
#include "office/routes.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using namespace casescrutiny;

// Words of the original, the pool and the copy, and of what the panel said; each stands there and nowhere else.
constexpr const char* original_traces[] = {"Quillfeather", "Zanzibarlane", "PSDQX"};
constexpr const char* copy_traces[] = {"Wobbleknock", "Thrumblewick"};

const std::string panel_at = "/work/case-panels/KP-0001";
const std::string sitting_at = "/work/case-sittings/KS-0001";
const std::string case_at = "/work/panel-cases/KC-0001";

struct Desk {
    Client client;
    Desk(TestOffice& office, Role role) : client(office) { client.sign_in_as(role); }
    Desk& send(const std::string& page, const Typed& fields, const std::string& action = "") {
        CAPTURE(page);
        auto at = action.empty() ? page : action;
        client.get(page).submit(fields, at);
        CAPTURE(client.main_words());
        REQUIRE(client.status() == 303);
        client.follow();
        return *this;
    }
};

void open_original(Desk& desk) {
    desk.send(case_at + "/original", {{"reason", "Redacting the case"}}, case_at + "/original/open");
}

void plan(TestOffice& office) {
    Desk desk(office, Role::scheme_manager);
    desk.send("/work/case-panels/new", {{"title", "Hate crime panel"},
                                        {"kind", "hate_crime"},
                                        {"about", "Whether hate crimes are dealt with well."},
                                        {"force_post", "Head of hate crime"},
                                        {"most_cases", "12"},
                                        {"reply_days", "28"},
                                        {"is_public", "yes"}});
    desk.send(panel_at + "/questions/new", {{"words", "Was the victim kept informed?"}});
    desk.send(panel_at + "/members/new",
              {{"name", "Thrumblewick"}, {"stands_for", "Volunteer"}, {"recruited_on", "1 June 2026"}});
    desk.send(
        panel_at + "/sittings/new",
        {{"held_on", "22 September 2026"}, {"rule", "drawn"}, {"drawn_from", "Hate crimes closed in the spring"}});
    desk.send(sitting_at + "/draw", {{"pool", "PSDQX/1\nPSDQX/2\nPSDQX/3"}, {"draw_count", "1"}});
}

void redact_it(TestOffice& office) {
    Desk desk(office, Role::scheme_manager);
    open_original(desk);
    desk.send(case_at + "/original", {{"force_reference", "PSDQX/2"},
                                      {"words", "Quillfeather of Zanzibarlane was shouted at by Wobbleknock."},
                                      {"to_hide", "Quillfeather = woman A\nZanzibarlane"}});
    CHECK(desk.client.body().find("[woman A] of [hidden] was shouted at") != std::string::npos);
    desk.client.submit({{"redacted", "Quillfeather was shouted at by Wobbleknock."}}, case_at + "/original/copy");
    CHECK(desk.client.status() == 422);
    desk.send(case_at + "/original", {{"redacted", "[woman A] was shouted at by Wobbleknock."}},
              case_at + "/original/copy");
    CHECK(desk.client.says("Redacted, waiting for a second person"));
}

void judge_it(TestOffice& office) {
    Desk second(office, Role::director_of_governance), desk(office, Role::scheme_manager);
    desk.client.get(case_at + "/steps/clear");
    CHECK(desk.client.status() == 409); // whoever redacted it does not clear it
    second.send(case_at + "/steps/clear", {});
    auto question = questions_of(*office.database().read(), find_panel(*office.database().read(), "KP-0001")->id);
    desk.send(case_at + "/answers", {{"answer_" + std::to_string(question.front().id.value), "in_part"}});
    desk.send(case_at + "/steps/judge", {{"judgment", "with_observations"},
                                         {"observations", "Thrumblewick saw that letters came late."},
                                         {"learning", "Write within a week."}});
}

PanelCase kept(TestOffice& office) { return *find_case(*office.database().read(), "KC-0001"); }

std::string filled(const std::string& pattern, const std::string& id) {
    const std::map<std::string, std::string> parts = {
        {"panel", "KP-0001"}, {"sitting", "KS-0001"}, {"case", "KC-0001"}, {"report", "KR-0001"}, {"step", "send"}};
    std::string address;
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] != '{') {
            address += pattern[at++];
            continue;
        }
        auto end = pattern.find('}', at);
        auto found = parts.find(pattern.substr(at + 1, end - at - 1));
        address += found == parts.end() ? id : found->second;
        at = end + 1;
    }
    return address;
}

void check_no_trace(const Client& client, const std::string& address, bool may_read_copy) {
    CAPTURE(address);
    auto all = client.body() + client.location() + client.title();
    for (const char* trace : original_traces) CHECK(all.find(trace) == std::string::npos);
    if (!may_read_copy)
        for (const char* trace : copy_traces) CHECK(all.find(trace) == std::string::npos);
    for (const char* trace : copy_traces) CHECK(client.title().find(trace) == std::string::npos);
}

std::vector<std::string> every_address(TestOffice& office, const std::string& id) {
    std::vector<std::string> addresses;
    for (const auto& route : office.office().routes().all())
        if (route.method == http::Method::get) addresses.push_back(filled(route.pattern, id));
    return addresses;
}

} // namespace

TEST_CASE("a case goes from its draw to confirmed learning") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        TestOffice office(engine);
        plan(office);
        redact_it(office);
        judge_it(office);
        Desk desk(office, Role::scheme_manager);
        desk.client.get(case_at + "/steps/close");
        CHECK(desk.client.status() == 409); // its learning is not confirmed
        desk.send(case_at + "/steps/send", {{"sent_on", "22 September 2026"}, {"sent_to", "Head of hate crime"}});
        CHECK(desk.client.says("The force confirms the conversation by 20 October 2026"));
        desk.send(case_at + "/steps/confirm",
                  {{"conversation_on", "23 September 2026"}, {"confirmed_by", "Inspector"}});
        desk.send(case_at + "/steps/close", {{"closed_on", "23 September 2026"}});
        CHECK(kept(office).state == CaseState::closed);
        auto counts = counts_in(*office.database().read(), kept(office).panel, {office.today() - 30, office.today()});
        CHECK(counts.with_learning[1] == 1);
        CHECK(counts.confirmed == 1);
        auto sitting = *find_sitting(*office.database().read(), "KS-0001");
        CHECK(drawn_for(sitting).size() == 1);
        CHECK(office.faults().empty());
    }
}

TEST_CASE("the original of a case asks why it is opened, and every reading of it is listed") {
    TestOffice office;
    plan(office);
    Desk desk(office, Role::scheme_manager);
    desk.client.get(case_at + "/original");
    CHECK(desk.client.says("Why are you opening KC-0001?"));
    check_no_trace(desk.client, case_at, true);
    desk.client.post(case_at + "/original", {{"force_reference", "X"}, {"words", "Y"}});
    CHECK(desk.client.says("Why are you opening KC-0001?"));
    redact_it(office);
    Client auditor(office);
    auditor.sign_in_as(Role::auditor).get("/history/readings");
    CHECK(auditor.says("Redacting the case"));
    check_no_trace(auditor, "/history/readings", false);
}

TEST_CASE("no route tells the public or any role without the right a word of a case") {
    TestOffice office;
    plan(office);
    redact_it(office);
    judge_it(office);
    auto addresses = every_address(office, std::to_string(kept(office).id.value));
    for (const auto* search : {"/search?q=", "/staff-search?q="})
        for (const char* trace : {"KC-0001", "Wobbleknock", "Quillfeather"})
            addresses.push_back(std::string(search) + trace);
    std::vector<std::optional<Role>> readers = {std::nullopt};
    for (const auto& choice : Choices<Role>::list) readers.push_back(choice_of<Role>(choice.stored));
    for (const auto& role : readers) {
        if (role && has_right(*role, Right::run_visits)) continue;
        Client other(office);
        if (role) other.sign_in_as(*role);
        for (const auto& address : addresses) {
            other.get(address);
            if (address.find("q=") == std::string::npos) check_no_trace(other, address, false);
            else CHECK(other.body().find("/work/panel-cases/") == std::string::npos);
        }
    }
    CHECK(office.faults().empty());
}

TEST_CASE("the original stays behind its door for those with the right, and the copy on the page of its case") {
    TestOffice office;
    plan(office);
    redact_it(office);
    judge_it(office);
    for (auto role : {Role::scheme_manager, Role::director_of_governance, Role::chief_executive}) {
        Client reader(office);
        reader.sign_in_as(role);
        for (const auto& address : every_address(office, std::to_string(kept(office).id.value))) {
            bool is_of_it = address.starts_with(case_at) || address == panel_at || address.starts_with(panel_at + "/");
            if (address.starts_with(case_at + "/original")) continue;
            check_no_trace(reader.get(address), address, is_of_it);
        }
    }
}

TEST_CASE("the public reads a yearly report once a second person approved it, and no small count") {
    TestOffice office;
    plan(office);
    redact_it(office);
    judge_it(office);
    office.pass_minutes(60 * 24 * 400);
    Desk desk(office, Role::scheme_manager), second(office, Role::director_of_governance);
    Client anyone(office);
    desk.send(panel_at + "/reports/new", {{"first_day", "1 April 2026"}, {"words", "Letters came late."}});
    CHECK_FALSE(anyone.get("/case-scrutiny").says("Letters came late."));
    const auto report_at = panel_at + "/reports/KR-0001";
    desk.client.get(report_at).submit({}, report_at + "/approve");
    CHECK(desk.client.status() == 409);
    second.send(report_at, {}, report_at + "/approve");
    CHECK(anyone.get("/case-scrutiny").says("Letters came late."));
    CHECK(anyone.says("[c]"));
    CHECK(anyone.get("/case-scrutiny.csv").body().find("[c]") != std::string::npos);
    desk.client.get(panel_at + "/reports/new")
        .submit({{"first_day", "1 October 2025"}, {"words", "Again."}}, panel_at + "/reports/new");
    CHECK(desk.client.status() == 422); // the same days twice would give a difference away
}

} // namespace reeve::journeys
