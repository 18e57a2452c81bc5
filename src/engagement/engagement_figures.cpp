// Counts engagement: each answer is a pure function of the records, with every record it counted, by reference.
#include "engagement/engagement_figures.h"
#include "engagement/follow_up_store.h"
#include <algorithm>
#include <set>

namespace reeve::engagement {
namespace {

using office::Answer;
using office::Evidence;
using office::Question;

bool covers(Districts& districts, const std::vector<std::string>& codes, const std::string& asked) {
    if (asked.empty()) return true;
    auto covered = districts.of_all(codes);
    return std::any_of(covered.begin(), covered.end(), [&](const auto* district) { return district->code == asked; });
}

// Whether a record with these themes counts: all do where the question names none.
bool is_about(std::string_view themes, const Question& question) {
    auto asked = question.choices.find("theme");
    return asked == question.choices.end() || asked->second.empty() || lists(themes, asked->second);
}

std::string names_of(const std::vector<const office::Area*>& areas) {
    std::vector<std::string> names;
    for (const auto* area : areas) names.push_back(area->name);
    return list_of(names);
}

std::vector<Engagement> community_days(db::Connection& connection, Districts& districts, const Question& question) {
    auto days = engagements_held(connection, question.period, Seen::by_staff);
    std::erase_if(days, [&](const Engagement& day) {
        return day.kind != EngagementKind::community_day || !covers(districts, areas_of(day), question.area);
    });
    return days;
}

Evidence evidence_of(const Engagement& day, Districts& districts, std::int64_t amount) {
    return {"engagement", day.reference, day.version, in_words(day, names_of(districts.of_all(areas_of(day)))),
            amount,       day.is_sample};
}

// Every district is a part: one without a community day has 0, which is known.
Answer days_held(db::Connection& connection, const Question& question, Moment) {
    Districts districts(connection);
    std::map<std::string, std::int64_t> of_district;
    Answer answer;
    for (const auto& day : community_days(connection, districts, question)) {
        ++answer.value;
        for (const auto* district : districts.of_all(areas_of(day))) ++of_district[district->code];
        answer.evidence.push_back(evidence_of(day, districts, 1));
    }
    for (const auto& district : districts.all())
        if (question.area.empty() || question.area == district.code)
            answer.parts.push_back({district.code, district.name, of_district[district.code]});
    return answer;
}

// A day adds the districts that no day before it, in the order of the references, had covered.
Answer districts_covered(db::Connection& connection, const Question& question, Moment) {
    Districts districts(connection);
    std::set<std::string> seen;
    Answer answer;
    for (const auto& day : community_days(connection, districts, question)) {
        std::int64_t added = 0;
        for (const auto* district : districts.of_all(areas_of(day)))
            added += seen.insert(district->code).second ? 1 : 0;
        answer.evidence.push_back(evidence_of(day, districts, added));
    }
    answer.value = static_cast<std::int64_t>(seen.size());
    answer.denominator = static_cast<std::int64_t>(districts.all().size());
    return answer;
}

std::string feedback_words(const Feedback& feedback, Districts& districts, const std::vector<Theme>& themes) {
    auto words = "Feedback received on " + in_words(feedback.received);
    if (auto district = districts.name(feedback.area); !district.empty()) words += ", " + district;
    if (!feedback.themes.empty()) words += ": " + theme_words(themes, feedback.themes);
    return words;
}

void order_by_count(std::vector<office::Part>& parts) {
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
        return std::tuple(-a.value.value_or(0), a.label, a.key) < std::tuple(-b.value.value_or(0), b.label, b.key);
    });
}

Answer themes_heard(db::Connection& connection, const Question& question, Moment) {
    Districts districts(connection);
    auto all = themes(connection);
    std::map<std::string, std::int64_t> of_theme;
    Answer answer;
    for (const auto& feedback : feedback_received(connection, question.period)) {
        if (!covers(districts, {feedback.area}, question.area) || !is_about(feedback.themes, question)) continue;
        ++answer.value;
        for (const auto& slug : unlisted(feedback.themes)) ++of_theme[slug];
        answer.evidence.push_back({"feedback", feedback.reference, feedback.version,
                                   feedback_words(feedback, districts, all), 1, feedback.is_sample});
    }
    for (const auto& [slug, count] : of_theme) answer.parts.push_back({slug, theme_title(all, slug), count});
    order_by_count(answer.parts);
    return answer;
}

Answer actions_by_state(db::Connection& connection, const Question& question, Moment) {
    Districts districts(connection);
    auto actions = db::records(connection, office::action_fields(),
                               db::Sql(R"(
        source IN ('engagement', 'feedback') AND raised >= :first AND raised <= :last ORDER BY reference, id)",
                                       "actions that engagement raised in a period"),
                               {{"first", question.period.first}, {"last", question.period.last}});
    std::map<std::string, std::int64_t> of_state;
    Answer answer;
    for (const auto& action : actions) {
        if (!covers(districts, {action.area}, question.area) || !is_about(action.theme, question)) continue;
        ++answer.value;
        ++of_state[stored_name(action.state)];
        answer.evidence.push_back({"action", action.reference, action.version,
                                   "Raised on " + in_words(action.raised) + " from " + action.source_reference + ": "
                                       + label_of(action.state),
                                   1, action.is_sample});
    }
    for (const auto& choice : Choices<office::ActionState>::list)
        answer.parts.push_back({choice.stored, choice.label, of_state[choice.stored]});
    return answer;
}

