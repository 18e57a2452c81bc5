// A form over columns of a described record: what was typed is kept, problems stand beside their fields, and where
// somebody else changed the record meanwhile both versions are told.
#pragma once
#include "html/field_control.h"
#include "office/visit.h"
#include <map>

namespace reeve::office {

struct RecordForm {
    const Shape& shape;
    std::vector<std::string_view> columns;
    const void* record; // as it stands; the version of one that is kept goes with the form
    std::string address;
    std::string button;
    std::string cancel; // where "Cancel" leads
    html::Html more;    // controls after those of the columns
    std::vector<std::string_view> needed =
        {}; // columns this form needs though not every record does; the first choice of one is no answer
    std::map<std::string_view, html::FieldOptions> chosen_from =
        {}; // columns of words that are chosen from a list; an empty one: not asked
};
html::Html record_form(Visit&, const RecordForm&, const Problems&);
// What stands now beside what was typed, for each column that differs; goes above the form.
html::Html both_versions(Visit&, const RecordForm&, const Refusal&);
// The page of such a form: what is wrong, both versions where somebody else changed the record meanwhile, the heading
// and what stands under it, the form. 422 with problems, 409 with a conflict.
http::Response record_form_page(Visit&, const PageWords&, const html::Html& heading, const RecordForm&, const Problems&,
                                const Refusal* conflict = nullptr);
// 409 with the refusal, and below it what was typed in these fields, so that no word is lost where the form itself no
// longer stands.
http::Response refuse_with_words(Visit&, const PageWords&, const Refusal&, const std::vector<std::string_view>& names);
// The version a form was opened at, so that nobody overwrites another.
int version_typed(const Visit&, int otherwise);

} // namespace reeve::office
