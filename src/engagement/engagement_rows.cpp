// Reads rows of a spreadsheet into engagements and feedback, saying of each cell that cannot be read what is wrong with
// it.
#include "engagement/engagement_rows.h"

namespace reeve::engagement {

const office::ImportFields& import_fields(ImportKind kind) {
    static const office::ImportFields engagements = {
        {"kind", "Kind", false, {"type", "kind of engagement"}},
        {"title", "Title", true, {"name", "event", "engagement", "visit"}},
        {"held_on", "Date", true, {"held on", "day", "date of visit", "date held"}},
        {"place", "Place", false, {"location", "where", "venue", "town"}},
        {"area", "District", false, {"area", "borough", "local authority"}},
        {"people_met", "People met", false, {"number of people", "attendance", "attendees"}},
        {"group_met", "Who was met", false, {"group", "groups", "organisation"}},
        {"summary", "Summary", false, {"notes", "what happened", "description"}}};
    static const office::ImportFields feedback = {
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

namespace {

// The district that is named, else the one the place lies in.
std::string area_of(office::RowReading& reading, const PlaceCode& place_code) {
    auto typed = reading.text("area");
    if (typed.empty()) return place_code(reading.text("place"));
    auto code = place_code(typed);
    if (code.empty()) reading.trouble("area", "“" + typed + "” is no district or place we know");
    return code;
}

void read_engagement(office::RowReading& reading, ImportRow& row, const PlaceCode& place_code, Date today) {
    auto& engagement = row.engagement;
    engagement.kind = reading.choice("kind", EngagementKind::community_day);
    engagement.title = reading.needed("title", "Enter the title", 120);
    engagement.held_on = reading.day("held_on");
    engagement.place = reading.text("place");
    engagement.area = area_of(reading, place_code);
    engagement.people_met = reading.number("people_met");
    engagement.group_met = reading.text("group_met");
    engagement.summary = {reading.text("summary")};
    // What lies in the past has been dealt with already; nobody is asked to debrief it.
    engagement.state = engagement.held_on <= today ? EngagementState::debriefed : EngagementState::planned;
    engagement.is_public =
        engagement.kind == EngagementKind::community_day || engagement.kind == EngagementKind::public_meeting;
}

void read_feedback(office::RowReading& reading, ImportRow& row, const PlaceCode& place_code, Date today) {
    auto& feedback = row.feedback;
    feedback.said = {reading.needed("said", "Enter what was said", 4000)};
    feedback.received = reading.day("received");
    if (feedback.received > today) reading.trouble("received", "The date must be today or in the past");
    feedback.channel = reading.choice("channel", Channel::in_person);
    feedback.tone = reading.choice("tone", FeedbackTone::neutral);
    for (const auto& title : split(replaced(reading.text("themes"), ",", ";"), ';'))
        if (!slug_of(title).empty()) row.themes.emplace_back(trimmed(title));
    feedback.place = reading.text("place");
    feedback.area = area_of(reading, place_code);
    feedback.group_offered = reading.text("group_offered");
    row.at_engagement = reading.text("at");
}

} // namespace

std::vector<ImportRow> read_rows(ImportKind kind, const std::vector<CsvRow>& table, const office::Matching& matching,
                                 const PlaceCode& place_code, Date today) {
    std::vector<ImportRow> rows;
    for (std::size_t at = 1; at < table.size(); ++at) {
        if (office::is_blank(table[at])) continue;
        ImportRow row;
        row.line = static_cast<int>(at) + 1;
        office::RowReading reading(import_fields(kind), table[at], matching, row.line, today, row.troubles);
        if (kind == ImportKind::engagements) read_engagement(reading, row, place_code, today);
        else read_feedback(reading, row, place_code, today);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace reeve::engagement
