// What was answered: every question with its bases, one question by the groups of another, and who answered.
#include "consultation/analysis_pages.h"
#include "consultation/analysis_desk.h"
#include "consultation/analysis_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

Html head_of(const Analysed& analysed, const std::string& title, const std::string& menu) {
    Html head = html::page_heading(title, analysed.consultation.reference + ": " + analysed.consultation.title)
                + html::sample_line(analysed.consultation.is_sample) + analysis_menu(analysed.consultation, menu)
                + standing_view(label_of_standing(analysed.standing),
                                static_cast<std::int64_t>(analysed.answers.responses.size()), analysed.weighting_label);
    if (!analysed.weighting_trouble.empty())
        head += html::warning_text({.text = "Answers are not weighed as chosen. " + analysed.weighting_trouble + "."});
    return head;
}

std::string question_address(const Consultation& consultation, const std::string& key) {
    return analysis_address(consultation) + "/questions/" + key;
}

// ---- All questions ----

std::string most_given(const QuestionCounts& counts) {
    const OptionCount* most = nullptr;
    for (const auto& option : counts.options)
        if (option.count > 0 && (!most || option.count > most->count)) most = &option;
    if (!most) return counts.options.empty() ? "In their own words" : "None";
    return most->label + " (" + with_commas(most->count) + ")";
}

http::Response questions_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto analysed = analyse(visit.db, *consultation);
    html::Table table{.caption = "Questions",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Question"}, {"Asked", true}, {"Answered", true}, {"Given most"}},
                      .empty_text = "This consultation asks nothing yet.",
                      .is_stacked = true};
    for (const auto& counts : analysed.counts)
        table.rows.push_back(
            {{{html::link({.text = counts.wording, .href = question_address(*consultation, counts.key)})},
              {with_commas(counts.asked)},
              {with_commas(counts.answered)},
              {most_given(counts)}}});
    Html main = head_of(analysed, "What was answered", "") + html::table(table)
                + office::list_files(analysis_address(*consultation), "These numbers");
    main += html::paragraph(html::link({.text = "Choose weights, groups and the smallest count",
                                        .href = analysis_address(*consultation) + "/choices"}));
    auto words = analysis_words(*consultation, "What was answered");
    words.trail.pop_back();
    return show(visit, words, main);
}

office::Sheet questions_sheet(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return {};
    const auto analysed = analyse(visit.db, *consultation);
    office::Sheet sheet{consultation->title,
                        question_columns(analysed.standing),
                        {},
                        std::string(label_of_standing(analysed.standing)) + ". " + analysed.weighting_label};
    for (const auto& counts : analysed.counts)
        for (auto& row : question_rows(counts)) sheet.rows.push_back(std::move(row));
    for (auto& row : sheet.rows) row.resize(sheet.columns.size());
    return sheet;
}

// ---- One question ----

const QuestionCounts* counts_asked_for(Visit& visit, const Analysed& analysed) {
    for (const auto& counts : analysed.counts)
        if (counts.key == visit.part("question")) return &counts;
    return nullptr;
}

http::Response question_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto analysed = analyse(visit.db, *consultation);
    const auto* counts = counts_asked_for(visit, analysed);
    if (!counts) return not_found(visit);
    Html main = head_of(analysed, counts->wording, "/questions/" + counts->key)
                + question_view(*counts, analysed.standing) + waves_view(waves_of(visit.db, analysed, counts->key))
                + office::list_files(question_address(*consultation, counts->key), "These numbers");
    if (counts->answering == Answering::words)
        main += html::paragraph(html::link({.text = "What people wrote: campaigns and themes",
                                            .href = analysis_address(*consultation) + "/words/" + counts->key}));
    return show(visit, analysis_words(*consultation, counts->wording), main);
}

office::Sheet question_sheet(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return {};
    const auto analysed = analyse(visit.db, *consultation);
    const auto* counts = counts_asked_for(visit, analysed);
    if (!counts) return {};
    office::Sheet sheet{counts->wording, question_columns(analysed.standing), question_rows(*counts),
                        base_words(*counts)};
    for (auto& row : sheet.rows) row.resize(sheet.columns.size());
    return sheet;
}

// ---- One question by the groups of another ----

html::Select picker(const char* name, const char* label, const Analysed& analysed, bool divides,
                    const std::string& chosen) {
    html::Select select{.name = name, .label = label, .value = chosen, .options = {}};
    for (const auto& column : analysed.answers.columns)
        if (column.is_chosen() && (divides ? column.answering != Answering::several : column.is_asked))
            select.options.push_back({column.key, shortened(column.wording, 90)});
    return select;
}

std::string chosen_or_first(std::string_view typed, const html::Select& select, std::size_t otherwise) {
    for (const auto& option : select.options)
        if (option.value == typed) return std::string(typed);
    if (select.options.empty()) return "";
    return *select.options[std::min(otherwise, select.options.size() - 1)].value;
}

