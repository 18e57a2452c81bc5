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

} // namespace

html::Html record_form(Visit& visit, const RecordForm& form, const Problems& problems) {
    auto main = form_begin(visit, form.address)
                + html::hidden_field("version", field_of(form.shape, "version").typed(form.record));
    for (auto column : form.columns) {
        auto field = field_of(form.shape, column);
        field.words.needed = field.words.needed || is_needed(form, column);
        main += html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(form.record),
                              problems);
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

int version_typed(const Visit& visit, int otherwise) {
    auto version = Kind<int>::read(visit.typed("version"), {});
    return version ? *version : otherwise;
}

} // namespace reeve::office
