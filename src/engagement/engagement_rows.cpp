// Reads rows of a spreadsheet into engagements and feedback, saying of each cell that cannot be read what is wrong with
// it.
#include "engagement/engagement_rows.h"
#include <charconv>

namespace reeve::engagement {

const std::vector<ImportField>& import_fields(ImportKind kind) {
    static const std::vector<ImportField> engagements = {
        {"kind", "Kind", false, {"type", "kind of engagement"}},
        {"title", "Title", true, {"name", "event", "engagement", "visit"}},
        {"held_on", "Date", true, {"held on", "day", "date of visit", "date held"}},
        {"place", "Place", false, {"location", "where", "venue", "town"}},
        {"area", "District", false, {"area", "borough", "local authority"}},
        {"people_met", "People met", false, {"number of people", "attendance", "attendees"}},
        {"group_met", "Who was met", false, {"group", "groups", "organisation"}},
        {"summary", "Summary", false, {"notes", "what happened", "description"}}};
    static const std::vector<ImportField> feedback = {
        {"said", "What was said", true, {"said", "feedback", "comment", "comments", "note", "in their words"}},
        {"received", "Date", true, {"received", "received on", "day"}},
        {"channel", "How it came", false, {"channel", "source", "how"}},
        {"tone", "Tone", false, {"sentiment", "positive or negative"}},
        {"themes", "Themes", false, {"theme", "topic", "topics", "subject"}},
        {"place", "Place", false, {"location", "where", "town", "village"}},
        {"area", "District", false, {"area", "borough"}},
        {"group_offered", "Who said it", false, {"group", "who"}},
        {"at", "Engagement", false, {"engagement reference", "event", "visit"}}};
    return kind == ImportKind::engagements ? engagements : feedback;
}

Matching guessed_matching(ImportKind kind, const CsvRow& headings) {
    Matching matching;
    auto is_free = [&](int column) {
        for (const auto& [name, taken] : matching)
            if (taken == column) return false;
        return true;
    };
    auto match = [&](const ImportField& field, std::string_view words) {
        for (int column = 0; column < static_cast<int>(headings.size()); ++column)
            if (!matching.contains(field.name) && is_free(column)
                && folded(headings[static_cast<std::size_t>(column)]) == folded(words))
                matching[field.name] = column;
    };
    for (const auto& field : import_fields(kind)) match(field, field.label);
    for (const auto& field : import_fields(kind))
        for (const char* words : field.also) match(field, words);
    return matching;
}

namespace {

// One row being read: its cells by field, and where each trouble is told.
class RowReading {
public:
    RowReading(ImportKind kind, const CsvRow& cells, const Matching& matching, ImportRow& row, Date today)
        : kind_(kind), cells_(cells), matching_(matching), row_(row), today_(today) {}

    std::string text(const std::string& field) const {
        auto column = matching_.find(field);
        if (column == matching_.end() || column->second < 0 || column->second >= static_cast<int>(cells_.size()))
            return "";
        return tidied(cells_[static_cast<std::size_t>(column->second)]);
    }
    void trouble(const std::string& field, const std::string& message) {
        auto column = matching_.find(field);
        std::string label = field;
        for (const auto& known : import_fields(kind_))
            if (field == known.name) label = known.label;
        row_.troubles.push_back({label,
                                 column == matching_.end() ? "Row " + std::to_string(row_.line)
                                                           : office::cell_name(column->second, row_.line),
                                 message});
    }
    std::string needed(const std::string& field, const std::string& message, std::size_t limit) {
        auto typed = text(field);
        if (typed.empty()) trouble(field, message);
        if (count_characters(typed) > limit)
            trouble(field, "Use " + with_commas(static_cast<std::int64_t>(limit)) + " characters or fewer");
        return typed;
    }
    Date day(const std::string& field) {
        auto typed = text(field);
        if (typed.empty()) {
            trouble(field, "Enter the date");
            return today_;
        }
        auto date = parse_date(typed, today_);
        if (date) return *date;
        trouble(field, date.problems().list.front().message);
        return today_;
    }
    template <ChoiceEnum E> E choice(const std::string& field, E fallback) {
        auto typed = folded(text(field));
        if (typed.empty()) return fallback;
        int index = 0;
        std::vector<std::string> labels;
        for (const auto& known : Choices<E>::list) {
            if (typed == folded(known.label) || typed == known.stored) return static_cast<E>(index);
            labels.emplace_back(known.label);
            ++index;
        }
        trouble(field, "“" + text(field) + "” is not one of " + list_of(labels));
        return fallback;
    }
    std::optional<int> number(const std::string& field) {
        auto typed = text(field);
        if (typed.empty()) return std::nullopt;
        int value = 0;
        auto digits = replaced(typed, ",", "");
        auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error == std::errc() && end == digits.data() + digits.size() && value >= 0) return value;
        trouble(field, "“" + typed + "” is not a whole number");
        return std::nullopt;
    }
    // The district that is named, else the one the place lies in.
    std::string area(const PlaceCode& place_code) {
        auto typed = text("area");
        if (typed.empty()) return place_code(text("place"));
        auto code = place_code(typed);
        if (code.empty()) trouble("area", "“" + typed + "” is no district or place we know");
        return code;
    }

private:
    ImportKind kind_;
    const CsvRow& cells_;
    const Matching& matching_;
    ImportRow& row_;
    Date today_;
};

void read_engagement(RowReading& reading, ImportRow& row, const PlaceCode& place_code, Date today) {
    auto& engagement = row.engagement;
    engagement.kind = reading.choice("kind", EngagementKind::community_day);
    engagement.title = reading.needed("title", "Enter the title", 120);
    engagement.held_on = reading.day("held_on");
    engagement.place = reading.text("place");
    engagement.area = reading.area(place_code);
    engagement.people_met = reading.number("people_met");
    engagement.group_met = reading.text("group_met");
    engagement.summary = {reading.text("summary")};
    // What lies in the past has been dealt with already; nobody is asked to debrief it.
    engagement.state = engagement.held_on <= today ? EngagementState::debriefed : EngagementState::planned;
    engagement.is_public =
        engagement.kind == EngagementKind::community_day || engagement.kind == EngagementKind::public_meeting;
}

void read_feedback(RowReading& reading, ImportRow& row, const PlaceCode& place_code, Date today) {
    auto& feedback = row.feedback;
    feedback.said = {reading.needed("said", "Enter what was said", 4000)};
    feedback.received = reading.day("received");
    if (feedback.received > today) reading.trouble("received", "The date must be today or in the past");
    feedback.channel = reading.choice("channel", Channel::in_person);
    feedback.tone = reading.choice("tone", FeedbackTone::neutral);
    for (const auto& title : split(replaced(reading.text("themes"), ",", ";"), ';'))
        if (!slug_of(title).empty()) row.themes.emplace_back(trimmed(title));
    feedback.place = reading.text("place");
    feedback.area = reading.area(place_code);
    feedback.group_offered = reading.text("group_offered");
    row.at_engagement = reading.text("at");
}

} // namespace

std::vector<ImportRow> read_rows(ImportKind kind, const std::vector<CsvRow>& table, const Matching& matching,
                                 const PlaceCode& place_code, Date today) {
    std::vector<ImportRow> rows;
    for (std::size_t at = 1; at < table.size(); ++at) {
        if (office::is_blank(table[at])) continue;
        ImportRow row;
        row.line = static_cast<int>(at) + 1;
        RowReading reading(kind, table[at], matching, row, today);
        if (kind == ImportKind::engagements) read_engagement(reading, row, place_code, today);
        else read_feedback(reading, row, place_code, today);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace reeve::engagement
