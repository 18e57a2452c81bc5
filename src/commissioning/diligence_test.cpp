// Tests of due diligence: what the registers say by themselves, what only a person decides, and when a bid may be
// awarded; kept on both engines.
#include "commissioning/bid_store.h"
#include "commissioning/diligence_world_store.h"
#include "commissioning/panel_world_test.h"
#include "commissioning/registered_body_store.h"
#include "office/concealment.h"

using namespace reeve;
using namespace reeve::commissioning;

namespace {

const Date today = date_of(2024, 9, 23);

Bid youth_club() {
    Bid bid;
    bid.id = {5};
    bid.reference = "G-0005";
    bid.round = {1};
    bid.state = BidState::eligible;
    bid.organisation = "The Youth Club";
    bid.charity_number = "200001";
    return bid;
}

RegisterAnswer charity(const char* name, const char* status, const char* accounts, Date of = today - 5) {
    RegisteredBody body{"200001", name, status, {}, accounts, {}};
    return {RegisterReading{RegisterKind::charities, of, 1}, body};
}

DiligenceWorld with(RegisterAnswer charities) {
    DiligenceWorld world;
    world.charities = std::move(charities);
    world.today = today;
    return world;
}

std::string told(const std::vector<Finding>& all, CheckItem item) {
    for (const auto& finding : all)
        if (finding.item == item) return (finding.is_flagged ? "flag: " : "pass: ") + finding.words;
    return "";
}

DiligenceCheck in_state(CheckState state, CheckItem item = CheckItem::identity) {
    DiligenceCheck check;
    check.item = item;
    check.state = state;
    return check;
}

std::vector<DiligenceCheck> all_in(CheckState state) {
    std::vector<DiligenceCheck> list;
    for (const auto& check : whole_list({5}, {})) list.push_back(in_state(state, check.item));
    return list;
}

} // namespace

TEST_CASE("the registers pass or flag a bid, and say by which day's register") {
    struct Case {
        const char* what;
        RegisterAnswer answer;
        CheckItem item;
        const char* begins;
    };
    const Case cases[] = {
        {"as it should be", charity("YOUTH CLUB", "Registered", "Submission Received"), CheckItem::identity,
         "pass: The register of charities of 18 September 2024 has YOUTH CLUB under 200001."},
        {"another name", charity("Old Trust", "Registered", ""), CheckItem::identity,
         "flag: The register of charities of 18 September 2024 has Old Trust under 200001; the bid is of"},
        {"no such number",
         {RegisterReading{RegisterKind::charities, today, 1}, std::nullopt},
         CheckItem::identity,
         "flag: Number 200001 is not in the register"},
        {"never read", {}, CheckItem::identity, ""},
        {"removed", charity("Youth Club", "Removed", ""), CheckItem::active_status, "flag:"},
        {"registered", charity("Youth Club", "Registered", ""), CheckItem::active_status, "pass:"},
        {"late", charity("Youth Club", "Registered", "Submission Overdue"), CheckItem::accounts, "flag:"},
        {"in time", charity("Youth Club", "Registered", "Submission Received"), CheckItem::accounts, "pass:"},
        {"of a subject it is silent on", charity("Youth Club", "Registered", ""), CheckItem::accounts, ""},
    };
    for (const auto& one : cases) {
        CAPTURE(one.what);
        auto words = told(findings(youth_club(), with(one.answer)), one.item);
        CHECK(words.find(one.begins) == 0);
        if (*one.begins == 0) CHECK(words.empty());
    }
    auto nameless = youth_club();
    nameless.charity_number.clear();
    CHECK(told(findings(nameless, with({})), CheckItem::identity).find("flag: The bid gives no number") == 0);
    auto company = youth_club();
    company.company_number = "1234567";
    auto world = with(charity("Youth Club", "Registered", "Submission Received"));
    world.companies = {RegisterReading{RegisterKind::companies, today - 40, 1},
                       RegisteredBody{"01234567", "YOUTH CLUB LIMITED", "Active", {}, "", today - 1}};
    CHECK(told(findings(company, world), CheckItem::accounts).find("flag:") == 0);
    CHECK(findings(company, world)[0].register_date == today - 40); // as old as the oldest
}

