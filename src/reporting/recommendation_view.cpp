// Shows what happened next to a paper.
#include "reporting/recommendation_view.h"
#include "html/buttons.h"
#include "html/headings.h"

namespace reeve::reporting {

html::Html recommendations_view(const std::vector<Recommendation>& list) {
    if (list.empty()) return {};
    std::vector<html::Content> lines;
    for (const auto& made : list) {
        html::Html line = html::of<R"(Recommended on {}: {})">(in_words(made.made_on), made.words.text);
        if (made.replied_on)
            line.add<R"( <strong>Reply of {}:</strong> {})">(in_words(*made.replied_on), made.reply.text);
        else if (made.reply_due) line.add<R"( A reply is due by {}.)">(in_words(*made.reply_due));
        if (!made.action_reference.empty()) line.add<R"( Action: {}.)">(made.action_reference);
        lines.push_back(line);
    }
    return html::section_heading("What happened next", "next") + html::numbered_list(lines);
}

} // namespace reeve::reporting
