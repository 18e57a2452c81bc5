// The demo office's analysis of the consultation on the plan of 2021: what it is compared with, codes, coding by two,
// findings, and results that are frozen and published. All of it is SAMPLE.
#include "app/demo_replay.h"
#include "consultation/analysis_desk.h"
#include "consultation/coding_desk.h"
#include "planning/planning.h"
#include <memory>

namespace reeve {
namespace {

using namespace consultation;
using office::Change;
using office::Role;

constexpr const char* reference = "C-2021-001";
constexpr const char* question = "change";

Consultation analysed_one(Change& change) {
    auto found = find_consultation(change.tx, reference);
    if (!found) throw Fault(std::string("the demo office has no consultation ") + reference);
    return *found;
}

// ---- What it is compared with ----

// The residents of each district in the census of 2021, as the demo's own geography has them.
std::string residents_by_district() {
    std::map<std::string, std::string> names;
    DemoTable areas("geography/areas.csv"), people("geography/population.csv");
    for (const auto& row : areas.rows()) names[row.text("code")] = row.text("name");
    std::string lines;
    for (const auto& row : people.rows())
        if (row.text("year") == "2021") lines += names[row.text("code")] + ": " + row.text("people") + "\n";
    return lines;
}

void choose(Change& change) {
    const auto consultation = analysed_one(change);
    const auto all = answer_columns(change.tx, consultation);
    ComparisonPopulation population;
    population.consultation = consultation.id;
    population.question = "district";
    population.source = "Census 2021, residents of each district";
    population.groups.text = residents_by_district();
    demo_sure(keep_comparison(change, population, all));
    AnalysisChoice choice;
    choice.consultation = consultation.id;
    choice.divide_by = std::string("sex,") + strand_key;
    choice.weigh_because = "Not weighed: only two of those who answered live in the city of Leicester. SAMPLE.";
    choice.is_sample = true;
    demo_sure(keep_choice(change, choice, all));
}

void look_at_words(Change& change) {
    const auto consultation = analysed_one(change);
    for (const auto& found : find_in_words(answer_columns(change.tx, consultation)))
        keep_words_found(change, consultation.id, found);
}

// ---- Codes and coding ----

void add_one_code(Change& change, const DemoRow& row) {
    auto code = row.record(code_fields());
    code.consultation = analysed_one(change).id;
    code.is_sample = true;
    demo_sure(add_code(change, code));
}

void merge_one(Change& change) {
    const auto book = codebook_of(change.tx, analysed_one(change).id);
    demo_sure(keep_change(change, demo_sure(merge_codes(book, 7, 5, "Everybody who wants to be told was a victim"))));
}

// What somebody gave each answer, by words that it contains.
void code_all(Change& change, CodedBy by, const char* column) {
    const auto desk = coding_desk_of(change.tx, analysed_one(change), question);
    DemoTable table("consultation/coding.csv");
    for (const auto& answer : desk->left(by))
        for (const auto& row : table.rows()) {
            if (!contains_folded(answer.words, row.text("contains"))) continue;
            Coding coding;
            coding.round = desk->round.id;
            coding.response = answer.response;
            coding.by = by;
            coding.codes = row.text(column);
            demo_sure(keep_coding(change, coding));
        }
}

void finish_as(Change& change, CodedBy by, office::PersonId coder) {
    code_all(change, by, by == CodedBy::first ? "first" : "second");
    const auto desk = coding_desk_of(change.tx, analysed_one(change), question);
    const auto left = static_cast<std::int64_t>(desk->left(by).size());
    demo_sure(keep_round(change, demo_sure(finish_coding(desk->round, coder, left, change.today()))));
}

void settle_all(Change& change) {
    code_all(change, CodedBy::settled, "settled");
    const auto desk = coding_desk_of(change.tx, analysed_one(change), question);
    const auto left = static_cast<std::int64_t>(desk->left(CodedBy::settled).size());
    demo_sure(keep_round(change, demo_sure(settle(desk->round, left, change.today()))));
}

// ---- Findings and results ----

void write_finding(Change& change, const DemoRow& row) {
    auto finding = row.record(finding_fields());
    const auto consultation = analysed_one(change);
    const auto desk = coding_desk_of(change.tx, consultation, question);
    finding.consultation = consultation.id;
    finding.is_sample = true;
    std::int64_t people = 0;
    for (const auto& [number, count] : counts_by_code(desk->book, desk->codings))
        for (int code : numbers_in(finding.codes))
            if (code == number) people += count;
    if (people > 0) finding.people = people;
    demo_sure(add_finding(change, finding));
}

// The changes of the plan whose reason tells the same theme name the finding.
void name_changes(Change& change) {
    const auto consultation = analysed_one(change);
    DemoTable table("consultation/findings.csv");
    int number = 0;
    for (const auto& row : table.rows()) {
        ++number;
        if (!row.has("led_to")) continue;
        std::vector<std::int64_t> led_to;
        for (const auto& one : planning::changes_of_plan(change.tx, consultation.plan))
            if (one.theme == row.text("led_to")) led_to.push_back(one.id);
        if (led_to.empty()) row.fail("led_to", "is the theme of no change of the plan");
        demo_sure(planning::name_cause(change, consultation.plan, consultation.reference + "/" + std::to_string(number),
                                       led_to));
    }
}

void freeze_results(Change& change) {
    const auto consultation = analysed_one(change);
    AnalysisEdition edition;
    edition.consultation = consultation.id;
    edition.is_sample = true;
    demo_sure(add_edition(change, demo_sure(freeze(edition, content_of(change.tx, analyse(change.tx, consultation)), {},
                                                   change.actor, change.actor_post, change.today()))));
}

void publish_results(Change& change) {
    const auto consultation = analysed_one(change);
    const auto edition = editions_of(change.tx, consultation.id).front();
    demo_sure(keep_publication(change, consultation,
                               demo_sure(publish(edition, change.actor, change.actor_post, change.today()))));
}

} // namespace

void replay_analysis(DemoReplay& replay) {
    // Ids of its own, so that those of everything else stay as they are without it.
    auto ids = std::make_shared<CountedIds>(demo_ids::analysis);
    auto step = [ids](auto body) {
        return [ids, body](Change& change) {
            Change counted{change.tx, *ids, change.now, change.actor, change.actor_post, change.why};
            body(counted);
        };
    };
    replay.at(demo_moment("2021-10-22 10:00"), Role::analyst, step(choose));
    replay.at(demo_moment("2021-10-22 11:00"), Role::analyst, step(look_at_words));
    DemoTable codes("consultation/codes.csv");
    for (const auto& row : codes.rows())
        replay.at(row.moment("at"), Role::analyst, step([row](Change& change) { add_one_code(change, row); }));
    replay.at(demo_moment("2021-10-26 09:00"), Role::analyst, step([&replay](Change& change) {
                  CodingRound round;
                  round.consultation = analysed_one(change).id;
                  round.question = question;
                  round.first = replay.person(Role::analyst).id;
                  round.second = replay.person(Role::engagement_officer).id;
                  round.first_post = replay.person(Role::analyst).post;
                  round.second_post = replay.person(Role::engagement_officer).post;
                  round.is_sample = true;
                  demo_sure(begin_round(change, round));
              }));
    for (auto [at, role, by] : {std::tuple("2021-11-05 16:00", Role::analyst, CodedBy::first),
                                std::tuple("2021-11-09 12:00", Role::engagement_officer, CodedBy::second)})
        replay.at(demo_moment(at), role, step([by = by](Change& change) { finish_as(change, by, change.actor); }));
    replay.at(demo_moment("2021-11-11 10:00"), Role::analyst, step(settle_all));
    replay.at(demo_moment("2021-11-12 10:00"), Role::analyst, step(merge_one));
    DemoTable findings("consultation/findings.csv");
    for (const auto& row : findings.rows())
        replay.at(row.moment("at"), Role::analyst, step([row](Change& change) { write_finding(change, row); }));
    replay.at(demo_moment("2021-12-08 09:00"), Role::analyst, step(name_changes));
    replay.at(demo_moment("2021-12-06 15:00"), Role::analyst, step(freeze_results));
    replay.at(demo_moment("2021-12-07 09:00"), Role::director_of_governance, step(publish_results));
}

} // namespace reeve
