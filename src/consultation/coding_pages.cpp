// Coding by two people: beginning a round, giving codes answer by answer, finishing, agreement and settling.
#include "consultation/analysis_pages.h"
#include "consultation/coding_desk.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/people/person_store.h"
#include "office/routes.h"
#include <cstdio>

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr std::size_t answers_on_a_page = 10;

Html head_of(const Consultation& consultation, const std::string& title, const std::string& menu) {
    return html::page_heading(title, consultation.reference + ": " + consultation.title)
           + html::sample_line(consultation.is_sample) + analysis_menu(consultation, menu);
}

// ---- Rounds ----

std::string state_of(const CodingRound& round) {
    if (round.settled_on) return "Settled on " + in_words(*round.settled_on);
    if (round.both_done()) return "Both are done: settle what differs";
    if (round.first_done) return "The " + round.first_post + " is done";
    if (round.second_done) return "The " + round.second_post + " is done";
    return "Being coded";
}

http::Response rounds_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto columns = answer_columns(visit.db, *consultation);
    html::Table table{.caption = "Questions that two people code",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Question"}, {"Coders"}, {"State"}},
                      .empty_text = "No question is being coded yet.",
                      .is_stacked = true};
    for (const auto& round : rounds_of(visit.db, consultation->id)) {
        const auto* column = columns.find(round.question);
        table.rows.push_back({{{html::link({.text = column ? column->wording : round.question,
                                            .href = analysis_address(*consultation) + "/coding/" + round.question})},
                               {round.first_post + " and " + round.second_post},
                               {state_of(round)}}});
    }
    Html main = head_of(*consultation, "Coding", "/coding")
                + html::paragraph("Two people give codes to the same answers, each without seeing the other’s, so that "
                                  "their agreement says how far the codes can be relied on.")
                + html::table(table);
    if (visit.may(Right::decide_figures))
        main +=
            html::button({.text = "Have a question coded", .href = analysis_address(*consultation) + "/coding/new"});
    return show(visit, analysis_words(*consultation, "Coding"), main);
}

// Whoever opens the form is offered as the first coder, and somebody else as the second.
html::Select coder_select(Visit& visit, const char* name, const char* label, bool is_first, const Problems& problems) {
    html::Select select{.name = name, .label = label, .error = html::error_of(problems, name)};
    for (const auto& person : office::people(visit.db)) {
        if (!person.is_active || !has_right(person.role, Right::write_papers)) continue;
        const auto value = std::to_string(person.id.value);
        select.options.push_back({value, person.name + ", " + person.post});
        if (select.value.empty() && (person.id == visit.who->person) == is_first) select.value = value;
    }
    if (visit.has_typed()) select.value = std::string(visit.typed(name));
    return select;
}

html::Select question_select(Visit& visit, const Consultation& consultation, const Problems& problems) {
    html::Select question{.name = "question",
                          .label = "Which question?",
                          .error = html::error_of(problems, "question"),
                          .value = std::string(visit.typed("question"))};
    for (const auto& column : answer_columns(visit.db, consultation).columns)
        if (column.answering == Answering::words && !find_round(visit.db, consultation.id, column.key))
            question.options.push_back({column.key, column.wording});
    return question;
}

