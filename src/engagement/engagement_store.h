// Engagements kept: found by reference, listed with filters, and changed with what follows from them.
#pragma once
#include "engagement/district_store.h"
#include "engagement/engagement_record.h"
#include "office/action.h"
#include "office/keep.h"

namespace reeve::engagement {

std::optional<Engagement> find_engagement(db::Connection&, std::string_view reference);
std::optional<Engagement> find_engagement(db::Connection&, EngagementId);

// Empty choices let everything through. `area` is a district's code.
struct EngagementFilter {
    std::string kind;
    std::string state;
    std::string area;
    std::optional<Date> first;
    std::optional<Date> last;
};
// The newest first.
std::vector<Engagement> engagements(db::Connection&, const EngagementFilter&);
std::int64_t engagement_count(db::Connection&);
// Those of a period that took place, by reference; public ones alone where asked.
enum class Seen { by_staff, by_anyone };
std::vector<Engagement> engagements_held(db::Connection&, const Period&, Seen);
// Public ones that are planned for this day or later, and those cancelled since: the soonest first.
std::vector<Engagement> engagements_to_come(db::Connection&, Date from);

std::vector<Theme> themes(db::Connection&);
std::vector<Theme> current_themes(db::Connection&);
std::string theme_title(const std::vector<Theme>&, std::string_view slug);
// "Drug dealing and Speeding in villages".
std::string theme_words(const std::vector<Theme>&, std::string_view listed_slugs);
// The theme of this title or slug, made where there is none yet: for imports.
Theme theme_for(office::Change&, std::string_view title);

// Stores a new or a changed engagement, and tells the search.
Engagement keep_planned(office::Change&, Engagement);
Result<Engagement> keep_engagement(office::Change&, Engagement);

// An action that an engagement or a piece of feedback leads to. Names the post that owns it.
struct ActionRaised {
    std::string title;
    Prose detail;
    office::PersonId owner;
    std::string owner_post;
    std::string outside_post;
    std::optional<Date> due;
    std::string theme;
    std::string area;
    bool is_sample = false;
};
Result<office::Action> raise_action(office::Change&, office::ActionSource, const std::string& reference,
                                    const ActionRaised&);
// The actions of one source, by reference.
std::vector<office::Action> actions_from(db::Connection&, const std::string& source_reference);
// Of an engagement and of all feedback given at it.
std::vector<office::Action> actions_of(db::Connection&, const Engagement&);

} // namespace reeve::engagement