// An item passed to two posts is one item, told with both.
Answer items_passed(db::Connection& connection, const Question& question, Moment) {
    Districts districts(connection);
    std::map<std::string, std::pair<Feedback, std::vector<std::string>>> items;
    for (const auto& referral : referrals_between(connection, question.period)) {
        auto feedback = db::find(connection, feedback_fields(), referral.feedback);
        if (!feedback || !covers(districts, {feedback->area}, question.area) || !is_about(feedback->themes, question))
            continue;
        auto& item = items.try_emplace(feedback->reference, *feedback, std::vector<std::string>()).first->second;
        item.second.push_back(referral.to_post + " on " + in_words(referral.passed_on));
    }
    Answer answer;
    for (const auto& [reference, item] : items)
        answer.evidence.push_back(
            {"feedback", reference, item.first.version, "Passed to " + list_of(item.second), 1, item.first.is_sample});
    answer.value = static_cast<std::int64_t>(items.size());
    return answer;
}

Answer items_noted(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& note : board_notes_between(connection, question.period)) {
        ++answer.value;
        answer.rows.push_back({note.subject, note.board, in_words(note.noted_on),
                               note.raised_on ? in_words(*note.raised_on) : "Not yet"});
        answer.evidence.push_back({"board_note", note.reference, note.version,
                                   note.subject + ", noted on " + in_words(note.noted_on) + " for the " + note.board, 1,
                                   note.is_sample});
    }
    return answer;
}

office::FigureParameter district_parameter() {
    return {"area", "District", "", "The whole force area", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> options;
                Districts districts(connection);
                for (const auto& district : districts.all()) options.emplace_back(district.code, district.name);
                return options;
            }};
}

office::FigureParameter theme_parameter() {
    return {"theme", "Theme", "An item about several themes counts in each.", "All themes",
            [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> options;
                for (const auto& theme : themes(connection)) options.emplace_back(theme.slug, theme.title);
                return options;
            }};
}

using Ask = Answer (*)(db::Connection&, const Question&, Moment);

office::FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* noun,
                                const char* nouns, Ask ask) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = noun;
    made.nouns = nouns;
    made.since = "2024-04-01";
    made.source = "Engagement records";
    made.owner_post = "Engagement Officer";
    made.takes_area = true;
    made.parameters = {district_parameter()};
    made.ask = ask;
    return made;
}

office::FigureDefinition days_figure() {
    auto made = figure("F-0001", "community-days", "How many community days were held?", "community day",
                       "community days", days_held);
    made.definition =
        "Engagements of the kind community day that took place in the period. A planned or cancelled day is not counted. A day that covered "
        "several districts counts once in the whole and once in each district.";
    made.has_parts_by_area = true;
    made.part_words = "District";
    return made;
}

office::FigureDefinition districts_figure() {
    auto made = figure("F-0002", "districts-visited", "In how many districts was a community day held?", "district",
                       "districts visited", districts_covered);
    made.definition =
        "Districts in which at least one community day took place in the period, out of all districts of the force area.";
    made.unit = office::FigureUnit::share;
    made.takes_area = false;
    made.parameters.clear();
    return made;
}

office::FigureDefinition themes_figure() {
    auto made = figure("F-0003", "feedback-by-theme", "What was people's feedback about?", "feedback item",
                       "feedback items", themes_heard);
    made.definition =
        "Feedback received in the period from any channel, by theme. An item about two themes counts once in the whole and once in each theme. "
        "Themes are ordered by count, then by name.";
    made.disclosure = office::Disclosure::counts_people;
    made.part_words = "Theme";
    made.parameters.push_back(theme_parameter());
    return made;
}

office::FigureDefinition actions_figure() {
    auto made = figure("F-0004", "actions-from-engagement", "What became of the actions that engagement raised?",
                       "action", "actions raised", actions_by_state);
    made.definition =
        "Actions whose source is an engagement or a piece of feedback and that were raised in the period, by their state now.";
    made.source = "Action records";
    made.part_words = "State";
    made.parameters.push_back(theme_parameter());
    return made;
}

office::FigureDefinition passed_figure() {
    auto made = figure("F-0005", "feedback-passed-on", "How many feedback items were passed to a post or body?",
                       "feedback item", "feedback items passed on", items_passed);
    made.definition =
        "Feedback items passed to a post in the force or to another body in the period. An item passed to two posts counts once.";
    made.disclosure = office::Disclosure::counts_people;
    made.parameters.push_back(theme_parameter());
    return made;
}

office::FigureDefinition noted_figure() {
    auto made = figure("F-0006", "items-noted-for-a-board", "How many items were noted to raise at a board?", "item",
                       "items noted for a board", items_noted);
    made.definition = "Board notes made in the period, whether or not they have been raised yet.";
    made.takes_area = false;
    made.parameters.clear();
    made.columns = {"Item", "Board", "Noted on", "Raised on"};
    made.numeric_columns = {false, false, false, false};
    return made;
}

} // namespace

std::vector<office::FigureDefinition> figures() {
    return {days_figure(), districts_figure(), themes_figure(), actions_figure(), passed_figure(), noted_figure()};
}

} // namespace reeve::engagement