http::Response round_form(Visit& visit, const Consultation& consultation, const Problems& problems) {
    const auto question = question_select(visit, consultation, problems);
    const auto address = analysis_address(consultation) + "/coding";
    Html main = html::error_summary(problems)
                + html::page_heading("Have a question coded", consultation.reference + ": " + consultation.title);
    if (codebook_of(visit.db, consultation.id).empty())
        main += html::paragraph("The codebook has no code yet.")
                + html::paragraph(
                    html::link({.text = "Add the first code", .href = analysis_address(consultation) + "/codes/new"}));
    else if (question.options.empty() && problems.empty())
        main += html::paragraph("No question in words is left that nobody codes.");
    else
        main += form_begin(visit, address + "/new") + html::select(question)
                + html::select(coder_select(visit, "first", "First coder", true, problems))
                + html::select(coder_select(visit, "second", "Second coder", false, problems))
                + html::button_group(
                    {html::button({.text = "Begin coding"}), html::link({.text = "Cancel", .href = address})})
                + office::form_end();
    return show(visit, analysis_words(consultation, "Have a question coded", !problems.empty()),
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? round_form(visit, *consultation, {}) : not_found(visit);
}

// The person typed, who must work here and may write.
std::optional<office::Person> coder_typed(Visit& visit, const char* name) {
    auto id = Kind<std::int64_t>::read(trimmed(visit.typed(name)), {});
    auto person = id ? office::find_person(visit.db, office::PersonId{*id}) : std::nullopt;
    if (!person || !person->is_active || !has_right(person->role, Right::write_papers)) return std::nullopt;
    return person;
}

http::Response begin(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto columns = answer_columns(visit.db, *consultation);
    const auto* column = columns.find(visit.typed("question"));
    if (!column || column->answering != Answering::words)
        return round_form(visit, *consultation, {{{"question", "Choose a question that is answered in words"}}});
    CodingRound round;
    round.consultation = consultation->id;
    round.question = column->key;
    round.is_sample = consultation->is_sample;
    if (auto first = coder_typed(visit, "first")) round.first = first->id, round.first_post = first->post;
    if (auto second = coder_typed(visit, "second")) round.second = second->id, round.second_post = second->post;
    auto kept = visit.change([&](office::Change& change) { return begin_round(change, round); });
    if (kept) return saved(visit, analysis_address(*consultation) + "/coding/" + round.question, "Coding can begin");
    return kept.has_problems() ? round_form(visit, *consultation, kept.problems()) : refuse(visit, kept.refusal());
}

// ---- Giving codes ----

std::optional<CodingDesk> desk_asked_for(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? coding_desk_of(visit.db, *consultation, visit.part("question")) : std::nullopt;
}

// As what this person gives codes now; nothing where they give none.
std::optional<CodedBy> coding_as(const Visit& visit, const CodingDesk& desk) {
    const auto place = place_of(desk.round, visit.who->person);
    if (!place || desk.round.settled_on) return std::nullopt;
    if (desk.round.both_done()) return CodedBy::settled;
    if (!may_code(desk.round, visit.who->person, *place)) return std::nullopt;
    return place;
}

std::string codes_said(const CodingDesk& desk, CodedBy whose, const std::string& response) {
    for (const auto& coding : desk.by(whose))
        if (coding.response == response) {
            const auto codes = codes_today(desk.book, coding.given()).codes;
            return codes.empty() ? "none fits" : replaced(numbers_text(codes), ",", ", ");
        }
    return "nothing yet";
}

constexpr const char* none_fits = "none";

Html code_boxes(Visit& visit, const CodingDesk& desk, const AnswerToCode& answer, const Problems& problems) {
    html::Checkboxes boxes{.name = answer.response,
                           .legend = "Codes for " + answer.response + " (optional)",
                           .error = html::error_of(problems, answer.response),
                           .values = visit.typed_fields().all(answer.response),
                           .classes = "govuk-checkboxes--small"};
    for (const auto& code : desk.book)
        if (code.state == CodeState::in_use)
            boxes.options.push_back(
                {.value = std::to_string(code.number), .text = std::to_string(code.number) + " " + code.label});
    boxes.options.push_back({.value = none_fits, .text = "None of these fits"});
    return html::checkboxes(boxes);
}

Html coding_form(Visit& visit, const CodingDesk& desk, CodedBy as, const Problems& problems) {
    const auto left = desk.left(as);
    const bool settles = as == CodedBy::settled;
    if (left.empty())
        return html::paragraph(settles ? "Nothing differs any more." : "You have decided on every answer.")
               + form_begin(visit, coding_address(desk) + (settles ? "/settlement" : "/done"))
               + html::button({.text = settles ? "Settle this round" : "Finish my coding"}) + office::form_end();
    Html form = html::paragraph(counted(static_cast<std::int64_t>(left.size()), "answer")
                                + (settles ? " to settle." : " left for you.")
                                + " Answers that you leave without a tick come again.")
                + form_begin(visit, coding_address(desk));
    for (std::size_t at = 0; at < left.size() && at < answers_on_a_page; ++at) {
        form += html::inset_text({.text = left[at].words});
        if (settles)
            form += html::paragraph("The " + desk.round.first_post + " gave "
                                    + codes_said(desk, CodedBy::first, left[at].response) + "; the "
                                    + desk.round.second_post + " gave "
                                    + codes_said(desk, CodedBy::second, left[at].response) + ".");
        form += code_boxes(visit, desk, left[at], problems);
    }
    return form + html::button({.text = "Save codes"}) + office::form_end();
}

http::Response desk_shown(Visit& visit, const CodingDesk& desk, const Problems& problems) {
    Html main =
        html::error_summary(problems) + head_of(desk.consultation, desk.wording, "/coding")
        + html::paragraph(desk.round.first_post + " and " + desk.round.second_post + ". " + state_of(desk.round) + ".");
    if (desk.round.both_done())
        main += html::paragraph(
            html::link({.text = "How far the coders agree", .href = coding_address(desk) + "/agreement"}));
    else main += html::paragraph("Codes and agreement are shown when both coders are done.");
    if (auto as = coding_as(visit, desk)) main += coding_form(visit, desk, *as, problems);
    return show(visit, analysis_words(desk.consultation, desk.wording, !problems.empty()), main,
                problems.empty() ? 200 : 422);
}

http::Response desk_page(Visit& visit) {
    auto desk = desk_asked_for(visit);
    return desk ? desk_shown(visit, *desk, {}) : not_found(visit);
}

// What was ticked for each answer; those left without a tick are left out. A problem where a tick is no code in use, or
// where a code is ticked and that none fits.
CodesGiven ticked(const Visit& visit, const CodingDesk& desk, const std::vector<AnswerToCode>& left,
                  Problems& problems) {
    CodesGiven codes;
    for (const auto& answer : left) {
        const auto typed = visit.typed_fields().all(answer.response);
        if (typed.empty()) continue;
        auto& given = codes[answer.response];
        const bool none = std::find(typed.begin(), typed.end(), none_fits) != typed.end();
        for (const auto& value : typed) {
            if (value == none_fits) continue;
            const auto number = Kind<int>::read(value, {});
            const auto* code = number ? find_code(desk.book, *number) : nullptr;
            if (code && code->state == CodeState::in_use) given.insert(code->number);
            else problems.add(answer.response, "Choose codes from the list for " + answer.response);
        }
        if (none && typed.size() > 1)
            problems.add(answer.response, "Choose codes for " + answer.response + ", or that none fits");
    }
    return codes;
}

http::Response give_codes(Visit& visit) {
    auto desk = desk_asked_for(visit);
    if (!desk) return not_found(visit);
    const auto place = place_of(desk->round, visit.who->person);
    const auto as = desk->round.both_done() ? CodedBy::settled : place.value_or(CodedBy::first);
    if (auto allowed = may_code(desk->round, visit.who->person, as); !allowed) return refuse(visit, allowed.refusal());
    Problems problems;
    const auto given = ticked(visit, *desk, desk->left(as), problems);
    if (!problems.empty()) return desk_shown(visit, *desk, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_codings(change, desk->round, as, given); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, coding_address(*desk),
                 "Codes for " + counted(static_cast<std::int64_t>(given.size()), "answer") + " are saved");
}

template <class Move> http::Response move_round(Visit& visit, const char* notice, Move move) {
    auto desk = desk_asked_for(visit);
    if (!desk) return not_found(visit);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<CodingRound> { return keep_round(change, TRY(move(*desk))); });
    return kept ? saved(visit, coding_address(*desk), notice) : refuse(visit, kept.refusal());
}

