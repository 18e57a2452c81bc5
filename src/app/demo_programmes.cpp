// The demo office's programmes: People Zones, the Community Leadership Programme, the Advan, packages and Payback.
#include "app/demo_programmes.h"
#include "app/demo_replay.h"
#include "programmes/programme_store.h"

namespace reeve {
namespace {

using namespace programmes;
using office::Change;
using office::Role;
using Ids = std::shared_ptr<CountedIds>;
// The reference each programme of the files was given, by what the files call it.
using Given = std::shared_ptr<std::map<std::string, std::string>>;

struct Story {
    Ids ids = std::make_shared<CountedIds>(demo_ids::programmes);
    Given given = std::make_shared<std::map<std::string, std::string>>();

    Programme programme(Change& change, const DemoRow& row) const {
        auto found = given->find(row.text("of"));
        if (found == given->end()) row.fail("of", "is no programme that stands by then");
        return *find_programme(change.tx, found->second);
    }
    template <class Step>
    void at(DemoReplay& replay, const DemoRow& row, const char* column, Role role, Step step) const {
        replay.at(row.moment(column), role, [story = *this, row, step](Change& change) {
            auto own = with_ids_of(*story.ids, change);
            step(story, own, row);
        });
    }
};

void begin(const Story& story, Change& change, const DemoRow& row) {
    auto kept = demo_sure(add_programme(change, row.record(programme_fields())));
    (*story.given)[row.text("of")] = kept.reference;
}

void start(const Story& story, Change& change, const DemoRow& row) {
    demo_sure(start_programme(change, story.programme(change, row)));
}

void add(const Story& story, Change& change, const DemoRow& row) {
    auto part = row.record(programme_part_fields());
    part.programme = story.programme(change, row).id;
    demo_sure(add_part(change, part));
}

void measure(const Story& story, Change& change, const DemoRow& row) {
    auto one = row.record(programme_measure_fields());
    one.programme = story.programme(change, row).id;
    demo_sure(add_measure(change, one));
}

void assess(const Story& story, Change& change, const DemoRow& row) {
    auto one = row.record(assessment_of_data_fields());
    one.programme = story.programme(change, row).id;
    one.decision_words = {};
    one.review_by.reset();
    add_assessment(change, one);
}

void agree(const Story& story, Change& change, const DemoRow& row) {
    auto one = assessments_of(change.tx, story.programme(change, row).id).front();
    one.decision_words = {row.text("decision_words")};
    one.review_by = row.date("review_by");
    demo_sure(agree_assessment(change, one));
}

} // namespace

void replay_programmes(DemoReplay& replay) {
    Story story;
    DemoTable programmes("programmes/programmes.csv"), assessments("programmes/assessments.csv"),
        parts("programmes/parts.csv"), measures("programmes/measures.csv");
    constexpr auto officer = Role::commissioning_officer;
    for (const auto& row : programmes.rows()) {
        story.at(replay, row, "at", officer, begin);
        if (row.has("started")) story.at(replay, row, "started", officer, start);
    }
    for (const auto& row : assessments.rows()) {
        story.at(replay, row, "at", officer, assess);
        if (row.has("agreed")) story.at(replay, row, "agreed", Role::director_of_governance, agree);
    }
    for (const auto& row : parts.rows()) story.at(replay, row, "at", officer, add);
    for (const auto& row : measures.rows()) story.at(replay, row, "at", officer, measure);
}

} // namespace reeve