TEST_CASE("names are the same but for case, blanks, stops and what a company must call itself") {
    CHECK(is_same_name("The Youth Club Ltd.", "YOUTH  CLUB LIMITED"));
    CHECK(is_same_name("St. Mary's Centre", "St Marys Centre"));
    CHECK_FALSE(is_same_name("Youth Club", "Youth Club North"));
}

TEST_CASE("money that did not come back and bids that are much alike are flagged") {
    auto world = with({});
    CHECK(told(findings(youth_club(), world), CheckItem::unreturned_money)
          == "pass: This office gave it nothing before.");
    world.had_award = world.owes = true;
    CHECK(told(findings(youth_club(), world), CheckItem::unreturned_money).find("flag: Money of an earlier award")
          == 0);
    auto bid = youth_club(), twin = youth_club();
    bid.summary.text =
        "We walk young people home from the market square every Friday and Saturday night from nine until two in "
        "the morning through the winter.";
    twin.reference = "G-0009";
    twin.charity_number = "9";
    twin.organisation = "Another";
    twin.summary = bid.summary;
    world.others = {twin};
    CHECK(told(findings(bid, world), CheckItem::similar_bids) == "flag: Much of its words stand in another bid too.");
    twin.summary.text =
        "A different plan altogether, about lights in the park and locks on sheds where tools are taken from in the "
        "summer months by night.";
    world.others = {twin};
    CHECK(told(findings(bid, world), CheckItem::similar_bids).find("pass:") == 0);
    twin.charity_number = bid.charity_number;
    world.others = {twin};
    CHECK(told(findings(bid, world), CheckItem::similar_bids)
              .find("flag: Another bid of this round may be of the same organisation")
          == 0);
}

TEST_CASE("an account in another name, or given by another organisation too, is flagged once it is known") {
    auto world = with({});
    CHECK(told(findings(youth_club(), world), CheckItem::bank_name).empty());
    world.account_name = "Youth Club";
    CHECK(told(findings(youth_club(), world), CheckItem::bank_name)
          == "pass: The account is in the name of Youth Club.");
    CHECK(told(findings(youth_club(), world), CheckItem::shared_bank).find("pass:") == 0);
    world.account_name = "Somebody Else";
    world.shares_account = true;
    CHECK(told(findings(youth_club(), world), CheckItem::bank_name)
          == "flag: The account is in the name of Somebody Else, not of The Youth Club.");
    CHECK(told(findings(youth_club(), world), CheckItem::shared_bank).find("flag:") == 0);
}

TEST_CASE("a pass says what was found, and only a person resolves or fails, with the reason") {
    struct Case {
        CheckState from, to;
        const char* found;
        const char* reason;
        const char* problem; // empty: it is taken; "no": refused
    };
    using enum CheckState;
    const Case cases[] = {{not_started, passed, "Seen.", "", ""},       {not_started, passed, "", "", "found"},
                          {not_started, failed, "", "Expired.", ""},    {not_started, failed, "Seen.", "", "reason"},
                          {not_started, resolved, "", "Why.", "state"}, {flagged, resolved, "", "A new name.", ""},
                          {flagged, resolved, "x", "", "reason"},       {passed, flagged, "Late.", "", ""},
                          {failed, flagged, "Seen anew.", "", ""},      {failed, passed, "Seen.", "", "no"},
                          {passed, not_started, "x", "x", "state"}};
    for (const auto& one : cases) {
        CAPTURE(stored_name(one.from));
        CAPTURE(stored_name(one.to));
        auto typed = in_state(one.to);
        typed.found.text = one.found;
        typed.reason.text = one.reason;
        auto result = concluded(in_state(one.from), typed, "Commissioning Officer", today);
        std::string problem = one.problem;
        CHECK(result.ok() == problem.empty());
        if (problem == "no") CHECK(result.is_refused());
        else if (!problem.empty()) CHECK(result.problems().has(problem));
        if (result.ok()) CHECK(result->by_post == "Commissioning Officer");
    }
}

