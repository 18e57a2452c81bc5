// An answer whole as JSON and back.
#include "office/figure_json.h"

namespace reeve::office {
namespace {

Json json_of(const std::vector<Evidence>& list) {
    Json out{JsonList{}};
    for (const auto& item : list)
        out.add(Json{}
                    .set("record", item.record)
                    .set("reference", item.reference)
                    .set("version", item.version)
                    .set("counted", item.counted)
                    .set("amount", item.amount)
                    .set("sample", item.is_sample));
    return out;
}

std::vector<Evidence> evidence_from(const Json& json) {
    std::vector<Evidence> list;
    for (const auto& item : json.as_list())
        list.push_back({item["record"].as_text(), item["reference"].as_text(),
                        static_cast<int>(item["version"].as_number()), item["counted"].as_text(),
                        item["amount"].as_number(), item["sample"].as_bool()});
    return list;
}

Json json_of(const std::vector<Part>& parts) {
    Json out{JsonList{}};
    for (const auto& part : parts)
        out.add(Json{}
                    .set("key", part.key)
                    .set("label", part.label)
                    .set("value", part.value ? Json(*part.value) : Json())
                    .set("provisional", part.is_provisional));
    return out;
}

std::vector<Part> parts_from(const Json& json) {
    std::vector<Part> parts;
    for (const auto& item : json.as_list()) {
        Part part{item["key"].as_text(), item["label"].as_text(), {}, item["provisional"].as_bool()};
        if (item["value"].is_number()) part.value = item["value"].as_number();
        parts.push_back(std::move(part));
    }
    return parts;
}

Json json_of(const std::vector<DatasetRelease>& releases) {
    Json out{JsonList{}};
    for (const auto& release : releases)
        out.add(Json{}
                    .set("name", release.name)
                    .set("release", release.release)
                    .set("hash", release.hash)
                    .set("received", iso(release.received))
                    .set("provisional", release.is_provisional));
    return out;
}

Date date_from(const Json& json) {
    auto date = parse_iso_date(json.as_text());
    if (!date) throw Fault("a kept answer holds no date: " + json.as_text());
    return *date;
}

Period period_from(const Json& json) {
    auto period = parse_period(json.as_text());
    if (!period) throw Fault("a kept answer holds no period: " + json.as_text());
    return *period;
}

template <class T> Json list_of_texts(const std::vector<T>& texts) {
    Json out{JsonList{}};
    for (const auto& text : texts) out.add(text);
    return out;
}

std::vector<std::string> texts_from(const Json& json) {
    std::vector<std::string> texts;
    for (const auto& item : json.as_list()) texts.push_back(item.as_text());
    return texts;
}

} // namespace

Json whole_json(const Answer& answer) {
    Json rows{JsonList{}};
    for (const auto& row : answer.rows) rows.add(list_of_texts(row));
    Json json;
    json.set("state", static_cast<int>(answer.state))
        .set("state_words", answer.state_words)
        .set("period", plain(answer.period));
    json.set("value", answer.value).set("denominator", answer.denominator ? Json(*answer.denominator) : Json());
    json.set("unknown", answer.unknown).set("parts", json_of(answer.parts)).set("rows", rows);
    json.set("evidence", json_of(answer.evidence)).set("denominator_evidence", json_of(answer.denominator_evidence));
    json.set("releases", json_of(answer.releases)).set("cautions", list_of_texts(answer.cautions));
    json.set("as_at", answer.as_at.milliseconds);
    if (answer.earlier)
        json.set("earlier", Json{}
                                .set("period", plain(answer.earlier->period))
                                .set("value", answer.earlier->value)
                                .set("evidence", json_of(answer.earlier->evidence)));
    return json;
}

Answer answer_from(const Json& json) {
    Answer answer;
    answer.state = static_cast<Answer::State>(json["state"].as_number());
    answer.state_words = json["state_words"].as_text();
    answer.period = period_from(json["period"]);
    answer.value = json["value"].as_number();
    if (json["denominator"].is_number()) answer.denominator = json["denominator"].as_number();
    answer.unknown = json["unknown"].as_number();
    answer.parts = parts_from(json["parts"]);
    for (const auto& row : json["rows"].as_list()) answer.rows.push_back(texts_from(row));
    answer.evidence = evidence_from(json["evidence"]);
    answer.denominator_evidence = evidence_from(json["denominator_evidence"]);
    for (const auto& item : json["releases"].as_list())
        answer.releases.push_back({item["name"].as_text(), item["release"].as_text(), item["hash"].as_text(),
                                   date_from(item["received"]), item["provisional"].as_bool()});
    answer.cautions = texts_from(json["cautions"]);
    answer.as_at = Moment{json["as_at"].as_number()};
    if (json["earlier"].is_object())
        answer.earlier = Earlier{period_from(json["earlier"]["period"]), json["earlier"]["value"].as_number(),
                                 evidence_from(json["earlier"]["evidence"])};
    return answer;
}

} // namespace reeve::office
