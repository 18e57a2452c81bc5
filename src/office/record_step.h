// A form that adds a record or takes it one step on, the same for every record that has such steps: asked for, shown,
// read, ruled on and kept.
#pragma once
#include "html/headings.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::office {

// The words around a record's forms, and where they lead back to.
struct StepPlace {
    PageWords words; // title: of the record
    std::string back;
};

inline const std::vector<std::string_view>& no_columns() {
    static const std::vector<std::string_view> none;
    return none;
}

// For a form that is always opened.
template <class R> std::optional<Refusal> nothing_against(Visit&, const R&) { return std::nullopt; }

// For a form that shows nothing but its fields.
template <class R> html::Html nothing_above(Visit&, const R&) { return {}; }

// For a form whose words are all typed.
template <class R> std::map<std::string_view, html::FieldOptions> nothing_chosen(Visit&, const R&) { return {}; }

template <class R> struct RecordStep {
    const char* title;
    const char* lead; // under the heading; empty: nothing
    const char* button;
    const char* notice; // behind the record's name: " is signed"
    const Description<R>& (*fields)();
    const std::vector<std::string_view>& (*columns)();
    std::optional<R> (*asked)(Visit&); // the record of the address, or a new one of its place
    StepPlace (*place)(Visit&, const R&);
    Result<R> (*take)(Visit&, Change&, R); // rules on it and keeps it
    // Why the form is not opened at all, where a rule says so already.
    std::optional<Refusal> (*why_not)(Visit&, const R&) = nothing_against<R>;
    // What whoever fills it in should read first, under the lead.
    html::Html (*above)(Visit&, const R&) = nothing_above<R>;
    // Columns that this step needs though not every record has them.
    const std::vector<std::string_view>& (*needed)() = no_columns;
    // What a column of words is chosen from, for each that is.
    std::map<std::string_view, html::FieldOptions> (*chosen_from)(Visit&, const R&) = nothing_chosen<R>;
};

template <class R>
http::Response step_form(Visit& visit, const RecordStep<R>& step, const R& record, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto [words, back] = step.place(visit, record);
    auto heading = html::page_heading(step.title, words.title);
    if (*step.lead) heading += html::paragraph(step.lead);
    heading += step.above(visit, record);
    if (words.trail.empty() || words.trail.back().second != back) words.trail.emplace_back(words.title, back);
    words.title = step.title;
    words.has_errors = !problems.empty();
    RecordForm form{step.fields().shape(),
                    step.columns(),
                    &record,
                    visit.request.path,
                    step.button,
                    back,
                    {},
                    step.needed(),
                    step.chosen_from(visit, record)};
    return record_form_page(visit, words, heading, form, problems, conflict);
}

template <const auto& step> http::Response show_step(Visit& visit) {
    auto record = step.asked(visit);
    if (!record) return not_found(visit);
    if (auto refusal = step.why_not(visit, *record)) return refuse(visit, *refusal);
    return step_form(visit, step, *record, {});
}

template <const auto& step> http::Response take_step(Visit& visit) {
    auto stands = step.asked(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(step.fields(), step.columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return step_form(visit, step, *stands, problems);
    typed.version = version_typed(visit, typed.version);
    auto kept = visit.change([&](Change& change) { return step.take(visit, change, typed); });
    if (kept) {
        auto place = step.place(visit, *kept);
        return saved(visit, place.back, place.words.title + step.notice);
    }
    return kept.has_problems() ? step_form(visit, step, *stands, kept.problems())
                               : step_form(visit, step, *stands, {}, &kept.refusal());
}

// Both at one address.
template <const auto& step>
void mount_step(Routes& at, const std::string& address, Right right, const std::string& opens,
                const std::string& does) {
    at.get(address, show_step<step>, may(right), opens);
    at.post(address, take_step<step>, may(right), does);
}

} // namespace reeve::office
