// The staff desk of figures: every registered figure for a chosen period, what the public list shows, and decisions and
// cautions over them.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/figure_pages.h"
#include "office/figure_parts.h"
#include "office/typed_words.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* desk = "/work/figures";

// ---- All of them ----

Period usual_period(Date today) { return {period_of(financial_year_of(today)).first, today}; }

// "from" and "to" as people type them, or "period" as addresses write it.
Result<Period> asked_period(Visit& visit) {
    if (!visit.query("period").empty()) return parse_period(visit.query("period"));
    if (visit.query("from").empty() && visit.query("to").empty()) return usual_period(visit.today());
    Problems problems;
    auto day = [&](const char* name, Date otherwise) {
        if (visit.query(name).empty()) return otherwise;
        auto read = parse_date(visit.query(name), visit.today());
        if (read) return *read;
        for (const auto& problem : read.problems().list) problems.add(name, problem.message);
        return otherwise;
    };
    auto usual = usual_period(visit.today());
    auto first = day("from", usual.first), last = day("to", usual.last);
    if (!problems.empty()) return problems;
    if (last < first) return Problems{{{"to", "The last day must not be before the first, " + in_words(first)}}};
    return Period{first, last};
}

Html period_form(Visit& visit, const Period& period, const Problems& problems) {
    auto value = [&](const char* name, Date otherwise) {
        return visit.query(name).empty() ? in_words(otherwise) : std::string(visit.query(name));
    };
    return html::of<R"(<form method="get" action="/work/figures" novalidate>{}{}{}</form>)">(
        html::text_input({.name = "from",
                          .label = "First day",
                          .error = html::error_of(problems, "from"),
                          .value = value("from", period.first),
                          .classes = "govuk-input--width-20"}),
        html::text_input({.name = "to",
                          .label = "Last day",
                          .error = html::error_of(problems, "to"),
                          .value = value("to", period.last),
                          .classes = "govuk-input--width-20"}),
        html::button({.text = "Work them out", .classes = "govuk-button--secondary"}));
}

bool is_shown(const std::vector<ShownFigure>& list, const std::string& figure) {
    for (const auto& shown : list)
        if (shown.figure == figure && shown.is_public) return true;
    return false;
}

std::string sentence_of(Visit& visit, const FigureDefinition& figure, const Period& period) {
    auto asked = ask_figure(visit.db, visit.office.figures(), figure.reference,
                            {.period = period, .area = "", .choices = {}}, visit.now);
    if (!asked) return asked.refusal().message;
    auto told = asked->told(Quote::value);
    return told.sentence + (told.is_sample ? " (sample)" : "");
}

http::Response desk_page(Visit& visit) {
    auto asked = asked_period(visit);
    auto problems = asked.has_problems() ? asked.problems() : Problems{};
    auto period = asked ? *asked : usual_period(visit.today());
    Html main = html::error_summary(problems) + html::page_heading("Figures");
    main += html::lead_paragraph("What can be counted, worked out now for " + in_words(period) + ".");
    main += period_form(visit, period, problems);
    auto shown = figures_shown(visit.db, false);
    html::Table table{.caption = "Registered figures",
                      .head = {{"Figure"}, {"Answer"}, {"Public list"}},
                      .empty_text = "No figure is registered.",
                      .is_stacked = true};
    for (const auto& figure : visit.office.figures().all())
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}. {}</span>)">(
                  html::link({.text = figure.question,
                              .href = std::string(desk) + "/" + figure.reference + "?period=" + plain(period)}),
                  figure.reference, figure.source)},
              {sentence_of(visit, figure, period)},
              {is_shown(shown, figure.reference) ? "Shown"
               : figure.is_public                ? "Not shown"
                                                 : "Staff only"}}});
    main += html::table(table);
    if (visit.office.routes().has_page("/work/crime"))
        main += html::paragraph(html::link({.text = "Recorded crime: what is held", .href = "/work/crime"}));
    return show(visit, {.title = "Figures", .section = "Data", .has_errors = !problems.empty()}, main,
                problems.empty() ? 200 : 422);
}

