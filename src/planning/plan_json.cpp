// Writes plans as JSON.
#include "planning/plan_json.h"
#include "record/cell_json.h"

namespace reeve::planning {
namespace {

Json day(const std::optional<Date>& date) { return date ? Json(iso(*date)) : Json(); }

Json part_json(const NumberedPart& at) {
    const auto& part = at.part;
    Json json{JsonObject{{"key", part.key},
                         {"kind", stored_name(part.kind)},
                         {"name", name_of(at)},
                         {"anchor", anchor_of(at)},
                         {"title", part.title},
                         {"words", part.words.text},
                         {"sample", part.is_sample}}};
    if (at.number) json.set("number", at.number);
    if (at.under) json.set("under", at.under);
    if (part.matter != Matter::none) json.set("matter", stored_name(part.matter));
    if (part.objective != ObjectiveType::none) json.set("objective", stored_name(part.objective));
    if (part.kind == PartKind::priority)
        json.set("group", part.group).set("lead", part.lead_post).set("officer", part.officer_post);
    return json;
}

Json parts_json(const PlanText& text) {
    JsonList list;
    for (const auto& at : numbered(text.parts)) list.push_back(part_json(at));
    return list;
}

Json requirements_json(const PlanText& text) {
    JsonList list;
    for (const auto& one : requirements(text))
        list.push_back(JsonObject{
            {"section", one.section}, {"matter", one.matter}, {"present", one.is_met}, {"where", one.where}});
    return list;
}

Json asked_json(const PublicRoad& road) {
    JsonList list;
    for (const auto& sent : road.send_outs) {
        Json json{JsonObject{{"who", party_in_words(sent)},
                             {"party", stored_name(sent.party)},
                             {"sent_on", iso(sent.sent_on)},
                             {"reply_due", day(sent.reply_due)},
                             {"replied_on", day(sent.replied_on)},
                             {"reply", sent.reply.text},
                             {"sample", sent.is_sample}}};
        if (auto days = days_given(sent)) json.set("days_given", *days);
        if (version_of(road, sent.plan_version)) json.set("version", sent.plan_version);
        list.push_back(std::move(json));
    }
    return list;
}

Json recommendations_json(const PublicRoad& road) {
    JsonList list;
    for (const auto& made : road.recommendations)
        list.push_back(JsonObject{{"number", made.number},
                                  {"words", made.words.text},
                                  {"answer", made.answer.text},
                                  {"answered_on", day(made.answered_on)},
                                  {"sample", made.is_sample}});
    return list;
}

Json head_of(const PlanVersion& version) {
    return JsonObject{{"number", version.number},
                      {"name", version.name},
                      {"made_on", iso(version.made_on)},
                      {"sha256", version.hash},
                      {"sample", version.is_sample}};
}

Json versions_json(const PublicRoad& road) {
    JsonList list;
    for (const auto& version : road.versions) list.push_back(head_of(version));
    return list;
}

} // namespace

Json plan_json(const PublicRoad& road, Date today) {
    const auto& plan = road.plan;
    const auto& text = road.text;
    auto until =
        road.next_takes_effect ? std::min(*road.next_takes_effect - 1, effective_until(plan)) : effective_until(plan);
    Json json{JsonObject{{"reference", plan.reference},
                         {"title", text.title},
                         {"kind", stored_name(plan.kind)},
                         {"summary", text.summary},
                         {"force", stored_name(force_on(plan, today, road.next_takes_effect))},
                         {"effect", effect_in_words(road, today)},
                         {"issued_on", day(plan.issued_on)},
                         {"issued_by", plan.issued_by},
                         {"in_force_from", day(effective_from(plan))},
                         {"in_force_to", plan.issued_on ? Json(iso(until)) : Json()},
                         {"panel_report_on", day(plan.panel_report_on)},
                         {"panel_report", plan.panel_report.text},
                         {"response_on", day(plan.response_on)},
                         {"recorded_note", plan.recorded_note.text},
                         {"sample", plan.is_sample}}};
    json.set("strategic_policing_requirement",
             JsonObject{{"edition", text.requirement_edition}, {"statement", text.requirement_statement}});
    json.set("equality", text.equality).set("parts", parts_json(text)).set("requirements", requirements_json(text));
    json.set("asked", asked_json(road)).set("recommendations", recommendations_json(road));
    return json.set("versions", versions_json(road));
}

Json version_json(const PublicRoad& road, const PlanVersion& version) {
    auto json = head_of(version);
    return json.set("plan", road.plan.reference).set("text", json_of(text_of(version)));
}

} // namespace reeve::planning
