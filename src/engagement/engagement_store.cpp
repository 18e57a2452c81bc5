// Engagements, themes and the actions they lead to, in the database.
#include "engagement/engagement_store.h"
#include "engagement/engagement_search.h"
#include "office/action_store.h"
#include <algorithm>

namespace reeve::engagement {
namespace {

const Date first_day_there_is = date_of(1900, 1, 1);
const Date last_day_there_is = date_of(2199, 12, 31);

} // namespace

std::optional<Engagement> find_engagement(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, engagement_fields(),
                      db::Sql("reference = :reference ORDER BY id", "engagement by reference"),
                      {{"reference", in_words(*read)}});
}

std::optional<Engagement> find_engagement(db::Connection& connection, EngagementId id) {
    return db::find(connection, engagement_fields(), id);
}

std::vector<Engagement> engagements(db::Connection& connection, const EngagementFilter& filter) {
    auto list = db::records(connection, engagement_fields(),
                            db::Sql(R"(
        (:kind = '' OR kind = :kind) AND (:state = '' OR state = :state) AND held_on >= :first AND held_on <= :last
        ORDER BY held_on DESC, id DESC)",
                                    "engagements of a filter"),
                            {{"kind", filter.kind},
                             {"state", filter.state},
                             {"first", filter.first.value_or(first_day_there_is)},
                             {"last", filter.last.value_or(last_day_there_is)}});
    if (filter.area.empty()) return list;
    Districts districts(connection);
    std::erase_if(list, [&](const Engagement& engagement) {
        auto covered = districts.of_all(areas_of(engagement));
        return std::none_of(covered.begin(), covered.end(),
                            [&](const auto* district) { return district->code == filter.area; });
    });
    return list;
}

std::int64_t engagement_count(db::Connection& connection) {
    return connection.value<std::int64_t>(
        db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM engagement", "number of engagements"));
}

std::vector<Engagement> engagements_held(db::Connection& connection, const Period& period, Seen seen) {
    return db::records(connection, engagement_fields(),
                       db::Sql(R"(
        held_on >= :first AND held_on <= :last AND state IN ('held', 'debriefed') AND (is_public = 1 OR :all = 1) ORDER BY reference, id)",
                               "engagements held in a period"),
                       {{"first", period.first}, {"last", period.last}, {"all", seen == Seen::by_staff}});
}

std::vector<Engagement> engagements_to_come(db::Connection& connection, Date from) {
    return db::records(connection, engagement_fields(),
                       db::Sql(R"(
        held_on >= :from_day AND state IN ('planned', 'cancelled') AND is_public = 1 ORDER BY held_on, starts, id)",
                               "public engagements to come"),
                       {{"from_day", from}});
}

std::vector<Theme> themes(db::Connection& connection) {
    return db::records(connection, theme_fields(), db::Sql("id > 0 ORDER BY title, id", "themes"));
}

std::vector<Theme> current_themes(db::Connection& connection) {
    return db::records(connection, theme_fields(),
                       db::Sql("is_current = 1 ORDER BY title, id", "themes to choose from"));
}

std::string theme_title(const std::vector<Theme>& themes, std::string_view slug) {
    for (const auto& theme : themes)
        if (theme.slug == slug) return theme.title;
    return std::string(slug);
}

std::string theme_words(const std::vector<Theme>& themes, std::string_view listed_slugs) {
    std::vector<std::string> titles;
    for (const auto& slug : unlisted(listed_slugs)) titles.push_back(theme_title(themes, slug));
    return list_of(titles);
}

Theme theme_for(office::Change& change, std::string_view title) {
    Theme theme;
    theme.title = std::string(trimmed(title));
    theme.slug = slug_of(title);
    auto known = db::record(change.tx, theme_fields(), db::Sql("slug = :slug ORDER BY id", "theme by slug"),
                            {{"slug", theme.slug}});
    if (known) return *known;
    return office::keep_new(change, theme_fields(), theme);
}

Engagement keep_planned(office::Change& change, Engagement engagement) {
    engagement = office::keep_new(change, engagement_fields(), std::move(engagement));
    index(change, engagement);
    return engagement;
}

Result<Engagement> keep_engagement(office::Change& change, Engagement engagement) {
    engagement = TRY(office::keep(change, engagement_fields(), std::move(engagement)));
    index(change, engagement);
    return engagement;
}

Result<office::Action> raise_action(office::Change& change, office::ActionSource source, const std::string& reference,
                                    const ActionRaised& raised) {
    office::Action action;
    action.title = raised.title;
    action.detail = raised.detail;
    action.source = source;
    action.source_reference = reference;
    action.owner = raised.owner;
    action.owner_post = raised.owner_post;
    action.outside_post = raised.outside_post;
    action.due = raised.due;
    action.raised = change.today();
    action.theme = raised.theme;
    action.area = raised.area;
    action.is_sample = raised.is_sample;
    return office::add_action(change, action);
}

std::vector<office::Action> actions_from(db::Connection& connection, const std::string& source_reference) {
    return db::records(connection, office::action_fields(),
                       db::Sql(R"(
        source IN ('engagement', 'feedback') AND source_reference = :source ORDER BY reference, id)",
                               "actions of a source"),
                       {{"source", source_reference}});
}

std::vector<office::Action> actions_of(db::Connection& connection, const Engagement& engagement) {
    return db::records(connection, office::action_fields(),
                       db::Sql(R"(
        (source = 'engagement' AND source_reference = :reference)
        OR (source = 'feedback' AND source_reference IN (SELECT feedback.reference FROM feedback WHERE feedback.engagement = :engagement))
        ORDER BY reference, id)",
                               "actions of an engagement and its feedback"),
                       {{"reference", engagement.reference}, {"engagement", engagement.id}});
}

} // namespace reeve::engagement
