// Writes the form of a described record.
#include "office/record_form.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"

namespace reeve::office {
namespace {

const Field& field_of(const Shape& shape, std::string_view column) {
    const auto* field = shape.find(column);
    if (!field) throw Fault("a form asks for a column that the record has not: " + std::string(column));
    return *field;
}

bool is_needed(const RecordForm& form, std::string_view column) {
    return std::find(form.needed.begin(), form.needed.end(), column) != form.needed.end();
}

// A choice is then made among all but the first, which stands for none.
void make_needed(Field& field, std::string& typed) {
    field.words.needed = true;
    if (field.input != Input::choice || field.choices.empty()) return;
    if (typed == field.choices.front().stored) typed.clear();
    field.choices = field.choices.subspan(1);
}

// What a form holds before anybody typed. A new record's amount or day that is needed is asked for, and not offered as
// £0 or as the first day that a program counts.
std::string offered(const Field& field, const void* record, bool is_new) {
    auto typed = field.typed(record);
    if (!is_new || !field.words.needed) return typed;
    bool is_empty = (field.input == Input::money && typed == plain(Money{}))
                    || (field.input == Input::date && typed == in_words(Date{}));
    return is_empty ? "" : typed;
}

} // namespace

html::Html record_form(Visit& visit, const RecordForm& form, const Problems& problems) {
    auto main = form_begin(visit, form.address);
    auto version = field_of(form.shape, "version").typed(form.record);
    bool is_new = version == "0";
    if (!is_new) main += html::hidden_field("version", version);
    for (auto column : form.columns) {
        auto field = field_of(form.shape, column);
        auto typed = visit.has_typed() ? std::string(visit.typed(column)) : offered(field, form.record, is_new);
        if (is_needed(form, column)) make_needed(field, typed);
        auto list = form.chosen_from.find(column);
        bool is_chosen = list != form.chosen_from.end();
        if (is_chosen && list->second.empty()) continue;
        main += html::control(field, typed, problems, is_chosen ? list->second : html::FieldOptions());
    }
    return main + form.more
           + html::button_group(
               {html::button({.text = form.button}), html::link({.text = "Cancel", .href = form.cancel})})
           + form_end();
}

html::Html both_versions(Visit& visit, const RecordForm& form, const Refusal& refusal) {
    html::SummaryList both;
    for (auto column : form.columns) {
        const auto& field = field_of(form.shape, column);
        if (auto typed = visit.typed(column); field.typed(form.record) != typed)
            both.rows.push_back({.key = field.words.label,
                                 .value = "Now: " + field.shown(form.record) + ". You typed: " + std::string(typed)});
    }
    return html::inset_text({.text = html::paragraph(refusal.message) + html::summary_list(both)});
}

http::Response record_form_page(Visit& visit, const PageWords& words, const html::Html& heading, const RecordForm& form,
                                const Problems& problems, const Refusal* conflict) {
    auto main = html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : html::Html())
                + heading + record_form(visit, form, problems);
    int status = !problems.empty() ? 422 : conflict ? 409 : 200;
    return show(visit, words, html::text_column(main), status);
}

http::Response refuse_with_words(Visit& visit, const PageWords& words, const Refusal& refusal,
                                 const std::vector<std::string_view>& names) {
    auto main = html::page_heading(words.title) + html::inset_text({.text = refusal.message});
    if (!refusal.rule.empty()) main += html::small_paragraph("This rests on: " + refusal.rule + ".");
    html::Html typed;
    for (const auto& [name, value] : visit.typed_fields().list())
        if (!value.empty() && std::find(names.begin(), names.end(), name) != names.end())
            typed += html::paragraph(value);
    if (!typed.empty()) main += html::section_heading("What you typed") + typed;
    return show(visit, words, html::text_column(main), 409);
}

int version_typed(const Visit& visit, int otherwise) {
    auto version = Kind<int>::read(visit.typed("version"), {});
    return version ? *version : otherwise;
}

} // namespace reeve::office