// The table that the address asks for; by the strand where it asks for none.
struct AskedTable {
    std::string question, by;
    std::optional<SafeTable> safe;
};
AskedTable table_asked_for(Visit& visit, const Analysed& analysed) {
    AskedTable asked;
    asked.question = chosen_or_first(visit.query("question"), picker("question", "", analysed, false, ""), 0);
    const auto by = picker("by", "", analysed, true, "");
    asked.by = chosen_or_first(visit.query("by"), by, by.options.size() < 2 ? 0 : by.options.size() - 2);
    const auto* question = analysed.answers.find(asked.question);
    const auto* group = analysed.answers.find(asked.by);
    if (!question || !group || question == group) return asked;
    auto table = cross(analysed.answers, *question, *group);
    if (!table) return asked;
    for (const auto& counts : analysed.counts)
        if (counts.key == asked.question)
            asked.safe = safe_to_show(*table, safe_to_show(counts, analysed.choice.smallest_count));
    return asked;
}

http::Response groups_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto analysed = analyse(visit.db, *consultation);
    const auto asked = table_asked_for(visit, analysed);
    Html main = head_of(analysed, "Compare groups", "/groups");
    main += html::of<R"(<form method="get" action="{}">{}{}{}</form>)">(
        analysis_address(*consultation) + "/groups",
        html::select(picker("question", "Answers to", analysed, false, asked.question)),
        html::select(picker("by", "Divided by", analysed, true, asked.by)),
        html::button({.text = "Show the table", .classes = "govuk-button--secondary"}));
    if (asked.safe) main += cross_view(*asked.safe);
    else main += html::paragraph("Choose two different questions with answers to choose from.");
    return show(visit, analysis_words(*consultation, "Compare groups"), main);
}

office::Sheet groups_sheet(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return {};
    const auto asked = table_asked_for(visit, analyse(visit.db, *consultation));
    office::Sheet sheet{"Answers by group",
                        {"Question", "Divided by", "Answer", "Group", "People", "Withheld from the public"},
                        {},
                        ""};
    if (!asked.safe) return sheet;
    const auto& table = asked.safe->table;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t group = 0; group < table.groups.size(); ++group)
            sheet.rows.push_back({table.question, table.by, table.rows[row].label, table.groups[group].label,
                                  std::to_string(table.counts[row][group]),
                                  asked.safe->hidden[row][group] ? "Yes" : "No"});
    return sheet;
}

// ---- Who answered ----

std::vector<Profile> profiles_of(const Analysed& analysed) {
    std::vector<Profile> profiles;
    for (const auto& column : analysed.answers.columns) {
        if (!column.tells_who || !column.is_asked) continue;
        Population population{column.key, "none entered yet", {}};
        for (const auto& entered : analysed.populations)
            if (entered.question == column.key) population = entered;
        for (const auto& counts : analysed.counts)
            if (counts.key == column.key) profiles.push_back(profile_of(counts, population));
    }
    return profiles;
}

http::Response profile_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto analysed = analyse(visit.db, *consultation);
    Html main = head_of(analysed, "Who answered", "/profile");
    const auto profiles = profiles_of(analysed);
    if (profiles.empty())
        main += html::paragraph("No question asks who answers, so nothing can be set beside the population.");
    for (const auto& profile : profiles) main += profile_view(profile);
    if (visit.may(Right::decide_figures))
        for (const auto& column : analysed.answers.columns)
            if (column.tells_who && column.is_asked)
                main +=
                    html::paragraph(html::link({.text = "Enter the population for: " + column.wording,
                                                .href = analysis_address(*consultation) + "/profile/" + column.key}));
    return show(visit, analysis_words(*consultation, "Who answered"),
                main + office::list_files(analysis_address(*consultation) + "/profile", "These numbers"));
}

office::Sheet profile_sheet(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return {};
    office::Sheet sheet{"Who answered",
                        {"Question", "Group", "Responses", "Of responses (%)", "Of the population (%)",
                         "Difference in percentage points", "Population"},
                        {},
                        ""};
    for (const auto& profile : profiles_of(analyse(visit.db, *consultation)))
        for (const auto& line : profile.lines)
            sheet.rows.push_back({profile.wording, line.label, std::to_string(line.responses), line.share_of_responses,
                                  line.share_of_people, line.gap, profile.source});
    return sheet;
}

} // namespace

void mount_analysis(office::Routes& at) {
    const std::string one = "/work/consultations/{reference}/analysis";
    auto read = may(Right::read_office);
    at.list(one, questions_page, questions_sheet, read, "See what was answered to every question of a consultation");
    at.list(one + "/questions/{question}", question_page, question_sheet, read,
            "See what was answered to one question, with every base");
    at.list(one + "/groups", groups_page, groups_sheet, read,
            "See the answers to one question by the groups of another");
    at.list(one + "/profile", profile_page, profile_sheet, read, "See who answered beside who lives in the area");
}

} // namespace reeve::consultation
