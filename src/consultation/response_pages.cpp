// What came in: the list of responses, one response, and the decision on those that are held.
#include "consultation/consultation_desk.h"
#include "consultation/consultation_pages.h"
#include "consultation/response_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/status_chip.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/list_page.h"
#include "office/question_parts.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string address_of(const Response& response) { return "/work/responses/" + response.reference; }

Html chip(const Response& response) {
    auto look = response.state == ResponseState::accepted ? html::Standing::done
                : response.state == ResponseState::held   ? html::Standing::needs_attention
                                                          : html::Standing::paused;
    return html::status_chip(look, label_of(response.state));
}

ResponseFilter filter_asked(Visit& visit) {
    return {.state = std::string(visit.query("state")),
            .channel = std::string(visit.query("channel")),
            .strand = std::string(visit.query("strand"))};
}

Html filters(Visit& visit, const Consultation& consultation, const ResponseFilter& filter) {
    html::Select states{.name = "state", .label = "State", .value = filter.state, .options = {{"", "All"}}};
    for (const auto& choice : Choices<ResponseState>::list) states.options.push_back({choice.stored, choice.label});
    html::Select channels{.name = "channel", .label = "Came by", .value = filter.channel, .options = {{"", "All"}}};
    for (const auto& choice : Choices<ResponseChannel>::list) channels.options.push_back({choice.stored, choice.label});
    html::Select strands{.name = "strand", .label = "Strand", .value = filter.strand, .options = {{"", "All"}}};
    for (const auto& strand : strands_of(visit.db, consultation.id))
        strands.options.push_back({strand.key, strand.title});
    return html::of<R"(<form method="get" action="{}" novalidate>{}{}{}{}</form>)">(
        desk_address(consultation) + "/responses", html::select(states), html::select(channels), html::select(strands),
        html::button({.text = "Show these", .classes = "govuk-button--secondary"}));
}

// Held for one reason together, as a campaign is: released with one button.
Html release_together(Visit& visit, const Consultation& consultation, const std::vector<Response>& held) {
    if (!visit.may(Right::run_consultations)) return {};
    std::map<std::string, std::int64_t> reasons;
    for (const auto& response : held)
        if (response.state == ResponseState::held) ++reasons[response.held_because];
    Html main;
    for (const auto& [reason, count] : reasons)
        if (count > 1)
            main += office::form_begin(visit, desk_address(consultation) + "/release")
                    + html::hidden_field("held_because", reason)
                    + html::button(
                        {.text = "Release all that are held because: " + reason, .classes = "govuk-button--secondary"})
                    + office::form_end();
    return main;
}

http::Response list(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    auto filter = filter_asked(visit);
    auto total = response_count(visit.db, consultation->id, filter);
    auto page = office::page_of(visit, static_cast<std::size_t>(total));
    auto rows = responses(visit.db, consultation->id, filter, page.first, page.last - page.first);
    auto address = desk_address(*consultation) + "/responses";
    Html main = html::page_heading("Responses", consultation->title) + consultation_menu(visit, *consultation, address)
                + filters(visit, *consultation, filter) + release_together(visit, *consultation, rows);
    html::Table table{.caption = "Responses",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "responses",
                      .head = {{"Response"}, {"Received"}, {"Came by"}, {"State"}},
                      .empty_text = "No response matches.",
                      .is_stacked = true};
    for (const auto& response : rows)
        table.rows.push_back(
            {{{html::link({.text = response.reference, .href = address_of(response)})},
              {in_words(response.received)},
              {label_of(response.channel)},
              {response.held_because.empty()
                   ? chip(response)
                   : chip(response) + html::of<R"(<br><span class="rv-sub">{}</span>)">(response.held_because)}}});
    if (total > 0)
        main += html::of<"{}">(html::count_line(static_cast<std::int64_t>(page.first) + 1,
                                                static_cast<std::int64_t>(page.last), total, "response"));
    main += html::table(table) + office::page_links(visit, address, page);
    main += office::list_files(office::address_with(visit, address, {}), "All answers");
    return show(visit, desk_words(*consultation, "Responses"), main);
}

// The columns an import reads, so that what went out comes in again.
office::Sheet sheet(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    office::Sheet made{"Responses", {"id", "state", "received", "channel", "strand", "weight"}, {}, ""};
    if (!consultation) return made;
    auto questions = questions_asked(visit.db, *consultation);
    for (const auto& question : questions) made.columns.push_back(question.key);
    auto filter = filter_asked(visit);
    auto total = static_cast<std::size_t>(response_count(visit.db, consultation->id, filter));
    for (const auto& response : responses(visit.db, consultation->id, filter, 0, total)) {
        std::vector<std::string> row = {response.reference,     stored_name(response.state),
                                        iso(response.received), stored_name(response.channel),
                                        response.strand,        response.weight};
        auto answers = office::answers_of(response.answers);
        for (const auto& question : questions) {
            auto given = answers.find(question.key);
            row.push_back(given == answers.end() ? "" : joined(given->second, "; "));
        }
        made.rows.push_back(std::move(row));
    }
    return made;
}

