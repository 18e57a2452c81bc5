// A plan's text as JSON and back, through the description of its parts, so that a new field is kept by itself.
#include "planning/plan_text.h"
#include "record/cell_json.h"

namespace reeve::planning {
namespace {

// What a row is in the database is no part of what it says.
bool is_of_the_row(std::string_view column) { return column == "id" || column == "version" || column == "plan"; }

Json json_of_part(const PlanPart& part) {
    Json json{JsonObject{}};
    for (const auto& field : part_fields().shape().fields)
        if (!is_of_the_row(field.column)) json.set(field.column, reeve::json_of(field.get(&part)));
    return json;
}

PlanPart part_of(const Json& json) {
    PlanPart part;
    for (const auto& field : part_fields().shape().fields) {
        if (is_of_the_row(field.column)) continue;
        const auto& value = json[field.column];
        if (!value.is_null())
            field.set(&part, cell_of(value, field.type)); // a field newer than the version stays empty
    }
    return part;
}

} // namespace

PlanText text_of(const Plan& plan, const std::vector<PlanPart>& parts) {
    PlanText text{plan.title,         plan.summary, plan.requirement_edition, plan.requirement_statement.text,
                  plan.equality.text, parts};
    int position = 0;
    for (auto& part : text.parts) {
        part.id = {};
        part.version = 0;
        part.plan = {};
        part.position = ++position;
    }
    return text;
}

Json json_of(const PlanText& text) {
    JsonList parts;
    for (const auto& part : text.parts) parts.push_back(json_of_part(part));
    return JsonObject{{"title", text.title},
                      {"summary", text.summary},
                      {"requirement_edition", text.requirement_edition},
                      {"requirement_statement", text.requirement_statement},
                      {"equality", text.equality},
                      {"parts", std::move(parts)}};
}

PlanText plan_text_of(const Json& json) {
    if (!json["parts"].is_list()) throw Fault("a version of the plan holds no text");
    PlanText text{json["title"].as_text(),
                  json["summary"].as_text(),
                  json["requirement_edition"].as_text(),
                  json["requirement_statement"].as_text(),
                  json["equality"].as_text(),
                  {}};
    for (const auto& part : json["parts"].as_list()) text.parts.push_back(part_of(part));
    return text;
}

std::string hash_of(const PlanText& text) { return sha256(to_text(json_of(text))); }

} // namespace reeve::planning
