// The demo office's visits by volunteers: custody visits in pairs by rota, animal welfare visits by hand; all invented.
#include "app/demo_scrutiny.h"
#include "office/people/person_store.h"
#include "scrutiny/scheme_visit_store.h"

namespace reeve {
namespace {

using namespace scrutiny;
using office::Change;
using office::Role;
using Ids = std::shared_ptr<CountedIds>;

constexpr int custody_visitors = 18;

VisitScheme scheme_named(Change& change, const char* reference) {
    auto scheme = find_scheme(change.tx, reference);
    if (!scheme) throw Fault(std::string("the demo office has no ") + reference);
    return *scheme;
}

void add_visitors(Change& change, const VisitScheme& scheme, int count, const char* email) {
    for (int number = 1; number <= count; ++number) {
        Visitor visitor;
        visitor.scheme = scheme.id;
        visitor.name = "SAMPLE visitor " + std::to_string(number) + " of " + scheme.reference;
        if (number == 1) visitor.email = email;
        visitor.recruited_on = date_of(2022, 9, 12);
        visitor.trained_on = date_of(2022, 11, 19);
        visitor.vetted_until = date_of(2026, 9, 30);
        visitor.term_begins = date_of(2023, 1, 1);
        visitor.term_ends = date_of(2025, 12, 31);
        visitor.is_sample = true;
        demo_sure(add_visitor(change, visitor));
    }
}

void add_sample_place(Change& change, const VisitScheme& scheme, const char* name, const char* address) {
    VisitPlace place;
    place.scheme = scheme.id;
    place.name = name;
    place.address = address;
    place.is_sample = true;
    demo_sure(add_place(change, place));
}

void add_question(Change& change, const VisitScheme& scheme, const char* section, const char* key,
                  const char* wording) {
    office::FormQuestion question;
    question.questionnaire = scheme.questionnaire;
    question.section = section;
    question.key = key;
    question.wording = wording;
    question.options = {"in-order: In order\nconcern: A concern\nnot-checked: Not checked"};
    question.is_required = true;
    demo_sure(office::add_question(change, question));
}

void begin_custody(Change& change, const std::string& password_hash) {
    VisitScheme scheme;
    scheme.title = "Independent custody visiting";
    scheme.about = {"Pairs of volunteers, independent of the police, visit custody suites without notice to see how "
                    "people who are held are treated."};
    scheme.force_post = "Custody inspector";
    scheme.is_public = scheme.is_sample = true;
    scheme = demo_sure(add_scheme(change, scheme));
    add_sample_place(change, scheme, "City custody suite", "A police station in the city");
    add_sample_place(change, scheme, "County custody suite", "A police station in the county");
    add_question(change, scheme, "The suite", "notices", "Are notices of rights shown in several languages?");
    add_question(change, scheme, "The suite", "cells", "Are the cells clean, warm and lit?");
    add_question(change, scheme, "The suite", "food", "Are food, drink and blankets at hand?");
    scheme = demo_sure(put_questions_into_use(change, scheme));
    add_visitors(change, scheme, custody_visitors, demo_visitor);
    auto person = office::person_of_email(change.tx, demo_visitor);
    office::set_password(change, *person, password_hash);
}

void begin_animal_welfare(Change& change) {
    VisitScheme scheme;
    scheme.title = "Animal welfare visiting";
    scheme.kind = SchemeKind::animal_welfare;
    scheme.about = {"Volunteers visit the force's dogs once a month to see how they are housed, trained and moved."};
    scheme.force_post = "Dog unit sergeant";
    scheme.is_public = scheme.is_sample = true;
    scheme = demo_sure(add_scheme(change, scheme));
    add_sample_place(change, scheme, "Police kennels", "The force's headquarters");
    add_question(change, scheme, "The dogs", "housing", "Are the dogs' kennels clean, dry and of a fair size?");
    add_question(change, scheme, "The dogs", "health", "Do the dogs look well, and are their records up to date?");
    scheme = demo_sure(put_questions_into_use(change, scheme));
    add_visitors(change, scheme, 4, "");
    auto visitors = visitors_of(change.tx, scheme.id);
    auto place = places_of(change.tx, scheme.id).front();
    for (auto day : {date_of(2024, 4, 17), date_of(2024, 5, 15), date_of(2024, 6, 19), date_of(2024, 7, 17),
                     date_of(2024, 8, 14), date_of(2024, 9, 18), date_of(2024, 10, 16)}) {
        SchemeVisit visit;
        visit.scheme = scheme.id;
        visit.place = place.id;
        visit.planned_on = day;
        visit.band = VisitBand::midday;
        auto pair = static_cast<std::size_t>(month_of(day) % 2) * 2;
        visit.first_visitor = visitors[pair].id;
        visit.second_visitor = visitors[pair + 1].id;
        visit.is_sample = true;
        demo_sure(add_visit(change, visit));
    }
}

void draw_sample_rota(Change& change, Period period, const char* seed) {
    VisitRota rota;
    rota.first_day = period.first;
    rota.last_day = period.last;
    rota.seed = seed;
    rota.is_sample = true;
    demo_sure(add_rota(change, scheme_named(change, "VS-0001"), rota));
}

int hour_in(VisitBand band, Lot& lot) {
    constexpr int first[] = {0, 6, 10, 14, 18}, length[] = {6, 4, 4, 4, 6};
    auto at = static_cast<std::size_t>(band);
    return first[at] + static_cast<int>(lot.below(static_cast<std::size_t>(length[at])));
}

void count_people(SchemeVisit& visit, Lot& lot) {
    auto draw = [&](std::size_t below) { return static_cast<std::int64_t>(lot.below(below)); };
    visit.accepted = 2 + draw(5);
    visit.declined = draw(3);
    visit.offered = *visit.accepted + *visit.declined;
    visit.unavailable = draw(5);
    visit.not_offered = draw(2);
    visit.observed_only = draw(2);
    visit.held = *visit.offered + *visit.unavailable + *visit.not_offered + *visit.observed_only;
}

void list_people(Change& change, const SchemeVisit& visit) {
    for (std::int64_t number = 1; number <= std::min<std::int64_t>(2, *visit.accepted); ++number) {
        VisitDetainee one;
        one.custody_number = "SA/" + visit.reference.substr(3) + "/" + std::to_string(number);
        one.is_vulnerable = number == 2;
        one.rights = one.welfare = one.conditions = VisitCheck::in_order;
        one.is_sample = true;
        demo_sure(add_detainee(change, visit, one));
    }
}

void record(Change& change, const VisitScheme& scheme, SchemeVisit visit) {
    Lot lot(visit.reference);
    visit.arrived_at =
        from_london(visit.planned_on, {hour_in(visit.band, lot), 5 + static_cast<int>(lot.below(30)), 0});
    bool is_late = lot.below(12) == 0;
    visit.admitted_at = Moment{visit.arrived_at->milliseconds + (is_late ? 18 : 3) * 60'000};
    if (is_late) visit.delay_because = {"The desk was booking people in"};
    if (scheme.counts_people()) count_people(visit, lot);
    bool has_concern = scheme.counts_people() && lot.below(9) == 0;
    visit.worst = has_concern ? IssueGrade::minor : IssueGrade::none;
    if (has_concern) visit.words = {"Two cells were short of blankets."};
    visit.asks_version = scheme.asks_version;
    office::Answers answers;
    for (const auto& question : questions_asked(change.tx, scheme, scheme.asks_version))
        answers[question.key] = {has_concern && question.key == "food" ? "concern" : "in-order"};
    visit.answers = office::to_text(answers);
    visit = demo_sure(keep_report(change, scheme, visit));
    if (scheme.counts_people()) list_people(change, visit);
    if (!has_concern) return;
    VisitConcern concern;
    concern.about = ConcernAbout::welfare;
    concern.words = {"Two cells were short of blankets."};
    concern.raised_with = "Custody sergeant";
    concern.done_at_once = {"Blankets were brought from the store."};
    demo_sure(add_concern(change, scheme, visit, concern));
}

// All that are over and not recorded yet; of the last days some still wait, and one was cancelled.
void record_what_is_over(Change& change, Date until) {
    for (const auto& scheme : all_schemes(change.tx))
        for (const auto& visit : visits_between(change.tx, scheme.id, {date_of(2024, 4, 1), until}))
            if (visit.state == VisitState::planned) record(change, scheme, visit);
}

void answer_concerns(Change& change, Date until) {
    for (auto concern : all_concerns(change.tx)) {
        if (concern.state != ConcernState::raised || concern.raised_on > until) continue;
        concern.reply = {"Stock is now counted at each change of shift."};
        concern.reply_by = "Custody inspector";
        concern.replied_on = change.today();
        concern = demo_sure(keep_concern(change, demo_sure(answered(concern, change.today()))));
        if (concern.raised_on > until - 30) continue;
        concern.outcome = {"Seen to be so on the next visit."};
        demo_sure(keep_concern(change, demo_sure(closed(concern, change.today()))));
    }
}

void cancel_one(Change& change, Period period) {
    for (const auto& visit : visits_between(change.tx, scheme_named(change, "VS-0001").id, period))
        if (visit.state == VisitState::planned) {
            demo_sure(keep_visit(change, demo_sure(not_made(visit, VisitState::cancelled, {"A visitor was ill"}))));
            return;
        }
}

} // namespace

void replay_scrutiny(DemoReplay& replay, const std::string& password_hash) {
    auto ids = std::make_shared<CountedIds>(demo_ids::scrutiny);
    auto at = [&](Date day, int hour, std::function<void(Change&)> step) {
        replay.at(from_london(day, {hour, 20, 0}), Role::scheme_manager, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    at(date_of(2024, 3, 18), 9, [password_hash](Change& change) {
        begin_custody(change, password_hash);
        begin_animal_welfare(change);
    });
    at(date_of(2024, 3, 20), 9, [](Change& change) {
        draw_sample_rota(change, {date_of(2024, 4, 1), date_of(2024, 7, 28)}, "SAMPLE April to July 2024");
    });
    at(date_of(2024, 7, 22), 9, [](Change& change) {
        draw_sample_rota(change, {date_of(2024, 8, 1), date_of(2024, 12, 29)}, "SAMPLE August to December 2024");
    });
    for (auto day :
         {date_of(2024, 5, 1), date_of(2024, 6, 3), date_of(2024, 7, 1), date_of(2024, 8, 1), date_of(2024, 9, 2)})
        at(day, 16, [day](Change& change) {
            record_what_is_over(change, day - 1);
            answer_concerns(change, day - 20);
        });
    at(date_of(2024, 9, 12), 16, [](Change& change) {
        cancel_one(change, {date_of(2024, 9, 3), date_of(2024, 9, 11)});
        record_what_is_over(change, date_of(2024, 9, 11));
    });
}

} // namespace reeve
