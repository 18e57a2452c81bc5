// Tests of measures as they are kept, on both engines: definitions, targets, notes, and what a name must lead to.
#include "delivery/measure_store.h"
#include "delivery/workstream_world_test.h"

using namespace reeve;
using namespace reeve::delivery;

namespace {

Measure specials() {
    Measure measure;
    measure.slug = "specials";
    measure.title = "Special constables";
    measure.kind = MeasureKind::level;
    measure.is_public = false;
    return measure;
}

MeasureDefinition words(const char* said) {
    MeasureDefinition definition;
    definition.measure = "specials";
    definition.words.text = said;
    return definition;
}

struct Measured : delivery::testing::PlanAtWork {
    explicit Measured(db::Engine engine) : PlanAtWork(engine) {}
    Result<Measure> begin(const Measure& measure) {
        return change([&](office::Change& made) { return add_measure(made, measure, words("By head")); });
    }
    Result<MeasureDefinition> define(std::optional<Date> from, const char* reason) {
        auto definition = words("Those on duty this year");
        definition.holds_from = from;
        definition.reason = reason;
        return change([&](office::Change& made) { return add_definition(made, definition); });
    }
};

} // namespace

TEST_CASE("a measure begins with its definition, and its short name is its own") {
    for (auto engine : db::test_engines()) {
        Measured office(engine);
        REQUIRE(office.begin(specials()));
        CHECK(office.begin(specials()).problems().has("slug"));
        auto kept = find_measure(*office.read(), "specials");
        REQUIRE(kept);
        auto definitions = definitions_of(*office.read(), *kept);
        REQUIRE(definitions.size() == 1);
        CHECK(definitions[0].number == 1);
        CHECK_FALSE(definitions[0].holds_from);
        CHECK(public_measures(*office.read()).empty());
        auto taken = specials();
        taken.slug = "import";
        CHECK(office.begin(taken).problems().has("slug"));
    }
}

TEST_CASE("a later definition says from when and why, after the one before it") {
    for (auto engine : db::test_engines()) {
        Measured office(engine);
        REQUIRE(office.begin(specials()));
        CHECK(office.define(std::nullopt, "Too many").problems().has("holds_from"));
        CHECK(office.define(date_of(2015, 4, 1), "").problems().has("reason"));
        auto second = office.define(date_of(2015, 4, 1), "Those who left were counted");
        REQUIRE(second);
        CHECK(second->number == 2);
        CHECK(second->by_post == "Engagement Officer");
        CHECK(office.define(date_of(2015, 4, 1), "Again").problems().has("holds_from"));
        auto all = definitions_of(*office.read(), specials());
        auto corrected = all[0];
        corrected.holds_from = date_of(2015, 4, 1);
        auto correct = [&] {
            return office.change([&](office::Change& made) { return keep_definition(made, corrected); }, "a slip");
        };
        CHECK(correct().problems().has("holds_from")); // the first one begins with the measure
        corrected = all[1];
        corrected.words.text = "Those on duty in the year";
        REQUIRE(correct());
        CHECK(definitions_of(*office.read(), specials())[1].version == 2);
        CHECK(definition_on(all, date_of(2015, 3, 31)).number == 1);
        CHECK(definition_on(all, date_of(2015, 4, 1)).number == 2);
        CHECK(change_within(all, {date_of(2015, 1, 1), date_of(2015, 6, 30)}) == date_of(2015, 4, 1));
        CHECK_FALSE(change_within(all, {date_of(2015, 4, 1), date_of(2015, 6, 30)}));
    }
}

TEST_CASE("targets and notes are numbered; a new usual range needs its decision") {
    for (auto engine : db::test_engines()) {
        Measured office(engine);
        REQUIRE(office.begin(specials()));
        MeasureTarget target;
        target.measure = "specials";
        target.baseline = 300;
        target.baseline_on = date_of(2013, 3, 31);
        target.words = "Never fewer";
        auto kept = office.change([&](office::Change& made) { return add_target(made, target); });
        REQUIRE(kept);
        CHECK(kept->number == 1);
        kept->withdrawn_on = date_of(2014, 1, 1);
        CHECK(office.change([&](office::Change& made) { return keep_target(made, *kept); })
                  .problems()
                  .has("withdrawn_why"));
        MeasureNote note;
        note.measure = "specials";
        note.day = date_of(2014, 1, 1);
        note.kind = NoteKind::new_range;
        note.words = "A new start";
        CHECK(office.change([&](office::Change& made) { return add_note(made, note); }).problems().has("decision"));
        note.decision = "Board of 5 January 2014";
        CHECK(office.change([&](office::Change& made) { return add_note(made, note); }));
        CHECK(new_ranges(notes_of(*office.read(), specials())) == std::vector<Date>{date_of(2014, 1, 1)});
    }
}

TEST_CASE("a measure names workstreams and a comparison set that are there, and is found under them") {
    for (auto engine : db::test_engines()) {
        Measured office(engine);
        auto workstream = office.workstream("Visible Policing");
        auto measure = specials();
        measure.workstreams = workstream.reference + ", W-0099";
        CHECK(office.begin(measure).problems().has("workstreams"));
        measure.workstreams = workstream.reference;
        measure.comparison = "Most similar forces";
        CHECK(office.begin(measure).problems().has("comparison")); // a count is not compared
        measure.kind = MeasureKind::share;
        CHECK(office.begin(measure).problems().has("comparison")); // no such set yet
        measure.comparison.clear();
        measure.priority = 7;
        measure.is_public = true;
        REQUIRE(office.begin(measure));
        CHECK(measures_of(*office.read(), workstream).size() == 1);
        CHECK(measures_of_priority(*office.read(), 7).size() == 1);
        CHECK(measures_of_priority(*office.read(), 8).empty());
    }
}
