// Writes a plan's text as JSON and as plain text.
#include "app/plan_files.h"

namespace reeve {
namespace {

using namespace planning;

std::string underlined(const std::string& words, char line) {
    return words + "\n" + std::string(count_characters(words), line) + "\n\n";
}

std::string part_as_text(const NumberedPart& at) {
    const auto& part = at.part;
    switch (part.kind) {
    case PartKind::section: return underlined(part.title, '=');
    case PartKind::priority: {
        auto words = underlined("Priority " + std::to_string(at.number) + ": " + part.title, '-');
        return part.words.text.empty() ? words : words + part.words.text + "\n\n";
    }
    case PartKind::objective:
    case PartKind::paragraph: break;
    }
    return std::to_string(at.number) + ". " + part.words.text + "\n\n";
}

std::string statement(const char* label, const std::string& words) {
    return words.empty() ? "" : underlined(label, '=') + words + "\n\n";
}

} // namespace

std::string plan_json_file(const Plan& plan, const PlanText& text, int version_number) {
    Json json;
    json.set("ref", plan.reference)
        .set("state", stored_name(plan.state))
        .set("version", version_number ? Json(version_number) : Json());
    json.set("issued_on", plan.issued_on ? Json(iso(*plan.issued_on)) : Json()).set("is_sample", plan.is_sample);
    json.set("hash", hash_of(text)).set("text", json_of(text));
    Json numbers{JsonList{}};
    for (const auto& at : numbered(text.parts))
        numbers.add(Json{}.set("part_key", at.part.key).set("name", name_of(at)).set("anchor", anchor_of(at)));
    return to_pretty_text(json.set("numbers", numbers)) + "\n";
}

std::string plan_text_file(const Plan& plan, const PlanText& text, int version_number) {
    std::string file = text.title + "\n" + plan.reference
                       + (version_number ? ", version " + std::to_string(version_number) : ", as it stands");
    file += plan.issued_on ? ", issued on " + in_words(*plan.issued_on) : ", not issued";
    file += plan.is_sample ? ". SAMPLE\n\n" : "\n\n";
    if (!text.summary.empty()) file += text.summary + "\n\n";
    std::string group;
    for (const auto& at : numbered(text.parts)) {
        if (at.part.kind == PartKind::priority && at.part.group != group)
            file += underlined(group = at.part.group, '=');
        file += part_as_text(at);
    }
    auto edition = text.requirement_edition.empty() ? "" : "Edition of " + text.requirement_edition + ". ";
    file += statement("Regard to the Strategic Policing Requirement",
                      text.requirement_statement.empty() ? "" : edition + text.requirement_statement);
    return file + statement("Equality impact assessment", text.equality);
}

} // namespace reeve
