// The rules of an inspection report: its clock, and what must be there before comments on it are published.
#include "assurance/inspection_report.h"
#include "base/text.h"

namespace reeve::assurance {
namespace {

Refusal conflict(std::string words, std::string rule = "") {
    return {std::move(words), std::move(rule), Refusal::Kind::conflict};
}

Description<InspectionReport> described() {
    constexpr auto open = Audience::open;
    constexpr const char* day_hint = "Like 5 September 2026.";
    Description<InspectionReport> made("inspection_report", "inspection report", "IR");
    made.hidden<&InspectionReport::reference>("reference", {.label = "Reference", .audience = open})
        .has<&InspectionReport::title>("title",
                                       {.label = "What is it called?", .needed = true, .audience = open, .limit = 200})
        .has<&InspectionReport::kind>("kind",
                                      {.label = "What kind of inspection is it?", .needed = true, .audience = open})
        .has<&InspectionReport::inspector>(
            "inspector",
            {.label = "Who inspected?", .hint = "Like HMICFRS.", .needed = true, .audience = open, .limit = 120})
        .has<&InspectionReport::on_body>("on_body", {.label = "Whom is it about?",
                                                     .hint = "The force, or a body.",
                                                     .needed = true,
                                                     .audience = open,
                                                     .limit = 120})
        .has<&InspectionReport::published_on>("published_on",
                                              {.label = "When was it published?",
                                               .hint = "Like 5 September 2026. This is day 1 of the 56.",
                                               .needed = true,
                                               .audience = open})
        .has<&InspectionReport::link>("link", {.label = "Where does it stand?",
                                               .hint = "Its address on the web, beginning with https://.",
                                               .audience = open,
                                               .limit = 300})
        .has<&InspectionReport::grades>("grades", {.label = "Which grades does it give?",
                                                   .hint = "In the report's own words.",
                                                   .audience = open,
                                                   .limit = 2000})
        .has<&InspectionReport::asked_on>(
            "asked_on", {.label = "When was the chief constable invited to comment?", .hint = day_hint})
        .has<&InspectionReport::wanted_by>("wanted_by", {.label = "By when are the comments wanted?", .hint = day_hint})
        .has<&InspectionReport::came_on>("came_on",
                                         {.label = "When did the comments come?", .hint = day_hint, .audience = open})
        .has<&InspectionReport::force_comments>(
            "force_comments", {.label = "What did the chief constable say?", .audience = open, .limit = 8000})
        .has<&InspectionReport::no_comments_because>(
            "no_comments_because", {.label = "Where there are none, why?", .audience = open, .limit = 300})
        .has<&InspectionReport::response>(
            "response",
            {.label = "What are the Commissioner's comments?", .needed = true, .audience = open, .limit = 8000})
        .hidden<&InspectionReport::state>("state", {.label = "Comments", .audience = open})
        .hidden<&InspectionReport::responded_on>("responded_on", {.label = "Comments published on", .audience = open})
        .has<&InspectionReport::sent_on>(
            "sent_on", {.label = "When were the copies sent?",
                        .hint = "Like 5 September 2026. To the inspectors and the Secretary of State.",
                        .needed = true,
                        .audience = open})
        .hidden<&InspectionReport::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return made;
}

} // namespace

const office::ClockRule inspection_rule = {.name = "Publish comments on an inspection report",
                                           .law = "Police Act 1996 s.55(5)",
                                           .days = 56,
                                           .count = office::DayCount::calendar,
                                           .first = office::FirstDay::the_day_itself};

const Description<InspectionReport>& inspection_fields() {
    static const auto fields = described();
    return fields;
}

const Lifecycle<ResponseState>& response_moves() {
    using enum ResponseState;
    static const Lifecycle<ResponseState> moves(
        "answer to an inspection report",
        {{awaited, written, "Write the comments", "the words"},
         {written, published, "Publish the comments", "the chief constable's comments and every answer"}});
    return moves;
}

const std::vector<std::string_view>& inspection_columns() {
    static const std::vector<std::string_view> columns = {"title",        "kind", "inspector", "on_body",
                                                          "published_on", "link", "grades"};
    return columns;
}

const std::vector<std::string_view>& force_comment_columns() {
    static const std::vector<std::string_view> columns = {"asked_on", "wanted_by", "came_on", "force_comments",
                                                          "no_comments_because"};
    return columns;
}

const std::vector<std::string_view>& response_columns() {
    static const std::vector<std::string_view> columns = {"response"};
    return columns;
}

std::optional<office::ClockReading> clock_of(const InspectionReport& report, Date today) {
    if (report.kind != InspectionKind::police_act) return std::nullopt;
    std::vector<office::ClockEvent> events;
    if (report.responded_on)
        events.push_back({.kind = office::ClockEventKind::stopped,
                          .on = *report.responded_on,
                          .why = "The comments were published"});
    return office::read_clock(inspection_rule, report.published_on, events, {}, today);
}

std::optional<Date> last_day(const InspectionReport& report) {
    auto clock = clock_of(report, report.published_on);
    return clock ? clock->due : std::nullopt;
}

std::string clock_in_words(const InspectionReport& report, Date today) {
    auto clock = clock_of(report, today);
    return clock ? office::in_words(inspection_rule, *clock) : std::string("No law sets a last day");
}

Problems check(const InspectionReport& report, Date today) {
    Problems problems;
    if (trimmed(report.title).empty()) problems.add("title", "Enter what it is called");
    if (report.published_on > today) problems.add("published_on", "It cannot be published after today");
    if (!report.link.empty() && !report.link.starts_with("https://") && !report.link.starts_with("http://"))
        problems.add("link", "Enter an address that begins with https://");
    if (report.asked_on && *report.asked_on < report.published_on)
        problems.add("asked_on", "It was not published before " + in_words(report.published_on));
    if (report.wanted_by && !report.asked_on)
        problems.add("asked_on", "Enter when the chief constable was invited to comment");
    else if (report.wanted_by && *report.wanted_by < *report.asked_on)
        problems.add("wanted_by", "The comments cannot be wanted before they are asked for");
    auto last = last_day(report);
    if (last && report.wanted_by && *report.wanted_by > *last)
        problems.add("wanted_by", "The law wants both comments published by " + in_words(*last));
    bool has_words = !trimmed(report.force_comments.text).empty();
    if (report.came_on && *report.came_on < report.published_on)
        problems.add("came_on", "The report was published on " + in_words(report.published_on));
    else if (report.came_on && *report.came_on > today) problems.add("came_on", "They cannot have come after today");
    else if (report.came_on && !has_words) problems.add("force_comments", "Enter what the chief constable said");
    else if (!report.came_on && has_words) problems.add("came_on", "Enter when the comments came");
    if (has_words && !trimmed(report.no_comments_because).empty())
        problems.add("no_comments_because", "There are comments, so leave this empty");
    return problems;
}

Result<InspectionReport> written(InspectionReport report) {
    if (report.state == ResponseState::published)
        return conflict("These comments are published, so their words stand.");
    if (trimmed(report.response.text).empty()) return Problems{{{"response", "Enter the Commissioner's comments"}}};
    report.state = ResponseState::written;
    return report;
}

Result<InspectionReport> published(InspectionReport report, const std::vector<InspectionFinding>& findings,
                                   Date today) {
    constexpr const char* law = "Police Act 1996 s.55";
    TRY(response_moves().move(report.state, ResponseState::published));
    if (!report.came_on && trimmed(report.no_comments_because).empty())
        return conflict(
            "The chief constable's comments are published with these. Record them, or say why there are none.", law);
    for (const auto& finding : findings)
        if (finding.answer == FindingAnswer::none)
            return conflict("Recommendation " + std::to_string(finding.number)
                                + " is not answered. Say what is done about it, or why nothing is.",
                            law);
    report.state = ResponseState::published;
    report.responded_on = today;
    return report;
}

Result<InspectionReport> sent(InspectionReport report, Date today) {
    if (!report.responded_on) return conflict("The comments are not published yet, so no copy was sent.");
    if (!report.sent_on) return Problems{{{"sent_on", "Enter when the copies were sent"}}};
    if (*report.sent_on < *report.responded_on)
        return Problems{{{"sent_on", "The comments were published on " + in_words(*report.responded_on)}}};
    if (*report.sent_on > today) return Problems{{{"sent_on", "They cannot have been sent after today"}}};
    return report;
}

} // namespace reeve::assurance
