// Entering what came on paper, by letter, by telephone or at a meeting: one after the other, without a mouse.
#include "consultation/consultation_desk.h"
#include "consultation/consultation_pages.h"
#include "consultation/response_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/question_parts.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr ResponseChannel by_hand[] = {ResponseChannel::paper, ResponseChannel::letter, ResponseChannel::email,
                                       ResponseChannel::telephone, ResponseChannel::meeting};

// What was typed, else what the response before this one had, which the address carries.
std::string standing_in(Visit& visit, const char* name, const std::string& otherwise) {
    if (visit.has_typed()) return std::string(visit.typed(name));
    auto carried = visit.query(name);
    return carried.empty() ? otherwise : std::string(carried);
}

Html how_it_came(Visit& visit, const Consultation& consultation, const Problems& problems) {
    html::Radios channels{.name = "channel",
                          .legend = "How did it come?",
                          .error = html::error_of(problems, "channel"),
                          .value = standing_in(visit, "channel", "paper"),
                          .legend_classes = "govuk-fieldset__legend--s",
                          .classes = "govuk-radios--inline govuk-radios--small"};
    for (auto channel : by_hand) channels.options.push_back({.value = stored_name(channel), .text = label_of(channel)});
    html::Select strands{.name = "strand",
                         .label = "Strand (optional)",
                         .error = html::error_of(problems, "strand"),
                         .value = standing_in(visit, "strand", ""),
                         .options = {{"", "Not known"}}};
    for (const auto& strand : strands_of(visit.db, consultation.id))
        strands.options.push_back({strand.key, strand.title});
    return html::radios(channels) + html::select(strands)
           + html::text_input({.name = "received",
                               .label = "Received on",
                               .error = html::error_of(problems, "received"),
                               .value = standing_in(visit, "received", "today"),
                               .classes = "govuk-input--width-20"})
           + html::text_input({.name = "source",
                               .label = "Number on the paper (optional)",
                               .hint = "So that it can be found again.",
                               .error = html::error_of(problems, "source"),
                               .value = std::string(visit.typed("source")),
                               .classes = "govuk-input--width-10"});
}

http::Response page(Visit& visit, const Consultation& consultation, const Problems& problems) {
    auto address = desk_address(consultation) + "/responses/new";
    if (consultation.asks_version == 0)
        return refuse(visit, {"Its questions are not frozen yet. Make the consultation ready first.", "",
                              Refusal::Kind::conflict});
    auto questions = questions_asked(visit.db, consultation);
    std::vector<const office::AskedQuestion*> all;
    for (const auto& question : questions) all.push_back(&question);
    Html main = html::error_summary(problems) + html::page_heading("Enter a response", consultation.title)
                + consultation_menu(visit, consultation, address);
    main +=
        html::paragraph("Enter what stands on the paper. What was left out there is left out here. After saving, the "
                        "next one begins with the same channel, strand and day.");
    main +=
        office::form_begin(visit, address) + how_it_came(visit, consultation, problems)
        + office::question_controls(all, office::typed_in(visit.typed_fields()), office::AnsweredOn::paper, problems)
        + html::button({.text = "Save, and enter the next one"}) + office::form_end();
    return show(visit, desk_words(consultation, "Enter a response", problems), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? page(visit, *consultation, {}) : not_found(visit);
}

Problems read_how(Visit& visit, const Consultation& consultation, Response& response) {
    Problems problems;
    auto channel = choice_of<ResponseChannel>(visit.typed("channel"));
    if (!channel || std::find(std::begin(by_hand), std::end(by_hand), *channel) == std::end(by_hand))
        problems.add("channel", "Choose how it came");
    else response.channel = *channel;
    response.strand = visit.typed("strand");
    if (!response.strand.empty() && !find_strand(visit.db, consultation.id, response.strand))
        problems.add("strand", "Choose one from the list");
    auto day = trimmed(visit.typed("received")).empty() ? Result<Date>(one_problem("Enter the day it was received"))
                                                        : parse_date(trimmed(visit.typed("received")), visit.today());
    if (!day) problems.add("received", day.problems().list.front().message);
    else if (*day > visit.today()) problems.add("received", "The day must be today or in the past");
    else response.received = *day == visit.today() ? visit.now : start_of_day(*day);
    response.source = tidied(visit.typed("source"));
    if (count_characters(response.source) > 60) problems.add("source", "Use 60 characters or fewer");
    if (!response.source.empty()) response.source = "paper:" + response.source;
    return problems;
}

http::Response enter(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    if (consultation->asks_version == 0) return page(visit, *consultation, {});
    Response response;
    auto problems = read_how(visit, *consultation, response);
    auto questions = questions_asked(visit.db, *consultation);
    auto read = office::read_answers(questions, office::typed_in(visit.typed_fields()), office::AnsweredOn::paper,
                                     visit.today());
    office::add_all(problems, read.problems);
    office::add_all(problems, office::unknown_ticks(questions, visit.typed_fields()));
    if (problems.empty() && read.answers.empty()) problems.add("", "Enter at least one answer");
    if (!problems.empty()) return page(visit, *consultation, problems);
    response.consultation = consultation->id;
    response.questionnaire_version = consultation->asks_version;
    response = with_answers(std::move(response), questions, read.answers);
    auto kept = visit.change([&](office::Change& change) { return keep_response(change, response); });
    auto next = desk_address(*consultation) + "/responses/new?channel=" + stored_name(kept.channel)
                + "&strand=" + percent_encoded(kept.strand) + "&received=" + iso(london_date(kept.received));
    return saved(visit, next, "Response " + kept.reference + " is saved");
}

} // namespace

void mount_response_entry(office::Routes& at) {
    at.get("/work/consultations/{reference}/responses/new", show_page, office::may(Right::run_consultations),
           "Open the form that enters what came on paper");
    at.post("/work/consultations/{reference}/responses/new", enter, office::may(Right::run_consultations),
            "Enter what came on paper, by letter, by telephone or at a meeting");
}

} // namespace reeve::consultation