Sheet desk_sheet(Visit& visit) {
    Sheet sheet{.title = "Figures", .columns = {"Reference", "Question", "Period", "Answer", "Source"}};
    auto asked = asked_period(visit);
    auto period = asked ? *asked : usual_period(visit.today());
    for (const auto& figure : visit.office.figures().all())
        sheet.rows.push_back(
            {figure.reference, figure.question, plain(period), sentence_of(visit, figure, period), figure.source});
    return sheet;
}

// ---- One of them ----

Html question_field(const Question& question) { return html::hidden_field("question", plain(question)); }

std::string base_of(const FigureDefinition& figure) { return std::string(desk) + "/" + figure.reference; }

Html shown_form(Visit& visit, const FigureView& view, const Problems& problems) {
    auto value = visit.typed_fields().has("finding") ? std::string(visit.typed("finding"))
                 : view.is_known()                   ? view.title
                                                     : std::string();
    if (!view.asked.definition->is_public) return {}; // a figure for staff is never shown to the public
    Html form = form_begin(visit, base_of(*view.asked.definition) + "/shown") + question_field(view.asked.question);
    form += html::text_input(
        {.name = "finding",
         .label = "Finding",
         .hint = "15 words or fewer: what the figure says. The draft was made from the numbers; accept or change it.",
         .error = html::error_of(problems, "finding"),
         .value = value});
    return form + html::button({.text = "Show it on the public list", .classes = "govuk-button--secondary"})
           + form_end();
}

Html decision_form(Visit& visit, const FigureView& view, const Problems& problems) {
    Html form = form_begin(visit, base_of(*view.asked.definition) + "/decisions") + question_field(view.asked.question);
    html::Radios kinds{.name = "kind",
                       .legend = "Decision",
                       .error = html::error_of(problems, "kind"),
                       .value = std::string(visit.typed("kind"))};
    for (const auto& kind : Choices<FigureDecision::Kind>::list)
        kinds.options.push_back({.value = kind.stored, .text = kind.label});
    html::Radios reach{.name = "reach",
                       .legend = "It holds for",
                       .error = html::error_of(problems, "reach"),
                       .value = visit.typed_fields().has("kind") ? std::string(visit.typed("reach")) : "question",
                       .classes = "govuk-radios--small"};
    reach.options.push_back({.value = "question", .text = "This question alone"});
    reach.options.push_back({.value = "all", .text = "Every question of this figure"});
    form += html::radios(kinds) + html::radios(reach);
    form += html::textarea({.name = "reason",
                            .label = "Reason",
                            .hint = "The public reads this beside the figure.",
                            .error = html::error_of(problems, "reason"),
                            .value = std::string(visit.typed("reason")),
                            .rows = 3});
    form += html::text_input({.name = "until",
                              .label = "Looked at again on (optional)",
                              .error = html::error_of(problems, "until"),
                              .value = std::string(visit.typed("until")),
                              .classes = "govuk-input--width-20"});
    return form + html::button({.text = "Record the decision", .classes = "govuk-button--secondary"}) + form_end();
}

Html caution_form(Visit& visit, const FigureView& view, const Problems& problems) {
    Html form = form_begin(visit, base_of(*view.asked.definition) + "/cautions") + question_field(view.asked.question);
    for (const char* column : {"words", "first_day", "last_day"}) {
        auto typed = visit.typed_fields().has("words") ? visit.typed(column) : std::string_view();
        form += html::control(*caution_fields().shape().find(column), typed, problems);
    }
    return form + html::button({.text = "Save the caution", .classes = "govuk-button--secondary"}) + form_end();
}

