// Tests of highlight reports: what is drafted from the records, what freezing and publishing ask for, and that what was
// frozen stays.
#include "delivery/delivery_invariants.h"
#include "delivery/highlight_content.h"
#include "delivery/highlight_draft.h"
#include "delivery/highlight_store.h"
#include "delivery/workstream_world_test.h"
#include <set>

using namespace reeve;
using namespace reeve::delivery;
using office::ActionState;

namespace {

const Period summer{date_of(2024, 6, 1), date_of(2024, 8, 31)};
const Date today = date_of(2024, 9, 23);
const office::PersonId writer{7}, second{8};

office::Action action(const char* reference, Date due, std::optional<Date> done_on = std::nullopt) {
    office::Action made;
    made.reference = reference;
    made.title = std::string("Work on ") + reference;
    made.raised = date_of(2024, 1, 1);
    made.due = due;
    made.state = done_on ? ActionState::done : ActionState::in_progress;
    made.done_on = done_on;
    return made;
}

HighlightReport report_for(const Period& period) {
    HighlightReport report;
    report.first_day = period.first;
    report.last_day = period.last;
    report.did.text = "- Round tables were held (A-0126)\n\n";
    return report;
}

} // namespace

TEST_CASE("the period after is of as many whole months, or of as many days") {
    CHECK(period_after(summer) == Period{date_of(2024, 9, 1), date_of(2024, 11, 30)});
    CHECK(period_after({date_of(2023, 12, 1), date_of(2024, 2, 29)})
          == Period{date_of(2024, 3, 1), date_of(2024, 5, 31)});
    CHECK(period_after({date_of(2024, 6, 3), date_of(2024, 6, 16)})
          == Period{date_of(2024, 6, 17), date_of(2024, 6, 30)});
    CHECK(usual_period(today) == summer);
    CHECK(usual_period(date_of(2024, 2, 5)) == Period{date_of(2023, 11, 1), date_of(2024, 1, 31)});
}

TEST_CASE("what was done in the period is drafted newest first, and what is late stands before what is due") {
    WorkstreamRecords records;
    records.actions = {action("A-0001", date_of(2024, 6, 1), date_of(2024, 5, 31)),
                       action("A-0002", date_of(2024, 6, 1), date_of(2024, 6, 1)),
                       action("A-0003", date_of(2024, 6, 1), date_of(2024, 8, 31)),
                       action("A-0004", date_of(2024, 11, 30)),
                       action("A-0005", date_of(2024, 9, 13)),
                       action("A-0006", date_of(2024, 12, 1))};
    records.actions[1].is_public = true;
    records.actions[1].public_words.text = "Shops were asked.";
    CHECK(lines_of_done(records, summer)
          == std::vector<std::string>{"Work on A-0003, done on 31 August 2024 (A-0003)",
                                      "Shops were asked, done on 1 June 2024 (A-0002)"});
    CHECK(lines_of_next(records, summer, today)
          == std::vector<std::string>{"Work on A-0005, 10 days late (A-0005)",
                                      "Work on A-0004, due on 30 November 2024 (A-0004)"});
}

TEST_CASE("a long list is cut to five lines, the last of which counts the rest") {
    WorkstreamRecords records;
    for (int i = 1; i <= 7; ++i) records.actions.push_back(action("A-0001", date_of(2024, 6, 1), date_of(2024, 6, i)));
    auto lines = lines_of_done(records, summer);
    CHECK(lines.size() == 5);
    CHECK(lines.back() == "And 3 more done in the period");
    CHECK(cut_to_fit(std::vector<std::string>(5, "one"), "more").back() == "one");
}

TEST_CASE("only open risks are drafted, in words") {
    Risk open, closed;
    open.title = "Nobody comes";
    open.likelihood = Likelihood::likely;
    open.impact = Impact::moderate;
    open.owner_post = "Engagement Officer";
    open.response.text = "Go to where people meet";
    closed = open;
    closed.closed_on = today;
    CHECK(lines_of_risks({open, closed})
          == std::vector<std::string>{
              "Nobody comes. Likely, and moderate if it happens. Engagement Officer: Go to where people meet"});
}

TEST_CASE("a part holds five lines at most, and none that runs over the page") {
    auto report = report_for(summer);
    CHECK(check(report).empty());
    report.did.text = "1\n2\n3\n4\n5\n6";
    CHECK(check(report).has("did"));
    report.did.text = std::string(longest_line + 1, 'x');
    CHECK(check(report).has("did"));
    report = report_for({summer.last, summer.first});
    CHECK(check(report).has("last_day"));
    CHECK(lines_in(Prose{"- One\n\n  Two  "}) == std::vector<std::string>{"One", "Two"});
}

