// How an answer is told: counts first, the percentage second with its base, small numbers withheld, chance said in
// words.
#pragma once
#include "office/figure.h"

namespace reeve::office {

// How a number is quoted in a text.
enum class Quote {
    value,   // 80, £53,090, 8
    words,   // eight
    share,   // 11.5%
    change,  // +371%
    earlier, // 17
    counts   // "80 of 696", "from 17 to 80", "4 of 5"
};

// Decisions people recorded over a figure and question: to keep a percentage on a small base, to disclose a workload
// count, to withhold.
struct FigureDecision {
    enum class Kind { keep_percentage, disclose_count, withhold };
    Kind kind = Kind::keep_percentage;
    std::string reason;
    std::string by_post;
    Date on;
    std::optional<Date> until; // looked at again
};

struct TellingRules {
    std::int64_t small_base = 50; // settable; a percentage on a smaller base needs a reason
    std::int64_t hide_up_to = 4;  // counts 1 to this are withheld where they count people
};

// One number as it may be shown.
struct Told {
    std::string text;     // "+371%"; "[c]" where withheld
    std::string sentence; // "80 reports, up from 17 (+371%)"
    std::vector<std::string> cautions;
    bool is_withheld = false;
    bool needs_reason =
        false; // a percentage on a small base without a recorded decision: shown as counts until one is given
    bool is_sample = false;
};

Told tell(const FigureDefinition&, const Answer&, Quote, const std::vector<FigureDecision>&, const TellingRules& = {},
          int decimals = -1);

// Withholds small counts about people in the answer itself: value, parts and evidence, so that CSV, JSON, proof page
// and history cannot say more than the page. Secondary: where exactly one part is withheld and a total is shown, the
// next smallest goes too.
Answer disclosed(const FigureDefinition&, Answer, const std::vector<FigureDecision>&, const TellingRules& = {});
bool is_withheld(const FigureDefinition&, const Answer&, const std::vector<FigureDecision>&, const TellingRules& = {});

// "Not distinguishable from chance: a change like this ..." or "More than chance would give"; empty where nothing is
// compared.
std::string chance_words(const Answer&);
// First draft of a finding: "Reports to Crimestoppers rose from 17 to 80".
std::string finding(const FigureDefinition&, const Answer&);
// "Numbers are small (the base is 17), so a percentage exaggerates the change. Read 17 and 80 before +371%."
std::string small_base_caution(const Answer&, const TellingRules&);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::FigureDecision::Kind> {
    static constexpr Choice list[] = {{"keep_percentage", "Keep the percentage"},
                                      {"disclose_count", "Show the small count"},
                                      {"withhold", "Withhold the figure"}};
};
template <> struct Choices<office::Quote> {
    static constexpr Choice list[] = {{"value", "The number"},           {"words", "The number in words"},
                                      {"share", "The share (%)"},        {"change", "The change (%)"},
                                      {"earlier", "The earlier number"}, {"counts", "The counts"}};
};
} // namespace reeve