Html answer_block(Visit& visit, const FigureView& view) {
    html::SummaryList facts;
    auto add = [&](const char* key, html::Content value) {
        facts.rows.push_back({.key = key, .value = std::move(value)});
    };
    const auto& figure = *view.asked.definition;
    add("Question", figure.question + " " + question_words(visit.db, figure, view.asked.question));
    add("Anyone sees", view.told.sentence);
    bool is_hidden = view.told.is_withheld && view.asked.answer.state == Answer::State::known;
    if (is_hidden && visit.may(Right::decide_figures))
        add("Behind it",
            value_words(figure, view.asked.answer.value) + ". Only those who decide over figures see this.");
    bool has_percentage = view.shown.earlier || view.shown.denominator;
    auto share = view.asked.told(view.shown.earlier ? Quote::change : Quote::share);
    if (view.is_known() && has_percentage)
        add("Percentage", share.needs_reason
                              ? "Not shown: the base is under " + with_commas(view.asked.rules.small_base)
                                    + ". A decision to keep it needs a reason."
                              : share.text);
    if (!figure.definition.empty()) add("Definition", figure.definition);
    return html::summary_list(facts);
}

http::Response figure_desk(Visit& visit, const FigureView& view, const Problems& problems) {
    const auto& figure = *view.asked.definition;
    Html main = html::error_summary(problems) + html::page_heading(figure.question, "Figure " + figure.reference)
                + answer_block(visit, view);
    if (figure.is_public)
        main += html::paragraph(
            html::link({.text = "See it as the public does", .href = figure_address(figure, view.asked.question)}));
    std::vector<html::Content> lines;
    for (const auto& decision : view.asked.kept_decisions)
        lines.emplace_back(in_words(decision.decided_on) + ", " + decision.by_post + ": " + label_of(decision.kind)
                           + ". " + decision.reason.text
                           + (decision.until ? " Looked at again on " + in_words(*decision.until) + "." : ""));
    main += html::section_heading("Decisions")
            + (lines.empty() ? html::paragraph("No decision is recorded over this figure.") : html::bullet_list(lines));
    if (visit.may(Right::decide_figures)) {
        main += html::section_heading("Show it to the public", "show") + shown_form(visit, view, problems);
        main += html::section_heading("Record a decision", "decide") + decision_form(visit, view, problems);
        main += html::section_heading("Write a caution", "caution") + caution_form(visit, view, problems);
    }
    return show(
        visit,
        {.title = figure.reference, .section = "Data", .trail = {{"Figures", desk}}, .has_errors = !problems.empty()},
        html::text_column(main), problems.empty() ? 200 : 422);
}

// The figure and question of this page: of the address, or of the form that was sent.
Result<FigureView> desk_view(Visit& visit) {
    const auto* figure = visit.office.figures().find(visit.part("reference"));
    if (!figure)
        return Refusal{"There is no figure " + std::string(visit.part("reference")) + ".", "", Refusal::Kind::absent};
    auto question =
        visit.request.form.has("question") ? parse_question(visit.typed("question")) : asked_question(visit, *figure);
    if (!question)
        return Refusal{question.has_problems() ? question.problems().list.front().message : question.refusal().message,
                       "", Refusal::Kind::absent};
    return figure_view(visit, figure->reference, *question);
}

http::Response show_figure_desk(Visit& visit) {
    auto view = desk_view(visit);
    return view ? figure_desk(visit, *view, {}) : refuse(visit, view.refusal());
}

http::Response back_to(Visit& visit, const FigureView& view, const char* told) {
    return saved(visit, base_of(*view.asked.definition) + "?" + plain(view.asked.question),
                 view.asked.definition->reference + " " + told);
}

// The question goes on the list, or its finding is written anew where it is there already.
Result<Done> put_on_list(Change& change, const FigureView& view, const std::string& finding_words) {
    auto question = plain(view.asked.question);
    for (auto& shown : figures_shown(change.tx, false))
        if (shown.figure == view.asked.definition->reference && shown.question == question) {
            shown.finding = finding_words;
            shown.is_public = true;
            TRY(keep(change, shown_figure_fields(), shown));
            return Done{};
        }
    ShownFigure shown;
    shown.figure = view.asked.definition->reference;
    shown.question = question;
    shown.finding = finding_words;
    shown.is_public = true;
    keep_new(change, shown_figure_fields(), shown);
    return Done{};
}