TEST_CASE("the registers never overrule a person who knew as much") {
    Finding flag{CheckItem::identity, true, "Another name.", today};
    auto begun = filled(in_state(CheckState::not_started), flag, today);
    REQUIRE(begun);
    CHECK(begun->state == CheckState::flagged);
    CHECK(begun->by_post == registers_post);
    CHECK_FALSE(filled(*begun, flag, today));
    auto resolved = *begun;
    resolved.state = CheckState::resolved;
    resolved.by_post = "Commissioning Officer";
    CHECK_FALSE(filled(resolved, flag, today));
    CHECK(filled(resolved, Finding{CheckItem::identity, true, "Removed.", today}, today)->state == CheckState::flagged);
    CHECK_FALSE(filled(resolved, Finding{CheckItem::identity, false, "As it should be.", today}, today));
    auto failed = resolved;
    failed.state = CheckState::failed;
    CHECK_FALSE(filled(failed, Finding{CheckItem::identity, true, "Removed.", today}, today));
}

TEST_CASE("a bid with an open or failed check is awarded only with a condition precedent") {
    auto bid = youth_club();
    CHECK(may_award_after(bid, all_in(CheckState::passed), {}));
    CHECK(may_award_after(bid, all_in(CheckState::resolved), {}));
    CHECK(may_award_after(bid, {}, {}).is_refused());
    auto one_open = all_in(CheckState::passed);
    one_open[6].state = CheckState::flagged;
    CHECK(may_award_after(bid, one_open, {}).refusal().message.find("G-0005 has still open insurance.") == 0);
    one_open[5].state = CheckState::failed;
    CHECK(may_award_after(bid, one_open, {})
              .refusal()
              .message.find("G-0005 failed safeguarding and DBS checks, and has still open insurance.")
          == 0);
    ConditionPrecedent condition;
    condition.words.text = "The policy is seen.";
    CHECK(may_award_after(bid, one_open, {condition}));
    CHECK(in_words({condition}) == "Before any money is paid: The policy is seen.");
    CHECK(met(condition, {}, today).has_problems());
    auto done = met(condition, {"Seen today."}, today);
    REQUIRE(done);
    CHECK(met(*done, {"Again."}, today).is_refused());
}

TEST_CASE("a register is read whole, never replaced by an older or an empty one, and fills the checks of a bid") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        testing::Commissioners office(engine);
        auto round = testing::round_in_marking(office, {{"Youth Club", {5'000'00}}});
        auto read = [&](std::vector<RegisteredBody> bodies, Date day) {
            return office.change([&](office::Change& change) {
                return read_register(change, RegisterKind::charities, [&](const TakeBody& take) -> Result<Date> {
                    for (const auto& body : bodies) take(body);
                    return day;
                });
            });
        };
        REQUIRE(read({{"200001", "Youth Club", "Registered", {}, "Submission Received", {}}}, today - 10));
        CHECK(read({{"200001", "Other", "Removed", {}, "", {}}}, today - 11).is_refused());
        CHECK(read({}, today).is_refused());
        CHECK(find_registered(*office.read(), RegisterKind::charities, "200 001")->name == "Youth Club");
        CHECK(register_reading(*office.read(), RegisterKind::charities)->register_date == today - 10);
        auto bid = office.change([&](office::Change& change) {
            auto one = bids_of(change.tx, round.id).front();
            one.charity_number = "200001";
            return keep_bid(change, one);
        });
        REQUIRE(bid);
        auto changed = office.change([&](office::Change& change) { return fill_checks(change, *bid); });
        REQUIRE(changed);
        CHECK(*changed == 5);
        CHECK(*office.change([&](office::Change& change) { return fill_checks(change, *bid); }) == 0);
        auto list = whole_list(bid->id, checks_of(*office.read(), bid->id));
        CHECK(list[0].state == CheckState::passed);
        CHECK(list[3].state == CheckState::not_started);
        auto all = records_about(*office.read(), bid->id);
        CHECK(std::count_if(all.begin(), all.end(), [](const auto& one) { return one.first == "diligence_check"; })
              == 5);
    }
}
