// How the numbers of a return are kept as text, added up and split.
#include "commissioning/return_numbers.h"
#include "base/text.h"
#include <numeric>

namespace reeve::commissioning {
namespace {

Json json_of(const ReturnSpend& spend) {
    JsonObject out{{"line", spend.line}, {"actual", spend.actual.pence}, {"forecast", spend.forecast.pence}};
    if (spend.budget) out["budget"] = spend.budget->pence;
    return out;
}

Json json_of(const ReturnOutcome& outcome) {
    return JsonObject{{"target", outcome.target},
                      {"words", outcome.words},
                      {"unit", outcome.unit},
                      {"wanted", outcome.wanted},
                      {"reached", outcome.reached}};
}

Json json_of(const ReturnPeople& people) {
    return JsonObject{{"dimension", people.dimension}, {"group", people.group}, {"people", people.people}};
}

Json json_of(const ReturnArea& area) { return JsonObject{{"area", area.area}, {"share", area.share}}; }

template <class T> Json list_of(const std::vector<T>& values) {
    JsonList list;
    for (const auto& value : values) list.push_back(json_of(value));
    return list;
}

ReturnSpend spend_read(const Json& json) {
    ReturnSpend spend{json["line"].as_text(), {}, {json["actual"].as_number()}, {json["forecast"].as_number()}};
    if (json["budget"].is_number()) spend.budget = Money{json["budget"].as_number()};
    return spend;
}

} // namespace

Money ReturnNumbers::agreed() const {
    Money sum;
    for (const auto& spend : spending) sum += spend.budget.value_or(Money{});
    return sum;
}

Money ReturnNumbers::spent() const {
    Money sum;
    for (const auto& spend : spending) sum += spend.actual;
    return sum;
}

Money ReturnNumbers::forecast() const {
    Money sum;
    for (const auto& spend : spending) sum += spend.forecast;
    return sum;
}

std::int64_t ReturnNumbers::people_of(const std::string& dimension) const {
    std::int64_t sum = 0;
    for (const auto& group : people)
        if (group.dimension == dimension) sum += group.people;
    return sum;
}

const std::vector<Dimension>& dimensions() {
    static const std::vector<Dimension> all = {
        {"Age", {"Under 18", "18 to 24", "25 to 64", "65 and over", "Not known", "Prefer not to say"}},
        {"Sex", {"Female", "Male", "Not known", "Prefer not to say"}},
        {"Ethnic group",
         {"Asian", "Black", "Mixed", "White", "Another ethnic group", "Not known", "Prefer not to say"}},
        {"Disability", {"Disabled", "Not disabled", "Not known", "Prefer not to say"}}};
    return all;
}

std::vector<ReturnSpend> lines_to_spend(const std::string& eligible) {
    std::vector<ReturnSpend> lines;
    for (std::size_t at = 0; at < eligible.size();) {
        auto end = std::min(eligible.find('\n', at), eligible.size());
        auto text = std::string(trimmed(std::string_view(eligible).substr(at, end - at)));
        at = end + 1;
        if (text.empty()) continue;
        ReturnSpend spend{text, {}, {}, {}};
        auto colon = text.rfind(": ");
        if (colon != std::string::npos)
            if (auto budget = parse_money(text.substr(colon + 2))) {
                spend.line = text.substr(0, colon);
                spend.budget = *budget;
            }
        lines.push_back(spend);
    }
    return lines;
}

std::string text_of(const ReturnNumbers& numbers) {
    return to_text(JsonObject{{"spending", list_of(numbers.spending)},
                              {"outcomes", list_of(numbers.outcomes)},
                              {"people", list_of(numbers.people)},
                              {"areas", list_of(numbers.areas)}});
}

ReturnNumbers numbers_read(const std::string& text) {
    ReturnNumbers numbers;
    if (text.empty()) return numbers;
    auto read = parse_json(text);
    if (!read) throw Fault("the numbers of a return are no JSON");
    for (const auto& one : (*read)["spending"].as_list()) numbers.spending.push_back(spend_read(one));
    for (const auto& one : (*read)["outcomes"].as_list())
        numbers.outcomes.push_back({static_cast<int>(one["target"].as_number()), one["words"].as_text(),
                                    one["unit"].as_text(), one["wanted"].as_number(), one["reached"].as_number()});
    for (const auto& one : (*read)["people"].as_list())
        numbers.people.push_back({one["dimension"].as_text(), one["group"].as_text(), one["people"].as_number()});
    for (const auto& one : (*read)["areas"].as_list())
        numbers.areas.push_back({one["area"].as_text(), static_cast<int>(one["share"].as_number())});
    return numbers;
}

std::optional<int> share_typed(std::string_view typed) {
    auto text = std::string(trimmed(typed));
    if (!text.empty() && text.back() == '%') text.pop_back();
    auto read = parse_money(text); // two decimals, as pence
    if (!read || read->pence < 0 || read->pence > 10'000) return std::nullopt;
    return static_cast<int>(read->pence);
}

std::string share_in_words(int share) {
    auto text = std::to_string(share / 100);
    if (share % 100) text += "." + std::string(share % 100 < 10 ? "0" : "") + std::to_string(share % 100);
    return text + "%";
}

std::vector<Money> split_by_share(Money amount, const std::vector<ReturnArea>& areas) {
    std::vector<Money> parts;
    std::vector<std::size_t> order(areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::int64_t left = amount.pence;
    for (const auto& area : areas) {
        parts.push_back({amount.pence * area.share / 10'000});
        left -= parts.back().pence;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return amount.pence * areas[a].share % 10'000 > amount.pence * areas[b].share % 10'000;
    });
    for (std::size_t at = 0; at < order.size() && left > 0; ++at, --left) ++parts[order[at]].pence;
    return parts;
}

} // namespace reeve::commissioning