http::Response finish(Visit& visit) {
    return move_round(visit, "Your coding is finished", [&](const CodingDesk& desk) {
        const auto as = place_of(desk.round, visit.who->person).value_or(CodedBy::first);
        return finish_coding(desk.round, visit.who->person, static_cast<std::int64_t>(desk.left(as).size()),
                             visit.today());
    });
}

http::Response settle_round(Visit& visit) {
    return move_round(visit, "The round is settled", [&](const CodingDesk& desk) -> Result<CodingRound> {
        TRY(may_code(desk.round, visit.who->person, CodedBy::settled));
        return settle(desk.round, static_cast<std::int64_t>(desk.left(CodedBy::settled).size()), visit.today());
    });
}

// ---- Agreement ----

std::string hundredth(double value) {
    char words[32];
    std::snprintf(words, sizeof words, "%.2f", value);
    return words;
}

std::string kappa_words(const CodeAgreement& code) {
    if (!code.kappa) return "[z]";
    return hundredth(code.kappa->kappa) + " (" + hundredth(code.kappa->interval.lower) + " to "
           + hundredth(code.kappa->interval.upper) + ")";
}

std::string label_in(const Codebook& book, int number) {
    const auto* code = find_code(book, number);
    return std::to_string(number) + (code ? " " + code->label : "");
}