http::Response receive_shown(Visit& visit) {
    auto view = desk_view(visit);
    if (!view) return refuse(visit, view.refusal());
    auto words = tidied(visit.typed("finding"));
    Problems problems;
    if (words.empty()) problems.add("finding", "Enter the finding: what the figure says");
    else if (count_words(words) > 15) problems.add("finding", "The finding must be 15 words or fewer");
    if (!problems.empty()) return figure_desk(visit, *view, problems);
    if (!view->asked.definition->is_public)
        return refuse(visit, {"This figure is for staff only.", "", Refusal::Kind::forbidden});
    auto kept = visit.change([&](Change& change) { return put_on_list(change, *view, words); });
    return kept ? back_to(visit, *view, "is on the public list") : refuse(visit, kept.refusal());
}

http::Response receive_decision(Visit& visit) {
    auto view = desk_view(visit);
    if (!view) return refuse(visit, view.refusal());
    auto kind = choice_of<FigureDecision::Kind>(visit.typed("kind"));
    if (!kind) return figure_desk(visit, *view, Problems{{{"kind", "Select a decision"}}});
    std::optional<Date> until;
    if (!trimmed(visit.typed("until")).empty()) {
        auto read = parse_date(visit.typed("until"), visit.today());
        if (!read) return figure_desk(visit, *view, Problems{{{"until", read.problems().list.front().message}}});
        until = *read;
    }
    auto problems = too_long(visit, {"reason"});
    if (visit.typed("reach") != "all" && visit.typed("reach") != "question")
        problems.add("reach", "Select what it holds for");
    if (!problems.empty()) return figure_desk(visit, *view, problems);
    auto question = visit.typed("reach") == "all" ? std::string() : plain(view->asked.question);
    auto kept = visit.change([&](Change& change) {
        return decide(change, *view->asked.definition, question, *kind, {tidied(visit.typed("reason"))}, until);
    });
    if (!kept) return kept.has_problems() ? figure_desk(visit, *view, kept.problems()) : refuse(visit, kept.refusal());
    return back_to(visit, *view, "has a decision recorded");
}

http::Response receive_caution(Visit& visit) {
    auto view = desk_view(visit);
    if (!view) return refuse(visit, view.refusal());
    KeptCaution caution;
    auto problems =
        read_form(caution_fields(), {"words", "first_day", "last_day"}, visit.typed_of(), caution, visit.today());
    if (caution.first_day && caution.last_day && *caution.last_day < *caution.first_day)
        problems.add("last_day", "The last day must not be before the first, " + in_words(*caution.first_day));
    if (!problems.empty()) return figure_desk(visit, *view, problems);
    caution.figure = view->asked.definition->reference;
    caution.by_post = visit.who->post;
    visit.change([&](Change& change) { return keep_new(change, caution_fields(), caution); });
    return back_to(visit, *view, "has a caution");
}

} // namespace

void mount_figure_desk(Routes& at) {
    at.list(desk, desk_page, desk_sheet, may(Right::read_office), "Work out every figure for a chosen period");
    at.get("/work/figures/{reference}", show_figure_desk, may(Right::read_office),
           "See one figure as the office does, with the decisions over it");
    at.post("/work/figures/{reference}/shown", receive_shown, may(Right::decide_figures),
            "Put a figure on the public list with its accepted finding");
    at.post("/work/figures/{reference}/decisions", receive_decision, may(Right::decide_figures),
            "Keep a percentage, show a small count, or withhold a figure");
    at.post("/work/figures/{reference}/cautions", receive_caution, may(Right::decide_figures),
            "Write what readers should be careful about");
}

} // namespace reeve::office