TEST_CASE("a report is frozen once, when its period is over, and published by another person") {
    auto report = report_for(summer);
    CHECK(freeze(report, "{}", writer, "Officer", summer.last - 1).is_refused());
    CHECK(publish(report, second, "Chief Executive", today).is_refused());
    auto empty = report;
    empty.did.text = " \n";
    CHECK(freeze(empty, "{}", writer, "Officer", today).is_refused());
    auto frozen = freeze(report, "{}", writer, "Officer", summer.last);
    REQUIRE(frozen);
    CHECK(frozen->hash == sha256("{}"));
    CHECK(freeze(*frozen, "{}", writer, "Officer", today).is_refused());
    CHECK(publish(*frozen, writer, "Officer", today).is_refused());
    auto published = publish(*frozen, second, "Chief Executive", today);
    REQUIRE(published);
    CHECK(state_in_words(*published) == "Published on 23 September 2024");
    CHECK(publish(*published, second, "Chief Executive", today).is_refused());
}

TEST_CASE(
    "the check finds weights past 100, a milestone reached without evidence, and a report that was tampered with") {
    delivery::testing::PlanAtWork office(db::Engine::sqlite);
    auto crime = office.workstream("Business Crime");
    auto broken = [&] {
        std::vector<std::string> all;
        for (const auto& invariant : delivery_invariants())
            for (auto& words : invariant.broken(*office.read())) all.push_back(std::move(words));
        return joined(all, "; ");
    };
    CHECK(broken().empty());
    office.change([&](office::Change& change) {
        WorkstreamAction link;
        link.workstream = crime.id;
        link.weight = 101;
        link.action = office::add_action(change, action("", today))->id;
        keep_new(change, workstream_action_fields(), link);
        Milestone milestone;
        milestone.workstream = crime.id;
        milestone.number = 1;
        milestone.reached_on = today;
        keep_new(change, milestone_fields(), milestone);
        auto report = *freeze(report_for(summer), "{}", writer, "Officer", today);
        report.workstream = crime.id;
        report.content = "{ }";
        keep_new(change, highlight_fields(), report);
        return Done{};
    });
    CHECK(
        broken()
        == "W-0001 has actions whose weights come to more than 100%; Milestone 1 of W-0001 is reached, but nothing shows "
           "it; HR-0001 does not read as it was frozen");
}

TEST_CASE("references are found where they stand, each once") {
    CHECK(references_in("Held (A-0126), see A-0126 and F-0010; not W-7, not 2024-06")
          == std::vector<std::string>{"A-0126", "F-0010"});
    CHECK(references_in("").empty());
}

TEST_CASE("what was frozen reads the same ever after, and has the same hash on both engines") {
    std::set<std::string> hashes;
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        delivery::testing::PlanAtWork office(engine);
        auto crime = office.workstream("Business Crime");
        auto work = office.action("Hold round tables", date_of(2024, 8, 1), ActionState::done);
        REQUIRE(office.link(crime, work));
        auto report = report_for(summer);
        report.workstream = crime.id;
        auto kept = *office.change([&](office::Change& change) { return add_highlight(change, report); });
        CHECK(kept.reference == "HR-0001");
        auto content = content_of(kept, records_of(*office.read(), crime), "Business Crime", today);
        auto frozen = office.change([&](office::Change& change) -> Result<HighlightReport> {
            return keep_highlight(change, kept, TRY(freeze(kept, to_text(json_of(content)), writer, "Officer", today)));
        });
        REQUIRE(frozen);
        hashes.insert(frozen->hash);
        auto later = *frozen;
        later.did.text = "Something else";
        CHECK(
            office.change([&](office::Change& change) { return keep_highlight(change, *frozen, later); }).is_refused());
        auto published = office.change([&](office::Change& change) -> Result<HighlightReport> {
            return keep_highlight(change, *frozen, TRY(publish(*frozen, second, "Chief Executive", today)));
        });
        REQUIRE(published);
        auto read = frozen_content(*find_highlight(*office.read(), "HR-0001"));
        CHECK(to_text(json_of(read)) == published->content);
        CHECK(read.counts == "1 of 1 action is done");
        CHECK(read.evidence.size() == 1);
        CHECK(published_highlights(*office.read()).size() == 1);
    }
    CHECK(hashes.size() == 1);
}
