// The codebook of a consultation: its codes, their history, and the forms that add, reword, merge, split and retire.
#include "consultation/analysis_desk.h"
#include "consultation/analysis_pages.h"
#include "consultation/codebook_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> code_columns = {"label", "meaning"};

std::string codes_address(const Consultation& consultation) { return analysis_address(consultation) + "/codes"; }

std::string state_words(const Code& code) {
    if (code.state == CodeState::merged) return "Merged into " + code.became;
    if (code.state == CodeState::split) return "Split into " + replaced(code.became, ",", " and ");
    return label_of(code.state);
}

// How often each code was given, over all rounds that are done.
std::map<int, std::int64_t> counts_of_codes(db::Connection& connection, const Consultation& consultation,
                                            const Codebook& book) {
    std::map<int, std::int64_t> counts;
    for (const auto& round : rounds_of(connection, consultation.id))
        if (round.both_done())
            for (const auto& [number, count] : counts_by_code(book, codings_of(connection, round.id)))
                counts[number] += count;
    return counts;
}

// ---- The list ----

Html codes_table(Visit& visit, const Consultation& consultation, const Codebook& book) {
    const auto counts = counts_of_codes(visit.db, consultation, book);
    html::Table table{.caption = "Codes",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Code"}, {"What belongs here"}, {"Given", true}, {"State"}},
                      .empty_text =
                          "No code is here yet. Read some answers, look at the suggested themes, and add the first.",
                      .is_stacked = true};
    for (const auto& code : book) {
        html::Content name = std::to_string(code.number) + " " + code.label;
        if (code.state == CodeState::in_use && visit.may(Right::decide_figures))
            name = html::link({.text = std::to_string(code.number) + " " + code.label,
                               .href = codes_address(consultation) + "/" + std::to_string(code.number) + "/change"});
        auto count = counts.find(code.number);
        table.rows.push_back({{{name},
                               {html::render_prose(code.meaning)},
                               {count == counts.end() ? "0" : with_commas(count->second)},
                               {state_words(code)}}});
    }
    return html::table(table);
}

Html history_table(const std::vector<CodebookLine>& lines) {
    html::Table table{.caption = "History of the codebook",
                      .head = {{"When"}, {"What happened"}, {"Why"}, {"By"}},
                      .empty_text = "Nothing has happened yet.",
                      .is_stacked = true};
    for (const auto& line : lines)
        table.rows.push_back({{{in_words(line.at)},
                               {line.words},
                               {line.reason.empty() ? "Not asked for" : line.reason},
                               {line.by_post}}});
    return html::table(table);
}

http::Response list_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto book = codebook_of(visit.db, consultation->id);
    Html main = html::page_heading("Codebook", consultation->reference + ": " + consultation->title)
                + html::sample_line(consultation->is_sample) + analysis_menu(*consultation, "/codes")
                + codes_table(visit, *consultation, book);
    if (visit.may(Right::decide_figures)) {
        std::vector<Html> buttons = {
            html::button({.text = "Add a code", .href = codes_address(*consultation) + "/new"})};
        if (!book.empty())
            buttons.push_back(html::button({.text = "Merge, split or retire a code",
                                            .href = codes_address(*consultation) + "/end",
                                            .classes = "govuk-button--secondary"}));
        main += html::button_group(buttons);
    }
    main += history_table(codebook_history(visit.db, consultation->id));
    return show(visit, analysis_words(*consultation, "Codebook"), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Codebook", {"Number", "Code", "What belongs here", "Given", "State"}, {}, ""};
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return sheet;
    const auto book = codebook_of(visit.db, consultation->id);
    auto counts = counts_of_codes(visit.db, *consultation, book);
    for (const auto& code : book)
        sheet.rows.push_back({std::to_string(code.number), code.label, code.meaning.text,
                              std::to_string(counts[code.number]), state_words(code)});
    return sheet;
}

// ---- Adding and rewording ----

std::optional<Code> code_asked_for(Visit& visit, const Consultation& consultation) {
    auto number = Kind<int>::read(visit.part("number"), {});
    if (!number) return std::nullopt;
    const auto book = codebook_of(visit.db, consultation.id);
    const auto* code = find_code(book, *number);
    return code && code->state == CodeState::in_use ? std::optional(*code) : std::nullopt;
}

Html reason_control(const Visit& visit, const Problems& problems) {
    return html::text_input({.name = "reason",
                             .label = "Why does the codebook change?",
                             .hint = "It stays in the codebook’s history.",
                             .error = html::error_of(problems, "reason"),
                             .value = std::string(visit.typed("reason"))});
}

http::Response code_form(Visit& visit, const Consultation& consultation, const Code& code, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    const bool is_new = !code.id;
    const auto title = is_new ? std::string("Add a code") : "Change code " + std::to_string(code.number);
    office::RecordForm form{code_fields().shape(),
                            code_columns,
                            &code,
                            codes_address(consultation)
                                + (is_new ? "/new" : "/" + std::to_string(code.number) + "/change"),
                            "Save code",
                            codes_address(consultation),
                            is_new ? Html() : reason_control(visit, problems)};
    return office::record_form_page(visit, analysis_words(consultation, title, !problems.empty()),
                                    html::page_heading(title, consultation.reference + ": " + consultation.title), form,
                                    problems, conflict);
}

http::Response show_new(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? code_form(visit, *consultation, {}, {}) : not_found(visit);
}

