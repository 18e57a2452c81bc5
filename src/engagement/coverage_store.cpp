// Adds up engagements, feedback and actions by district.
#include "engagement/coverage_store.h"
#include <algorithm>

namespace reeve::engagement {
namespace {

using ByDistrict = std::map<std::string, DistrictCoverage*>;

void add_days(Coverage& coverage, const ByDistrict& of, Districts& districts, const std::vector<Engagement>& held) {
    for (const auto& engagement : held) {
        bool is_day = engagement.kind == EngagementKind::community_day;
        if (is_day) coverage.days.push_back(engagement);
        for (const auto* district : districts.of_all(areas_of(engagement)))
            ++(is_day ? of.at(district->code)->days : of.at(district->code)->other_engagements);
    }
    std::sort(coverage.days.begin(), coverage.days.end(), [](const auto& a, const auto& b) {
        return std::pair(b.held_on, b.reference) < std::pair(a.held_on, a.reference);
    });
}

// The last and the next are of any period.
void add_last_and_next(db::Connection& connection, const ByDistrict& of, Districts& districts, Date today, Seen seen) {
    for (const auto& engagement : engagements_held(connection, {date_of(1900, 1, 1), today}, seen))
        for (const auto* district : districts.of_all(areas_of(engagement))) {
            auto& last = of.at(district->code)->last;
            if (engagement.kind == EngagementKind::community_day && (!last || last->held_on < engagement.held_on))
                last = engagement;
        }
    for (const auto& engagement : engagements_to_come(connection, today))
        for (const auto* district : districts.of_all(areas_of(engagement))) {
            auto& next = of.at(district->code)->next;
            if (engagement.state == EngagementState::planned && !next) next = engagement;
        }
}

struct Heard {
    std::string slug;
    std::int64_t count = 0;
    std::map<std::string, std::int64_t> by_district; // "" where it is not placed
};

std::vector<Heard> heard_in(const std::vector<Feedback>& items, Districts& districts) {
    std::map<std::string, Heard> of_theme;
    for (const auto& item : items) {
        const auto* district = districts.of(item.area);
        for (const auto& slug : unlisted(item.themes)) {
            auto& heard = of_theme[slug];
            heard.slug = slug;
            ++heard.count;
            ++heard.by_district[district ? district->code : ""];
        }
    }
    std::vector<Heard> list;
    for (auto& [slug, heard] : of_theme) list.push_back(std::move(heard));
    return list;
}

void sort_by_count(std::vector<ThemeHeard>& themes) {
    std::sort(themes.begin(), themes.end(), [](const auto& a, const auto& b) {
        return std::tuple(-a.count.value_or(0), a.title, a.slug) < std::tuple(-b.count.value_or(0), b.title, b.slug);
    });
}

void add_themes(db::Connection& connection, Coverage& coverage, const ByDistrict& of, Districts& districts,
                std::int64_t hide_up_to) {
    auto titles = themes(connection);
    auto list = heard_in(feedback_received(connection, coverage.period), districts);
    std::vector<std::int64_t> totals;
    for (const auto& heard : list) totals.push_back(heard.count);
    auto told = without_small(totals, hide_up_to);
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto title = theme_title(titles, list[i].slug);
        coverage.themes.push_back({list[i].slug, title, told[i]});
        std::vector<std::int64_t> counts;
        for (const auto& [code, count] : list[i].by_district) counts.push_back(count);
        auto shown = without_small(counts, hide_up_to);
        std::size_t at = 0;
        for (const auto& [code, count] : list[i].by_district) {
            if (!code.empty()) of.at(code)->themes.push_back({list[i].slug, title, shown[at]});
            ++at;
        }
    }
    sort_by_count(coverage.themes);
    for (auto& [code, district] : of) sort_by_count(district->themes);
}

void add_actions(db::Connection& connection, Coverage& coverage, const ByDistrict& of, Districts& districts) {
    connection.each(db::Sql(R"(
        SELECT area, state FROM action WHERE source IN ('engagement', 'feedback') AND raised >= :first AND raised <= :last ORDER BY reference, id)",
                            "actions of engagement by area"),
                    {{"first", coverage.period.first}, {"last", coverage.period.last}}, [&](const db::Row& row) {
                        auto state = row.get<office::ActionState>(1);
                        bool is_done = state == office::ActionState::done || state == office::ActionState::verified;
                        ++coverage.actions;
                        coverage.actions_done += is_done;
                        const auto* district = districts.of(row.get<std::string>(0));
                        if (!district) return;
                        ++of.at(district->code)->actions;
                        of.at(district->code)->actions_done += is_done;
                    });
}

} // namespace

std::int64_t Coverage::districts_visited() const {
    return std::count_if(districts.begin(), districts.end(), [](const auto& of) { return of.days > 0; });
}

Coverage coverage_of(db::Connection& connection, const Period& period, Date today, Seen seen, std::int64_t hide_up_to) {
    Districts districts(connection);
    Coverage coverage;
    coverage.period = period;
    for (const auto& district : districts.all()) coverage.districts.push_back({.district = district});
    ByDistrict of;
    for (auto& district : coverage.districts) of[district.district.code] = &district;
    add_days(coverage, of, districts, engagements_held(connection, period, seen));
    add_last_and_next(connection, of, districts, today, seen);
    add_themes(connection, coverage, of, districts, hide_up_to);
    add_actions(connection, coverage, of, districts);
    return coverage;
}

std::vector<office::Action> actions_shown(db::Connection& connection, const Period& period) {
    return db::records(connection, office::action_fields(),
                       db::Sql(R"(
        source IN ('engagement', 'feedback') AND is_public = 1 AND raised >= :first AND raised <= :last ORDER BY reference, id)",
                               "public actions of engagement"),
                       {{"first", period.first}, {"last", period.last}});
}

std::vector<std::optional<std::int64_t>> without_small(std::vector<std::int64_t> counts, std::int64_t hide_up_to) {
    std::vector<std::optional<std::int64_t>> told(counts.begin(), counts.end());
    int hidden = 0;
    for (auto& count : told)
        if (*count >= 1 && *count <= hide_up_to) {
            count.reset();
            ++hidden;
        }
    if (hidden != 1) return told;
    std::optional<std::int64_t>* smallest = nullptr;
    for (auto& count : told)
        if (count && *count > 0 && (!smallest || *count < **smallest)) smallest = &count;
    if (smallest) smallest->reset();
    return told;
}

} // namespace reeve::engagement