http::Response agreement_page(Visit& visit) {
    auto desk = desk_asked_for(visit);
    if (!desk) return not_found(visit);
    if (!desk->round.both_done())
        return refuse(visit, {"Agreement is shown when both coders are done",
                              "Two people code without seeing each other’s codes", Refusal::Kind::conflict});
    const auto agreement = desk->agreement();
    html::Table table{.caption = "Agreement on each code",
                      .head = {{"Code"},
                               {desk->round.first_post, true},
                               {desk->round.second_post, true},
                               {"Both", true},
                               {"Cohen’s kappa (95% interval)", true}},
                      .empty_text = "Nobody gave a code.",
                      .is_stacked = true};
    for (const auto& code : agreement.codes)
        table.rows.push_back({{{label_in(desk->book, code.number)},
                               {with_commas(code.first)},
                               {with_commas(code.second)},
                               {with_commas(code.both)},
                               {kappa_words(code)}}});
    table.note = html::symbol_note(table.rows);
    Html main = head_of(desk->consultation, "Agreement: " + desk->wording, "/coding")
                + html::paragraph("Both coded " + counted(agreement.answers, "answer") + ", "
                                  + with_commas(agreement.same) + " of them with the same codes.");
    if (agreement.alpha)
        main += html::paragraph("Krippendorff’s alpha over all codes: " + hundredth(*agreement.alpha) + ". "
                                + statistics::worth_of_agreement(*agreement.alpha) + ".");
    else main += html::paragraph("No alpha can be given: nothing that was coded varies.");
    main +=
        html::table(table) + html::paragraph(html::link({.text = "Back to the coding", .href = coding_address(*desk)}));
    return show(visit, analysis_words(desk->consultation, "Agreement"), main);
}

} // namespace

void mount_coding(office::Routes& at) {
    const std::string all = "/work/consultations/{reference}/analysis/coding", one = all + "/{question}";
    auto code = may(Right::write_papers);
    at.get(all, rounds_page, may(Right::read_office), "See which questions two people code");
    at.get(all + "/new", show_new, may(Right::decide_figures), "Open the form that has a question coded");
    at.post(all + "/new", begin, may(Right::decide_figures), "Have the answers to a question coded by two people");
    at.get(one, desk_page, may(Right::read_office), "See how the coding of a question stands, and code");
    at.post(one, give_codes, code, "Give codes to answers, each coder for themselves");
    at.post(one + "/done", finish, code, "Finish one’s own coding of a question");
    at.post(one + "/settlement", settle_round, code, "Settle the coding of a question");
    at.get(one + "/agreement", agreement_page, may(Right::read_office), "See how far two coders agree");
}

} // namespace reeve::consultation