http::Response add(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    Code code;
    code.consultation = consultation->id;
    code.is_sample = consultation->is_sample;
    if (auto problems = read_form(code_fields(), code_columns, visit.typed_of(), code, visit.today());
        !problems.empty())
        return code_form(visit, *consultation, {}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_code(change, code); });
    if (!kept) return code_form(visit, *consultation, {}, kept.problems());
    return saved(visit, codes_address(*consultation), "Code " + std::to_string(kept->number) + " is added");
}

http::Response show_change(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    auto code = consultation ? code_asked_for(visit, *consultation) : std::nullopt;
    return code ? code_form(visit, *consultation, *code, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    auto stands = consultation ? code_asked_for(visit, *consultation) : std::nullopt;
    if (!stands) return not_found(visit);
    auto code = *stands;
    auto problems = read_form(code_fields(), code_columns, visit.typed_of(), code, visit.today());
    office::add_all(problems, office::too_long(visit, {"reason"}, office::line_limit));
    if (!problems.empty()) return code_form(visit, *consultation, *stands, problems);
    code.version = office::version_typed(visit, code.version);
    auto kept =
        visit.change([&](office::Change& made) { return reword_code(made, code, std::string(visit.typed("reason"))); });
    if (kept) return saved(visit, codes_address(*consultation), "The code is changed");
    return kept.has_problems() ? code_form(visit, *consultation, *stands, kept.problems())
                               : code_form(visit, *consultation, *stands, {}, &kept.refusal());
}

// ---- Merging, splitting, retiring ----

http::Response end_form(Visit& visit, const Consultation& consultation, const Problems& problems) {
    html::Select which{.name = "code",
                       .label = "Which code?",
                       .error = html::error_of(problems, "code"),
                       .value = std::string(visit.typed("code"))};
    for (const auto& code : codebook_of(visit.db, consultation.id))
        if (code.state == CodeState::in_use)
            which.options.push_back({std::to_string(code.number), std::to_string(code.number) + " " + code.label});
    html::Radios what{.name = "what",
                      .legend = "What becomes of it?",
                      .error = html::error_of(problems, "what"),
                      .value = std::string(visit.typed("what")),
                      .options = {{.value = "merge", .text = "It is merged into another code"},
                                  {.value = "split", .text = "It is split into codes that are there"},
                                  {.value = "retire", .text = "It is retired"}}};
    Html main =
        html::error_summary(problems)
        + html::page_heading("Merge, split or retire a code", consultation.reference + ": " + consultation.title)
        + html::paragraph("What was coded before stays as it was given. Answers with a merged code count for the "
                          "code it became, those with a split one are shown again for coding.")
        + form_begin(visit, codes_address(consultation) + "/end") + html::select(which) + html::radios(what)
        + html::text_input({.name = "into",
                            .label = "Into which codes?",
                            .hint = "The number of one code to merge into, or of two or more to split into, like 7, 8.",
                            .error = html::error_of(problems, "into"),
                            .value = std::string(visit.typed("into")),
                            .classes = "govuk-input--width-10"})
        + reason_control(visit, problems)
        + html::button_group({html::button({.text = "Change the codebook"}),
                              html::link({.text = "Cancel", .href = codes_address(consultation)})})
        + office::form_end();
    return show(visit, analysis_words(consultation, "Merge, split or retire a code", !problems.empty()),
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_end(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? end_form(visit, *consultation, {}) : not_found(visit);
}

Result<CodebookChange> change_typed(const Visit& visit, const Codebook& book) {
    const auto number = Kind<int>::read(trimmed(visit.typed("code")), {});
    if (!number || !find_code(book, *number)) return Problems{{{"code", "Choose a code"}}};
    const auto reason = std::string(visit.typed("reason"));
    const auto into = numbers_in(visit.typed("into"));
    for (int code : into)
        if (!find_code(book, code)) return Problems{{{"into", "There is no code " + std::to_string(code)}}};
    if (visit.typed("what") == "retire") return retire_code(book, *number, reason);
    if (visit.typed("what") == "split") return split_code(book, *number, into, reason);
    if (visit.typed("what") != "merge") return Problems{{{"what", "Choose what becomes of it"}}};
    if (into.size() != 1) return Problems{{{"into", "Enter the number of the code it is merged into"}}};
    return merge_codes(book, *number, into.front(), reason);
}

http::Response end(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    if (auto problems = office::too_long(visit, {"reason", "into"}, office::line_limit); !problems.empty())
        return end_form(visit, *consultation, problems);
    auto kept = visit.change([&](office::Change& made) -> Result<Done> {
        return keep_change(made, TRY(change_typed(visit, codebook_of(made.tx, consultation->id))));
    });
    if (kept) return saved(visit, codes_address(*consultation), "The codebook is changed");
    return kept.has_problems() ? end_form(visit, *consultation, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_codebook(office::Routes& at) {
    const std::string one = "/work/consultations/{reference}/analysis/codes";
    auto write = may(Right::decide_figures);
    at.list(one, list_page, list_sheet, may(Right::read_office), "See the codebook of a consultation with its history");
    at.get(one + "/new", show_new, write, "Open the form that adds a code");
    at.post(one + "/new", add, write, "Add a code to the codebook of a consultation");
    at.get(one + "/end", show_end, write, "Open the form that merges, splits or retires a code");
    at.post(one + "/end", end, write, "Merge, split or retire a code");
    at.get(one + "/{number}/change", show_change, write, "Open the form that rewords a code");
    at.post(one + "/{number}/change", change, write, "Reword a code, with the reason");
}

} // namespace reeve::consultation
