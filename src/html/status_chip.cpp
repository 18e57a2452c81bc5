// Draws the seven states, each told apart by its shape even without colour.
#include "html/status_chip.h"
#include "base/text.h"
#include "html/palette.h"

namespace reeve::html {

namespace {

struct Look {
    std::string_view words;
    std::string_view path; // in a square of 16
};

constexpr std::array<Look, 7> looks{{
    // a filled circle with a tick
    {"On track", "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zM6.8 11.6 3.4 8.2l1.3-1.3 2.1 2.1 4.5-4.5 1.3 1.3z"},
    // a triangle with an exclamation mark
    {"Needs attention", "M8 0 16 15H0zM7 5v5h2V5zm0 6v2h2v-2z"},
    // an octagon with a cross
    {"Off track",
     "M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7zM4.6 6 6.6 8l-2 2L6 11.4l2-2 2 2 1.4-1.4-2-2 2-2L10 4.6l-2 2-2-2z"},
    // a filled square with a tick
    {"Done", "M0 0h16v16H0zM6.8 11.8l5.9-5.9-1.4-1.4-4.5 4.5-2.1-2.1-1.4 1.4z"},
    // a ring
    {"Not started", "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm0 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2z"},
    // a dash
    {"No data yet", "M1 7h14v2H1z"},
    // two bars
    {"Paused", "M3 1h4v14H3zm6 0h4v14H9z"},
}};

const Look& look_of(Standing s) { return looks[static_cast<std::size_t>(s)]; }

} // namespace

std::string_view words_of(Standing s) { return look_of(s).words; }

Html status_chip(Standing s, std::string_view words) {
    return of<
        R"(<span class="rv-st rv-st--{}"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="{}" fill-rule="evenodd"/></svg>{}</span>)">(
        palette::states[static_cast<std::size_t>(s)].name, look_of(s).path, words.empty() ? words_of(s) : words);
}

Html two_readings(const TwoReadings& r) {
    Html since;
    if (!r.since.empty()) since.add<" since {}">(r.since);
    if (r.owner == r.dates) return of<R"(<p class="govuk-body">{}{}</p>)">(status_chip(r.owner), since);
    Html why;
    if (!r.why.empty()) why.add<", because {}">(r.why);
    return of<R"(<p class="govuk-body">{}{}</p><p class="govuk-body">Owner says: {}. Dates say: {}{}.</p>)">(
        status_chip(r.dates), since, words_of(r.owner), words_of(r.dates), why);
}

std::string due_words(Date due, Date today) {
    int days = due - today;
    if (days < 0) return counted(-days, "day") + " late";
    if (days == 0) return "due today";
    return "due in " + counted(days, "day");
}

Html due_bar(Date due, Date today, bool is_done) {
    int days = due - today;
    bool is_told = !is_done && days <= days_counted_as_soon;
    std::string_view kind = !is_told ? "" : days < 0 ? "rv-due--over" : "rv-due--soon";
    Html distance;
    if (is_told) distance.add<"{}">(due_words(due, today));
    return of<R"(<div class="{}"><b>{}</b>{}</div>)">(classes("rv-due", kind), in_short(due), distance);
}

} // namespace reeve::html
