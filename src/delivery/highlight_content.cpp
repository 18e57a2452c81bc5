// A highlight report as JSON and back.
#include "delivery/highlight_content.h"

namespace reeve::delivery {
namespace {

Json list_json(const std::vector<std::string>& lines) {
    JsonList list;
    for (const auto& line : lines) list.push_back(line);
    return list;
}

std::vector<std::string> texts_in(const Json& json) {
    std::vector<std::string> texts;
    for (const auto& one : json.as_list()) texts.push_back(one.as_text());
    return texts;
}

Json evidence_json(const std::vector<std::pair<std::string, int>>& evidence) {
    JsonList list;
    for (const auto& [reference, version] : evidence)
        list.push_back(JsonObject{{"reference", reference}, {"version", version}});
    return list;
}

} // namespace

HighlightContent content_of(const HighlightReport& report, const WorkstreamRecords& records,
                            const std::string& priority, Date today) {
    const auto& workstream = records.workstream;
    auto dates = records.dates(today);
    HighlightContent content;
    content.reference = report.reference;
    content.workstream = workstream.reference;
    content.title = workstream.title;
    content.priority = priority;
    content.lead = workstream.lead_post;
    content.officer = workstream.officer_post;
    content.period = report.period();
    content.readings = readings_in_words(workstream, dates);
    content.counts = in_words(tally(records.actions, today));
    content.standing = stored_name(dates.standing);
    content.did = lines_in(report.did);
    content.upcoming = lines_in(report.upcoming);
    content.risks = lines_in(report.risks);
    content.decisions = lines_in(report.decisions);
    content.measures = lines_in(report.measures);
    for (const auto& action : records.actions) content.evidence.emplace_back(action.reference, action.version);
    std::sort(content.evidence.begin(), content.evidence.end());
    content.is_sample = report.is_sample;
    content.edition = report.edition;
    content.correction = report.correction.text;
    return content;
}

std::vector<HighlightPart> parts_of(const HighlightContent& content) {
    return {{"What we did", &content.did, "Nothing was finished in the period."},
            {"What we will do next", &content.upcoming, "Nothing is due in the period after."},
            {"Risks and worries", &content.risks, "No risk is open."},
            {"Decisions we need", &content.decisions, "None."},
            {"How we will know", &content.measures, "No figure is named."}};
}

std::vector<LinePiece> pieces_of(std::string_view line, const ReferenceAddresses& addresses) {
    std::vector<LinePiece> pieces;
    for (const auto& reference : references_in(line)) {
        auto found = addresses.find(reference);
        auto at = line.find(reference);
        if (found == addresses.end() || at == std::string_view::npos) continue;
        if (at > 0) pieces.push_back({std::string(line.substr(0, at)), ""});
        pieces.push_back({reference, found->second});
        line.remove_prefix(at + reference.size());
    }
    if (!line.empty()) pieces.push_back({std::string(line), ""});
    return pieces;
}

// What only a correction has is left out of a first edition, so that its hash is what it always was.
Json json_of(const HighlightContent& content) {
    Json json = JsonObject{{"reference", content.reference},
                           {"workstream", content.workstream},
                           {"title", content.title},
                           {"priority", content.priority},
                           {"lead", content.lead},
                           {"officer", content.officer},
                           {"first_day", iso(content.period.first)},
                           {"last_day", iso(content.period.last)},
                           {"readings", content.readings},
                           {"counts", content.counts},
                           {"standing", content.standing},
                           {"did", list_json(content.did)},
                           {"upcoming", list_json(content.upcoming)},
                           {"risks", list_json(content.risks)},
                           {"decisions", list_json(content.decisions)},
                           {"measures", list_json(content.measures)},
                           {"evidence", evidence_json(content.evidence)},
                           {"is_sample", content.is_sample}};
    if (content.edition > 1) json.set("edition", content.edition).set("correction", content.correction);
    return json;
}

HighlightContent frozen_content(const HighlightReport& report) {
    auto read = parse_json(report.content);
    auto first = read ? parse_iso_date((*read)["first_day"].as_text()) : Result<Date>(Date{});
    auto last = read ? parse_iso_date((*read)["last_day"].as_text()) : Result<Date>(Date{});
    if (!read || !first || !last) throw Fault("the frozen content of " + report.reference + " cannot be read");
    const auto& json = *read;
    HighlightContent content{json["reference"].as_text(),
                             json["workstream"].as_text(),
                             json["title"].as_text(),
                             json["priority"].as_text(),
                             json["lead"].as_text(),
                             json["officer"].as_text(),
                             {*first, *last},
                             json["readings"].as_text(),
                             json["counts"].as_text(),
                             json["standing"].as_text(),
                             texts_in(json["did"]),
                             texts_in(json["upcoming"]),
                             texts_in(json["risks"]),
                             texts_in(json["decisions"]),
                             texts_in(json["measures"]),
                             {},
                             json["is_sample"].as_bool()};
    content.edition = static_cast<int>(json["edition"].as_number(1));
    content.correction = json["correction"].as_text();
    for (const auto& one : json["evidence"].as_list())
        content.evidence.emplace_back(one["reference"].as_text(), static_cast<int>(one["version"].as_number()));
    return content;
}

} // namespace reeve::delivery
