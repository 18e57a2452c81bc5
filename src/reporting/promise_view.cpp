// Shows the promises of a published paper.
#include "reporting/promise_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/sample.h"

namespace reeve::reporting {
namespace {

bool is_paper_reference(std::string_view words) {
    auto reference = parse_reference(words);
    return reference && reference->letters == "P" && reference->year != 0 && in_words(*reference) == words;
}

html::Html outcome(const Promise& promise) {
    if (promise.kept_on)
        return html::of<R"(<strong>Kept on {}</strong> in {}.)">(in_words(*promise.kept_on), kept_in_shown(promise));
    if (promise.withdrawn_on)
        return html::of<R"(<strong>Withdrawn on {}:</strong> {})">(in_words(*promise.withdrawn_on),
                                                                   promise.withdrawn_why.text);
    return html::of<R"(To be told by {}. Not told yet.)">(in_words(promise.due));
}

} // namespace

html::Content kept_in_shown(const Promise& promise) {
    if (!is_paper_reference(promise.kept_in)) return promise.kept_in;
    return html::link({.text = promise.kept_in, .href = "/papers/" + promise.kept_in});
}

html::Html promises_view(const std::vector<Promise>& list) {
    if (list.empty()) return {};
    std::vector<html::Content> lines;
    for (const auto& promise : list)
        lines.push_back(html::of<R"({}: “{}” {}{})">(promise.place.empty() ? "The paper" : promise.place,
                                                     promise.words.text, outcome(promise),
                                                     html::sample_mark(promise.is_sample)));
    return html::section_heading("What this paper promised", "promises") + html::bullet_list(lines);
}

} // namespace reeve::reporting
