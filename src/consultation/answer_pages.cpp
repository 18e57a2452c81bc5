// Answering a consultation: the form, the answers to check, the receipt; and what is told to whoever comes too late.
#include "consultation/consultation_pages.h"
#include "consultation/sitting_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Visit;

constexpr std::int64_t receipt_hours = 24;

http::Response form_page(Visit& visit, const Sitting& sitting, const SoFar& so_far, const std::string& note = "") {
    Html main = html::error_summary(so_far.problems) + html::page_heading(sitting.consultation.title, "Your answers");
    if (!note.empty()) main += html::inset_text({.text = note});
    else if (auto questionnaire = questionnaire_of(visit.db, sitting.consultation))
        main += html::render_prose(questionnaire->introduction);
    main += html::paragraph("It closes on " + in_words(sitting.consultation.closes)
                            + ". Leave out names of other people in what you write.");
    main += sitting_form(visit, sitting, so_far);
    return show(visit, sitting_words(sitting, "Your answers", so_far.problems), html::text_column(main),
                so_far.problems.empty() ? 200 : 422);
}

// How to write to the office, where the form takes nothing any more.
std::string write_to(Visit& visit) {
    auto names = visit.office.names();
    return names.email.empty() ? "You can still write to the " + names.office + "."
                               : "You can still write to the " + names.office + " at " + names.email + ".";
}

// Nothing that was typed is lost: it stands on the page, to be copied and sent.
http::Response not_open(Visit& visit, const Sitting& sitting, const SoFar& so_far) {
    const auto& consultation = sitting.consultation;
    auto standing = standing_of(consultation, visit.now);
    std::string words =
        standing == ConsultationStanding::coming ? "This consultation opens on " + in_words(consultation.opens) + "."
        : standing == ConsultationStanding::withdrawn
            ? "This consultation was withdrawn: " + consultation.withdrawn_because + "."
            : "This consultation closed on " + in_words(consultation.closes) + ", so these answers were not sent.";
    Html main = html::page_heading("It takes no answers now", consultation.title)
                + html::inset_text({.text = words + " " + write_to(visit)});
    auto rows = office::answer_rows(sitting.questions, so_far.answers);
    if (!so_far.answers.empty()) main += html::section_heading("What you typed") + html::summary_list({.rows = rows});
    return show(visit, sitting_words(sitting, "It takes no answers now"), html::text_column(main), 410);
}

http::Response check_page(Visit& visit, const Sitting& sitting, const SoFar& so_far) {
    auto rows = office::answer_rows(sitting.questions, so_far.answers);
    for (const auto& strand : sitting.strands)
        if (strand.key == sitting.strand && sitting.strands.size() > 1)
            rows.insert(rows.begin(), {.key = "Which describes you best?", .value = strand.title});
    if (says_who(so_far.who))
        rows.push_back(
            {.key = "How we may reach you", .value = joined({so_far.who.name, so_far.who.email.address}, " ")});
    Html main =
        html::page_heading("Check your answers", sitting.consultation.title) + html::summary_list({.rows = rows});
    main +=
        html::paragraph("What you wrote is read by the office, and published without anything that shows who you are.");
    auto buttons = html::button_group(
        {html::button({.text = "Send your answers", .name = "do", .value = "send"}),
         html::button(
             {.text = "Change your answers", .name = "do", .value = "change", .classes = "govuk-button--secondary"}),
         html::button(
             {.text = "Save and finish later", .name = "do", .value = "save", .classes = "govuk-button--secondary"})});
    main += sitting_again(visit, sitting, so_far, buttons);
    return show(visit, sitting_words(sitting, "Check your answers"), html::text_column(main));
}

// The code stands on this page alone: not in an address, which others may see.
http::Response save(Visit& visit, const Sitting& sitting, const SoFar& so_far) {
    office::Answers typed;
    for (const auto& question : sitting.questions)
        for (const auto& value : sitting.typed(question))
            if (auto text = tidied(value); !text.empty() && count_characters(text) <= office::most_typed)
                typed[question.key].push_back(text);
    auto strand = so_far.problems.has("strand") ? "" : sitting.strand;
    auto code = visit.change([&](office::Change& change) {
        return save_draft(change, sitting.consultation, {{}, sitting.version, strand, typed}, sitting.code);
    });
    Html main = html::panel({.title = "Your answers are saved", .text = html::of<"Your code is {}">(code)});
    main += html::paragraph("Write the code down. We show it this once, and cannot find your answers without it.");
    main += html::paragraph("Come back with it before " + in_words(sitting.consultation.closes)
                            + ". How we may reach you is not saved: you are asked again.");
    main += html::paragraph(
        html::link({.text = "Go on with saved answers", .href = public_address(sitting.consultation) + "/saved"}));
    auto response = show(visit, sitting_words(sitting, "Your answers are saved"), html::text_column(main));
    response.header("Cache-Control", "no-store");
    return response;
}

