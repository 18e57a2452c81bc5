// The key that the program begins with, and how an office's own rows take its place.
#include "assurance/risk_key.h"
#include "base/text.h"

namespace reeve::assurance {
namespace {

RiskKeyRow row_of(KeyKind kind, int level, const char* name, const char* meaning,
                  std::optional<std::int64_t> most = {}) {
    return {{}, 0, kind, level, name, meaning, most};
}

std::vector<RiskKeyRow> first_rows() {
    using enum KeyKind;
    return {
        row_of(likelihood, 1, "Rare", "Less than once in ten years"),
        row_of(likelihood, 2, "Unlikely", "Once in five to ten years"),
        row_of(likelihood, 3, "Possible", "Once in two to five years"),
        row_of(likelihood, 4, "Likely", "Once in a year or two"),
        row_of(likelihood, 5, "Almost certain", "Several times a year, or happening now"),
        row_of(impact, 1, "Slight", "Put right in the day's work; under £10,000"),
        row_of(impact, 2, "Minor", "A service is late; under £50,000"),
        row_of(impact, 3, "Moderate", "An objective is missed for a quarter; under £250,000"),
        row_of(impact, 4, "Major", "A statutory duty is missed, or trust is lost in the county; under £1 million"),
        row_of(impact, 5, "Severe", "Somebody may come to grave harm, or the office cannot work; £1 million and more"),
        row_of(appetite, 1, "Averse", "As little as can be: safety, law and the handling of money", 4),
        row_of(appetite, 2, "Cautious", "Some, where there is something to gain: how services run", 9),
        row_of(appetite, 3, "Open", "More, to try what is new: pilots and partnerships", 12)};
}

} // namespace

const Description<RiskKeyRow>& risk_key_fields() {
    static const auto fields =
        Description<RiskKeyRow>("risk_key_row", "row of the key of risks")
            .hidden<&RiskKeyRow::kind>("kind", {.label = "Kind"})
            .hidden<&RiskKeyRow::level>("level", {.label = "Level"})
            .has<&RiskKeyRow::name>("name", {.label = "What is it called?", .needed = true, .limit = 40})
            .has<&RiskKeyRow::meaning>("meaning", {.label = "What does it mean here?", .needed = true, .limit = 200})
            .has<&RiskKeyRow::most>(
                "most", {.label = "What is the highest score it bears?", .hint = "After controls, from 1 to 25."});
    return fields;
}

const std::vector<std::string_view>& key_columns(KeyKind kind) {
    static const std::vector<std::string_view> plain = {"name", "meaning"}, with_most = {"name", "meaning", "most"};
    return kind == KeyKind::appetite ? with_most : plain;
}

Problems check(const RiskKeyRow& row) {
    Problems problems;
    if (trimmed(row.name).empty()) problems.add("name", "Enter what it is called");
    if (trimmed(row.meaning).empty()) problems.add("meaning", "Enter what it means here");
    bool is_appetite = row.kind == KeyKind::appetite;
    if (is_appetite && (!row.most || *row.most < 1 || *row.most > 25))
        problems.add("most", "Enter a score from 1 to 25");
    if (!is_appetite && row.most) problems.add("most", "Only an appetite bears a score");
    return problems;
}

RiskKey::RiskKey(const std::vector<RiskKeyRow>& kept) : rows_(first_rows()) {
    for (auto& row : rows_)
        for (const auto& own : kept)
            if (own.kind == row.kind && own.level == row.level) row = own;
}

const RiskKeyRow* RiskKey::find(KeyKind kind, int level) const {
    for (const auto& row : rows_)
        if (row.kind == kind && row.level == level) return &row;
    return nullptr;
}

const RiskKeyRow& RiskKey::row(KeyKind kind, int level) const {
    const auto* found = find(kind, level);
    if (!found) throw Fault("the key of risks has no level " + std::to_string(level));
    return *found;
}

std::vector<RiskKeyRow> RiskKey::rows_of(KeyKind kind) const {
    std::vector<RiskKeyRow> list;
    for (const auto& row : rows_)
        if (row.kind == kind) list.push_back(row);
    return list;
}

std::string RiskKey::in_words(KeyKind kind, RiskLevel level) const {
    return std::to_string(number_of(level)) + " (" + row(kind, number_of(level)).name + ")";
}

std::string RiskKey::name_of(RiskAppetite appetite) const {
    return row(KeyKind::appetite, static_cast<int>(appetite) + 1).name;
}

int RiskKey::most_of(RiskAppetite appetite) const {
    return static_cast<int>(*row(KeyKind::appetite, static_cast<int>(appetite) + 1).most);
}

} // namespace reeve::assurance
