// Writes the search entries of engagement.
#include "engagement/engagement_search.h"
#include "engagement/district_store.h"
#include "office/search.h"

namespace reeve::engagement {

using office::SearchAudience;
using office::SearchEntry;

void index(office::Change& change, const Engagement& engagement) {
    Districts districts(change.tx);
    std::vector<std::string> names;
    for (const auto* district : districts.of_all(areas_of(engagement))) names.push_back(district->name);
    bool is_open = engagement.is_public;
    office::index_record(change,
                         {.table = "engagement",
                          .record_id = engagement.id.value,
                          .kind = "Engagement",
                          .reference = engagement.reference,
                          .title = engagement.title,
                          .text = engagement.place + " " + joined(names, " ") + " " + engagement.summary.text,
                          .address = (is_open ? "/engagement/days/" : "/work/engagement/") + engagement.reference,
                          .audience = is_open ? SearchAudience::open : SearchAudience::staff,
                          .day = engagement.held_on});
}

void index(office::Change& change, const Feedback& feedback) {
    office::index_record(change, {.table = "feedback",
                                  .record_id = feedback.id.value,
                                  .kind = "Feedback",
                                  .reference = feedback.reference,
                                  .title = "Feedback on " + in_words(feedback.received)
                                           + (feedback.place.empty() ? "" : ", " + feedback.place),
                                  .text = feedback.said.text,
                                  .address = "/work/engagement/feedback/" + feedback.reference,
                                  .audience = SearchAudience::staff,
                                  .day = feedback.received});
}

void index(office::Change& change, const BoardNote& note) {
    office::index_record(change, {.table = "board_note",
                                  .record_id = note.id.value,
                                  .kind = "Board note",
                                  .reference = note.reference,
                                  .title = note.subject,
                                  .text = note.board + " " + note.outcome.text,
                                  .address = "/work/engagement/board-notes/" + note.reference,
                                  .audience = SearchAudience::staff,
                                  .day = note.noted_on});
}

} // namespace reeve::engagement