http::Response send(Visit& visit, const Sitting& sitting, const SoFar& so_far) {
    Response made;
    made.consultation = sitting.consultation.id;
    made.questionnaire_version = sitting.version;
    made.strand = sitting.strand;
    made.received = visit.now;
    made = with_answers(std::move(made), sitting.questions, so_far.answers);
    auto reasons = reasons_to_hold(arrival_of(visit, sitting, made), own_words(sitting.questions, so_far.answers));
    if (!reasons.empty()) made.state = ResponseState::held;
    made.held_because = joined(reasons, "; ");
    auto kept = visit.change([&](office::Change& change) {
        if (!sitting.code.empty()) drop_draft(change, sitting.consultation, sitting.code);
        return keep_response(change, made, so_far.who);
    });
    return http::see_other(public_address(sitting.consultation) + "/received/" + kept.reference);
}

http::Response open_form(Visit& visit) {
    auto sitting = sitting_of(visit);
    if (!sitting) return not_found(visit);
    SoFar fresh;
    if (!is_open(sitting->consultation, visit.now)) return not_open(visit, *sitting, fresh);
    for (const auto& question : sitting->questions)
        if (office::applies(sitting->questions, question, {})) fresh.apply.push_back(&question);
    return form_page(visit, *sitting, fresh);
}

http::Response answer(Visit& visit) {
    auto sitting = sitting_of(visit);
    if (!sitting) return not_found(visit);
    auto far = so_far(visit, *sitting);
    if (!is_open(sitting->consultation, visit.now)) return not_open(visit, *sitting, far);
    auto step = visit.typed("do");
    if (step == "save") return save(visit, *sitting, far);
    if (step == "change" || !far.problems.empty()) return form_page(visit, *sitting, far);
    if (far.opens_more)
        return form_page(visit, *sitting, far,
                         "What you answered leads to further questions. They stand among the others.");
    if (far.answers.empty()) {
        far.problems.add("", "Answer at least one question");
        return form_page(visit, *sitting, far);
    }
    return step == "send" ? send(visit, *sitting, far) : check_page(visit, *sitting, far);
}

// Shown to whoever just sent it; a number alone opens nothing, and this page tells nothing but the number.
http::Response receipt(Visit& visit) {
    auto consultation = find_consultation(visit.db, visit.part("reference"));
    auto response = find_response(visit.db, visit.part("response"));
    bool is_fresh = consultation && response && response->consultation == consultation->id
                    && response->channel == ResponseChannel::web
                    && visit.now.milliseconds - response->received.milliseconds < receipt_hours * 3'600'000;
    if (!is_fresh) return not_found(visit);
    Html main =
        html::panel({.title = "We have your answers", .text = "Your reference number is " + response->reference});
    main += html::section_heading("What happens next");
    main += html::bullet_list(
        {"The consultation closes on " + in_words(consultation->closes) + ".",
         "The office reads every answer, and publishes what people said, what changes because of it, and what does not and why.",
         "To have your answers taken back, write to the office with your reference number."});
    main += html::paragraph(html::link({.text = consultation->title, .href = public_address(*consultation)}));
    Sitting sitting;
    sitting.consultation = *consultation;
    auto page = show(visit, sitting_words(sitting, "We have your answers"), html::text_column(main));
    page.header("X-Robots-Tag", "noindex");
    return page;
}

} // namespace

void mount_answer_pages(office::Routes& at) {
    const std::string one = "/consultations/{reference}";
    at.get(one + "/answer", open_form, office::anyone(), "Open the form of a consultation, without an account");
    at.post(one + "/answer", answer, office::anyone(),
            "Answer a consultation step by step, save the answers, or send them");
    at.get(one + "/received/{response}", receipt, office::anyone(), "See that your answers have come in, for a day");
}

} // namespace reeve::consultation