// A response with the consultation it answers.
struct Asked {
    Response response;
    Consultation consultation;
};
std::optional<Asked> asked_for(Visit& visit) {
    auto response = find_response(visit.db, visit.part("response"));
    auto consultation = response ? db::find(visit.db, consultation_fields(), response->consultation) : std::nullopt;
    return consultation ? std::optional(Asked{*response, *consultation}) : std::nullopt;
}

html::SummaryList how_it_came(Visit& visit, const Asked& asked) {
    const auto& response = asked.response;
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("State", chip(response));
    add("Received", in_words(response.received));
    add("Came by", label_of(response.channel));
    auto strand = find_strand(visit.db, asked.consultation.id, response.strand);
    add("Strand", strand ? strand->title : "Not known");
    add("Version of the questions", std::to_string(response.questionnaire_version));
    if (!response.held_because.empty()) add("Was held because", response.held_because);
    if (!response.decided_because.empty()) add("Refused because", response.decided_because);
    if (!response.weight.empty()) add("Weight", response.weight);
    auto who = respondent_of(visit.db, response.id);
    if (who && !visit.may(Right::read_restricted)) add("Who answered", "Known, and not shown to your post");
    if (who && visit.may(Right::read_restricted))
        add("Who answered", joined({who->name, who->email.address}, " ")
                                + (who->wants_results ? ". Wishes to hear what came of it" : ""));
    return list;
}

Html decision(Visit& visit, const Response& response, const Problems& problems) {
    if (!visit.may(Right::run_consultations)) return {};
    Html main = html::section_heading("Does it count?");
    if (response.state != ResponseState::accepted)
        main += office::form_begin(visit, address_of(response) + "/acceptance")
                + html::button({.text = "It counts: release it"}) + office::form_end();
    if (response.state != ResponseState::refused)
        main += office::form_begin(visit, address_of(response) + "/refusal")
                + html::text_input({.name = "decided_because",
                                    .label = "Why does it not count?",
                                    .hint = "Like an advertisement, or sent twice. It stays here, and is not counted.",
                                    .error = html::error_of(problems, "decided_because"),
                                    .value = std::string(visit.typed("decided_because"))})
                + html::button({.text = "Refuse it", .classes = "govuk-button--warning"}) + office::form_end();
    return main;
}

http::Response response_page(Visit& visit, const Asked& asked, const Problems& problems) {
    const auto& response = asked.response;
    auto questions = questions_asked(visit.db, asked.consultation, response.questionnaire_version);
    if (!questions) throw Fault("a response names no version of its questionnaire");
    auto answers = office::answers_of(response.answers);
    Html main =
        html::error_summary(problems) + html::page_heading("Response " + response.reference, asked.consultation.title);
    if (response.is_sample) main += html::inset_text({.text = "SAMPLE: invented, to show how this works."});
    main += html::summary_list(how_it_came(visit, asked)) + html::section_heading("Answers")
            + html::summary_list({.rows = office::answer_rows(*questions, answers)})
            + decision(visit, response, problems)
            + office::history_block(visit, response_fields().shape(), response.id.value);
    auto words = desk_words(asked.consultation, "Response " + response.reference, problems);
    words.trail.emplace_back("Responses", desk_address(asked.consultation) + "/responses");
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_response(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? response_page(visit, *asked, {}) : not_found(visit);
}

template <class Rule> http::Response decide_by(Visit& visit, Rule rule, const std::string& notice) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Response> { return decide(change, TRY(rule(asked->response))); });
    if (!kept)
        return kept.has_problems() ? response_page(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, desk_address(asked->consultation) + "/responses?state=held",
                 "Response " + kept->reference + notice);
}

http::Response accept(Visit& visit) {
    return decide_by(
        visit, [](const Response& response) { return release(response); }, " counts");
}

http::Response turn_down(Visit& visit) {
    auto because = std::string(visit.typed("decided_because"));
    return decide_by(
        visit, [&](const Response& response) { return refuse(response, because); }, " does not count");
}

http::Response release_held(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    auto released = visit.change([&](office::Change& change) {
        return release_all(change, consultation->id, std::string(visit.typed("held_because")));
    });
    if (!released) return office::refuse(visit, released.refusal());
    return saved(visit, desk_address(*consultation) + "/responses",
                 counted(*released, "response is", "responses are") + " released");
}

} // namespace

void mount_response_pages(office::Routes& at) {
    const std::string all = "/work/consultations/{reference}", one = "/work/responses/{response}";
    at.list(all + "/responses", list, sheet, office::may(Right::read_office), "See what came in, and what is held");
    at.post(all + "/release", release_held, office::may(Right::run_consultations),
            "Release all responses that are held for one reason");
    at.get(one, show_response, office::may(Right::read_office), "See one response");
    at.post(one + "/acceptance", accept, office::may(Right::run_consultations), "Let a response count");
    at.post(one + "/refusal", turn_down, office::may(Right::run_consultations), "Refuse a response, with the reason");
}

} // namespace reeve::consultation
