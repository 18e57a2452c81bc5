// The demo office's case scrutiny: a hate crime panel whose cases stand at each step, and an out-of-court panel with a
// year behind it; every case is invented.
#include "app/demo_case_scrutiny.h"
#include "casescrutiny/case_redaction.h"
#include "casescrutiny/case_report_store.h"
#include "casescrutiny/panel_case_store.h"
#include "office/restricted_reading_store.h"

namespace reeve {
namespace {

using namespace casescrutiny;
using office::Change;
using office::Role;

constexpr const char* sample_words =
    "SAMPLE. Jo Sample of 1 Sample Street, Sampletown, rang 0116 496 0123. An officer came the same evening and took a "
    "statement.";

Change as(const Change& change, const office::Person& person) {
    return {change.tx, change.ids, change.now, person.id, person.post, change.why};
}

struct Cast {
    const DemoReplay& replay;
    Change manager(const Change& change) const { return as(change, replay.person(Role::scheme_manager)); }
    Change second(const Change& change) const { return as(change, replay.person(Role::director_of_governance)); }
};

CasePanel begin_panel(Change& change, const char* title, CasePanelKind kind, const char* about, int members) {
    CasePanel panel;
    panel.title = title;
    panel.kind = kind;
    panel.about = {about};
    panel.force_post = "Head of the force’s learning team";
    panel.is_public = panel.is_sample = true;
    panel = demo_sure(keep_panel(change, panel));
    for (int number = 1; number <= members; ++number) {
        PanelMember member;
        member.panel = panel.id;
        member.name = "SAMPLE member " + std::to_string(number);
        member.stands_for = number == members ? "Ethics and Transparency Panel" : "Volunteer";
        member.recruited_on = date_of(2023, 2, 1);
        member.vetted_until = date_of(2026, 2, 28);
        member.trained_on = date_of(2023, 3, 11);
        member.term_begins = date_of(2023, 4, 1);
        member.term_ends = date_of(2025, 3, 31);
        member.is_sample = true;
        demo_sure(keep_member(change, member));
    }
    for (const char* words : {"Was the person who was harmed kept informed?", "Was the right record made on the day?",
                              "Does the file show why it was dealt with in this way?"}) {
        PanelQuestion question;
        question.panel = panel.id;
        question.words = words;
        demo_sure(keep_question(change, question));
    }
    return panel;
}

PanelSitting plan_sitting(Change& change, const CasePanel& panel, Date day, SelectionRule rule) {
    PanelSitting sitting;
    sitting.panel = panel.id;
    sitting.held_on = day;
    sitting.rule = rule;
    sitting.drawn_from = {"SAMPLE. Cases that were closed in the quarter before."};
    sitting.is_sample = true;
    return demo_sure(add_sitting(change, sitting));
}

void draw_sample(Change& change, const CasePanel& panel, PanelSitting sitting, int count) {
    for (int number = 1; number <= count * 3; ++number)
        sitting.pool.text += "SAMPLE/" + sitting.reference + "/" + std::to_string(number) + "\n";
    sitting.draw_count = count;
    sitting.seed = "sample-seed-of-" + sitting.reference;
    demo_sure(draw_cases(change, panel, sitting));
}

PanelCase fresh(Change& change, const PanelCase& one) { return *find_case(change.tx, one.reference); }

CaseOriginal give_sample(Change& change, const PanelCase& one) {
    auto original = original_of(change.tx, one);
    original.words = {sample_words};
    original.to_hide = {"Jo Sample = person A\n1 Sample Street = a street\nSampletown = a town"};
    return demo_sure(keep_original(change, one, original));
}

void redact_sample(Change& change, const PanelCase& one) {
    auto original = give_sample(change, one);
    auto copy = one;
    copy.redacted = {redacted(original.words.text, hidden_words_of(original.to_hide.text))};
    demo_sure(keep_redacted(change, copy));
}

void clear_sample(Change& change, const PanelCase& one) { demo_sure(take_case_step(change, CaseStep::clear, one)); }

// Judged as its number says: most appropriate, some with something to learn.
void judge_sample(Change& change, PanelCase one, CaseJudgment judgment, bool has_learning) {
    std::vector<CaseScore> scores;
    for (const auto& question : questions_of(change.tx, one.panel)) {
        CaseScore score;
        score.question = question.id;
        score.answer = judgment == CaseJudgment::appropriate ? CaseAnswer::yes : CaseAnswer::in_part;
        scores.push_back(score);
    }
    demo_sure(keep_scores(change, one, scores));
    one.judgment = judgment;
    one.observations = {"SAMPLE. The record was made on the day."};
    if (has_learning) one.learning = {"SAMPLE. Say in the letter why the case was closed."};
    demo_sure(take_case_step(change, CaseStep::judge, one));
}

void send_sample(Change& change, PanelCase one, Date day) {
    one.sent_on = day;
    one.sent_to = "Head of the force’s learning team";
    demo_sure(take_case_step(change, CaseStep::send, one));
}

void confirm_sample(Change& change, PanelCase one, Date day) {
    one.conversation_on = day;
    one.confirmed_by = "Inspector";
    one.force_words = {"SAMPLE. They spoke about it, and the officer has changed the letter."};
    demo_sure(take_case_step(change, CaseStep::confirm, one));
}

void close_sample(Change& change, PanelCase one, Date day) {
    one.closed_on = day;
    demo_sure(take_case_step(change, CaseStep::close, one));
}

void make_ready(const Cast& cast, Change& change, const PanelCase& one) {
    auto manager = cast.manager(change), second = cast.second(change);
    redact_sample(manager, one);
    clear_sample(second, fresh(change, one));
}

// The year behind the out-of-court panel: four sittings of ten cases, all closed, and its reports.
void keep_past_year(const Cast& cast, Change& change) {
    auto panel = begin_panel(change, "Out-of-court resolutions panel", CasePanelKind::out_of_court,
                             "SAMPLE. Whether cases that did not go to court were dealt with as the rules say.", 7);
    int running = 0;
    for (auto day : {date_of(2023, 5, 17), date_of(2023, 8, 16), date_of(2023, 11, 15), date_of(2024, 2, 14)}) {
        auto sitting = plan_sitting(change, panel, day, SelectionRule::drawn);
        draw_sample(change, panel, sitting, 10);
        for (const auto& one : cases_of(change.tx, sitting.id)) {
            make_ready(cast, change, one);
            auto judgment = running % 5 < 3    ? CaseJudgment::appropriate
                            : running % 5 == 3 ? CaseJudgment::with_observations
                                               : CaseJudgment::inappropriate;
            bool has_learning = running % 2 == 1;
            ++running;
            judge_sample(change, fresh(change, one), judgment, has_learning);
            if (has_learning) {
                send_sample(change, fresh(change, one), day + 5);
                confirm_sample(change, fresh(change, one), day + 20);
            }
            close_sample(change, fresh(change, one), day + 21);
        }
    }
    for (auto first : {date_of(2023, 4, 1), date_of(2022, 4, 1)}) {
        CaseReport report;
        report.panel = panel.id;
        report.first_day = first;
        report.words = {"SAMPLE. Members saw that letters seldom say why a case was closed, and that most now do."};
        report.is_sample = true;
        report = demo_sure(keep_report(change, report));
        auto second = cast.second(change);
        if (first == date_of(2023, 4, 1)) demo_sure(approve_report(second, report));
    }
}

// The hate crime panel's second sitting, with one case at each step.
void keep_at_each_step(const Cast& cast, Change& change, const CasePanel& panel) {
    auto sitting = plan_sitting(change, panel, date_of(2024, 10, 2), SelectionRule::drawn);
    draw_sample(change, panel, sitting, 7);
    auto cases = cases_of(change.tx, sitting.id);
    give_sample(change, cases.front());
    for (std::size_t at = 1; at < cases.size(); ++at) redact_sample(change, cases[at]);
    auto second = cast.second(change);
    for (std::size_t at = 2; at < cases.size(); ++at) clear_sample(second, fresh(change, cases[at]));
    for (std::size_t at = 4; at < cases.size(); ++at)
        judge_sample(change, fresh(change, cases[at]), CaseJudgment::with_observations, true);
    for (std::size_t at = 5; at < cases.size(); ++at)
        send_sample(change, fresh(change, cases[at]), date_of(2024, 10, 3));
    confirm_sample(change, fresh(change, cases.back()), date_of(2024, 10, 4));
    plan_sitting(change, panel, date_of(2025, 1, 8), SelectionRule::drawn);
    auto picked = plan_sitting(change, panel, date_of(2024, 12, 4), SelectionRule::picked);
    PanelCase one;
    one.chosen_why = "SAMPLE. The panel asked to see a case in which the file was closed twice.";
    CaseOriginal original;
    original.force_reference = "SAMPLE/PICKED/1";
    demo_sure(pick_case(change, panel, picked, one, original));
}

// The chief executive said this morning why the original of each open case is opened.
void note_readings(Change& change, const office::Person& person) {
    for (const auto& one : cases_heard(change.tx, {date_of(2024, 10, 1), date_of(2025, 3, 31)})) {
        office::RestrictedReading reading;
        reading.record_table = case_original_fields().shape().table;
        reading.record_id = original_of(change.tx, one).id.value;
        reading.record_words = one.reference;
        reading.person = person.id;
        reading.post = person.post;
        reading.reason = "Looking over the redaction of open cases on Monday morning";
        reading.read_at = change.now;
        reading.what = "Opened";
        office::note_reading(change.tx, change.ids, reading);
    }
}

} // namespace

void replay_case_scrutiny(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::case_scrutiny);
    auto at = [&](const char* when, Role by, std::function<void(Change&)> step) {
        replay.at(demo_moment(when), by, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    const Cast cast{replay};
    auto hate_crime = std::make_shared<CasePanel>();
    at("2024-05-13 10:00", Role::scheme_manager, [cast, hate_crime](Change& change) {
        *hate_crime = begin_panel(change, "Hate Crime Scrutiny Panel", CasePanelKind::hate_crime,
                                  "SAMPLE. Whether hate crimes were dealt with as the force says they should be.", 9);
        keep_past_year(cast, change);
    });
    at("2024-06-26 10:00", Role::scheme_manager, [cast, hate_crime](Change& change) {
        auto sitting = plan_sitting(change, *hate_crime, date_of(2024, 7, 10), SelectionRule::drawn);
        draw_sample(change, *hate_crime, sitting, 2);
        for (const auto& one : cases_of(change.tx, sitting.id)) make_ready(cast, change, one);
    });
    at("2024-07-10 19:30", Role::scheme_manager, [hate_crime](Change& change) {
        auto sitting = sittings_of(change.tx, hate_crime->id).front();
        for (const auto& one : cases_of(change.tx, sitting.id))
            judge_sample(change, one, CaseJudgment::appropriate, one.id == cases_of(change.tx, sitting.id).front().id);
    });
    at("2024-08-05 11:00", Role::scheme_manager, [hate_crime](Change& change) {
        auto cases = cases_of(change.tx, sittings_of(change.tx, hate_crime->id).front().id);
        send_sample(change, cases.front(), date_of(2024, 7, 12));
        confirm_sample(change, fresh(change, cases.front()), date_of(2024, 7, 30));
        for (const auto& one : cases) close_sample(change, fresh(change, one), date_of(2024, 8, 5));
    });
    at("2024-10-04 15:00", Role::scheme_manager,
       [cast, hate_crime](Change& change) { keep_at_each_step(cast, change, *hate_crime); });
    at("2024-10-07 08:30", Role::chief_executive,
       [&replay](Change& change) { note_readings(change, replay.person(Role::chief_executive)); });
}

} // namespace reeve
