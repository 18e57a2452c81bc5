// The key of the risk register: what each step of likelihood and impact means here, and how high a score each appetite
// bears. An office sets it; it is printed wherever scores are.
#pragma once
#include "record/description.h"

namespace reeve::assurance {
enum class KeyKind { likelihood, impact, appetite };
enum class RiskLevel { one, two, three, four, five };
enum class RiskAppetite { averse, cautious, open };
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::KeyKind> {
    static constexpr Choice list[] = {{"likelihood", "Likelihood"}, {"impact", "Impact"}, {"appetite", "Appetite"}};
};
template <> struct Choices<assurance::RiskLevel> {
    static constexpr Choice list[] = {{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}};
};
template <> struct Choices<assurance::RiskAppetite> {
    static constexpr Choice list[] = {{"averse", "Averse"}, {"cautious", "Cautious"}, {"open", "Open"}};
};
} // namespace reeve

namespace reeve::assurance {

struct RiskKeyRow {
    Id<RiskKeyRow> id;
    int version = 0;
    KeyKind kind = KeyKind::likelihood;
    int level = 1; // 1 to 5; of an appetite 1 to 3
    std::string name;
    std::string meaning;
    std::optional<std::int64_t> most; // of an appetite: the highest score it bears
};
const Description<RiskKeyRow>& risk_key_fields();
const std::vector<std::string_view>& key_columns(KeyKind);
// A name and a meaning; a score from 1 to 25 of an appetite alone.
Problems check(const RiskKeyRow&);

inline int number_of(RiskLevel level) { return static_cast<int>(level) + 1; }

// All rows, those of the office in place of those the program begins with.
class RiskKey {
public:
    explicit RiskKey(const std::vector<RiskKeyRow>& kept = {});
    const std::vector<RiskKeyRow>& rows() const { return rows_; }
    const RiskKeyRow& row(KeyKind, int level) const; // a Fault where there is none
    const RiskKeyRow* find(KeyKind, int level) const;
    std::vector<RiskKeyRow> rows_of(KeyKind) const;
    // "4 (Likely)"
    std::string in_words(KeyKind, RiskLevel) const;
    std::string name_of(RiskAppetite) const;
    int most_of(RiskAppetite) const;

private:
    std::vector<RiskKeyRow> rows_;
};

} // namespace reeve::assurance
