// Figures: the registry, the text of a question, and the canonical form of an answer that is hashed and frozen.
#include "office/figure.h"
#include "base/id.h"
#include "base/text.h"

namespace reeve::office {
namespace {

Json json_of(const std::vector<Evidence>& evidence) {
    Json list{JsonList{}};
    for (const auto& item : evidence) {
        Json line;
        line.set("record", item.record)
            .set("reference", item.reference)
            .set("version", item.version)
            .set("amount", item.amount);
        if (item.is_sample) line.set("sample", true);
        list.add(line);
    }
    return list;
}

Json json_of(const std::vector<Part>& parts) {
    Json list{JsonList{}};
    for (const auto& part : parts) {
        Json line;
        line.set("key", part.key).set("value", part.value ? Json(*part.value) : Json());
        list.add(line);
    }
    return list;
}

Json json_of(const std::vector<DatasetRelease>& releases) {
    Json list{JsonList{}};
    for (const auto& release : releases) {
        Json line;
        line.set("name", release.name).set("release", release.release).set("hash", release.hash);
        if (release.is_provisional) line.set("provisional", true);
        list.add(line);
    }
    return list;
}

bool any_sample(const std::vector<Evidence>& evidence) {
    for (const auto& item : evidence)
        if (item.is_sample) return true;
    return false;
}

} // namespace

bool Answer::is_sample() const {
    return any_sample(evidence) || any_sample(denominator_evidence) || (earlier && any_sample(earlier->evidence));
}

std::string plain(const Question& question) {
    std::string text = "period=" + plain(question.period);
    if (!question.area.empty()) text += "&area=" + percent_encoded(question.area);
    for (const auto& [name, value] : question.choices)
        text += "&" + percent_encoded(name) + "=" + percent_encoded(value);
    return text;
}

Result<Question> parse_question(std::string_view text) {
    Question question;
    bool has_period = false;
    for (const auto& pair : split(text, '&')) {
        auto at = pair.find('=');
        if (at == std::string::npos) continue;
        auto name = percent_decoded(pair.substr(0, at), true), value = percent_decoded(pair.substr(at + 1), true);
        if (name == "period") {
            question.period = TRY(parse_period(value));
            has_period = true;
        } else if (name == "area") question.area = value;
        else question.choices[name] = value;
    }
    if (!has_period)
        return Problems{{{"period", "Enter the period the figure is asked for, like 2024-06-13..2024-08-01"}}};
    return question;
}

void FigureRegistry::add(FigureDefinition figure) {
    for (const auto& other : figures_)
        if (other.reference == figure.reference || other.slug == figure.slug)
            throw Fault("two figures are called " + figure.reference + " or " + figure.slug);
    figures_.push_back(std::move(figure));
    std::sort(figures_.begin(), figures_.end(), [](const auto& a, const auto& b) { return a.reference < b.reference; });
}

const FigureDefinition* FigureRegistry::find(std::string_view sought) const {
    std::string reference(sought);
    if (auto parsed = parse_reference(sought)) reference = in_words(*parsed);
    for (const auto& figure : figures_)
        if (figure.reference == reference || figure.slug == sought) return &figure;
    return nullptr;
}

Json canonical(const FigureDefinition& figure, const Question& question, const Answer& answer) {
    Json json;
    json.set("figure", figure.reference).set("definition_version", figure.version).set("question", plain(question));
    json.set("state", answer.state == Answer::State::known     ? "known"
                      : answer.state == Answer::State::retired ? "retired"
                                                               : "not_received");
    json.set("value", answer.value).set("denominator", answer.denominator ? Json(*answer.denominator) : Json());
    json.set("unknown", answer.unknown);
    json.set("evidence", json_of(answer.evidence)).set("denominator_evidence", json_of(answer.denominator_evidence));
    json.set("parts", json_of(answer.parts)).set("releases", json_of(answer.releases));
    Json rows{JsonList{}};
    for (const auto& row : answer.rows) {
        Json cells{JsonList{}};
        for (const auto& cell : row) cells.add(cell);
        rows.add(cells);
    }
    json.set("rows", rows);
    if (answer.earlier) {
        Json earlier;
        earlier.set("period", plain(answer.earlier->period)).set("value", answer.earlier->value);
        earlier.set("evidence", json_of(answer.earlier->evidence));
        json.set("earlier", earlier);
    }
    return json;
}

std::string evidence_hash(const FigureDefinition& figure, const Question& question, const Answer& answer) {
    return sha256(to_text(canonical(figure, question, answer)));
}

} // namespace reeve::office
