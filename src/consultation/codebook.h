// The codes by which answers in words are sorted into themes, and how the list of them changed: codes are added,
// merged, split and retired, and none is ever taken out of what was coded before.
#pragma once
#include "record/description.h"
#include <set>

namespace reeve::consultation {

struct Consultation;
enum class CodeState { in_use, merged, split, retired };
enum class CodebookMove { added, reworded, merged, split, retired };

} // namespace reeve::consultation

namespace reeve {
template <> struct Choices<consultation::CodeState> {
    static constexpr Choice list[] = {
        {"in_use", "In use"}, {"merged", "Merged"}, {"split", "Split"}, {"retired", "Retired"}};
};
template <> struct Choices<consultation::CodebookMove> {
    static constexpr Choice list[] = {
        {"added", "Added"}, {"reworded", "Reworded"}, {"merged", "Merged"}, {"split", "Split"}, {"retired", "Retired"}};
};
} // namespace reeve

namespace reeve::consultation {

struct Code {
    Id<Code> id;
    int version = 0;
    Id<Consultation> consultation;
    int number = 0; // within its consultation, never used again
    std::string label;
    Prose meaning; // what belongs here and what does not
    CodeState state = CodeState::in_use;
    std::string became; // numbers of the codes it was merged into or split into: "3" or "7,8"
    bool is_sample = false;
};
const Description<Code>& code_fields();

// One line of the codebook's history.
struct CodebookLine {
    Id<CodebookLine> id;
    int version = 0;
    Id<Consultation> consultation;
    CodebookMove move = CodebookMove::added;
    std::string codes; // numbers, the one that changed first
    std::string words; // "Code 4 Parking was merged into 2 Roads"
    std::string reason;
    Moment at;
    std::string by_post;
};
const Description<CodebookLine>& codebook_line_fields();

using Codebook = std::vector<Code>;
const Code* find_code(const Codebook&, int number);
std::vector<int> numbers_in(std::string_view); // "7,8"
std::string numbers_text(const std::set<int>&);

// A label that no other code in use has.
Problems check(const Code&, const Codebook&);

// What a move makes of the codes, and the line that tells it. A reason is needed for all but adding.
struct CodebookChange {
    Codebook changed; // existing codes as they become
    CodebookLine line;
};
Result<CodebookChange> merge_codes(const Codebook&, int from, int into, const std::string& reason);
// The new codes have been added before, and are in use.
Result<CodebookChange> split_code(const Codebook&, int from, const std::vector<int>& into, const std::string& reason);
Result<CodebookChange> retire_code(const Codebook&, int number, const std::string& reason);

// What a set of codes that somebody gave means today: merged ones as what they became, retired ones left out, split
// ones kept back for somebody to look at again.
struct CodesToday {
    std::set<int> codes;
    std::set<int> to_look_at; // split since
    bool operator==(const CodesToday&) const = default;
};
CodesToday codes_today(const Codebook&, const std::set<int>& given);

} // namespace reeve::consultation
