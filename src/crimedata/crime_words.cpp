// The words that data.police.uk uses for categories and outcomes, each with the letter under which it is counted.
#include "crimedata/crime_words.h"
#include "base/text.h"
#include <array>
#include <cstring>

namespace reeve::crimedata {
namespace {

constexpr CrimeCategory categories[] = {
    {'A', "Anti-social behaviour", "anti-social-behaviour", false},
    {'B', "Bicycle theft", "bicycle-theft"},
    {'C', "Burglary", "burglary"},
    {'D', "Criminal damage and arson", "criminal-damage-and-arson"},
    {'E', "Drugs", "drugs"},
    {'F', "Other crime", "other-crime"},
    {'G', "Other theft", "other-theft"},
    {'H', "Possession of weapons", "possession-of-weapons"},
    {'I', "Public order", "public-order"},
    {'J', "Robbery", "robbery"},
    {'K', "Shoplifting", "shoplifting"},
    {'L', "Theft from the person", "theft-from-the-person"},
    {'M', "Vehicle crime", "vehicle-crime"},
    {'N', "Violence and sexual offences", "violence-and-sexual-offences"},
    {'O', "Violent crime", "violent-crime"},                             // until April 2013
    {'P', "Public disorder and weapons", "public-disorder-and-weapons"}, // until April 2013
};

constexpr CrimeOutcome outcomes[] = {
    {'a', "Under investigation", OutcomeGroup::waiting},
    {'b', "Awaiting court outcome", OutcomeGroup::waiting},
    {'c', "Status update unavailable", OutcomeGroup::waiting},
    {'d', "Court result unavailable", OutcomeGroup::court},
    {'e', "Investigation complete; no suspect identified", OutcomeGroup::no_suspect},
    {'f', "Unable to prosecute suspect", OutcomeGroup::not_taken_further},
    {'g', "Formal action is not in the public interest", OutcomeGroup::not_taken_further},
    {'h', "Further investigation is not in the public interest", OutcomeGroup::not_taken_further},
    {'i', "Further action is not in the public interest", OutcomeGroup::not_taken_further},
    {'j', "Action to be taken by another organisation", OutcomeGroup::elsewhere},
    {'k', "Local resolution", OutcomeGroup::out_of_court},
    {'l', "Offender given a caution", OutcomeGroup::out_of_court},
    {'m', "Offender given a drugs possession warning", OutcomeGroup::out_of_court},
    {'n', "Offender given penalty notice", OutcomeGroup::out_of_court},
    {'o', "Offender given community sentence", OutcomeGroup::court},
    {'p', "Offender given conditional discharge", OutcomeGroup::court},
    {'q', "Offender given suspended prison sentence", OutcomeGroup::court},
    {'r', "Offender sent to prison", OutcomeGroup::court},
    {'s', "Offender fined", OutcomeGroup::court},
    {'t', "Offender ordered to pay compensation", OutcomeGroup::court},
    {'u', "Offender otherwise dealt with", OutcomeGroup::court},
    {'v', "Offender deprived of property", OutcomeGroup::court},
    {'w', "Offender given absolute discharge", OutcomeGroup::court},
    {'x', "Defendant found not guilty", OutcomeGroup::court},
    {'y', "Defendant sent to Crown Court", OutcomeGroup::court},
    {'z', "Court case unable to proceed", OutcomeGroup::court},
    {'A', "Suspect charged", OutcomeGroup::court},
    {'B', "Suspect charged as part of another case", OutcomeGroup::court},
    {'C', "Offender given drugs possession warning", OutcomeGroup::out_of_court}, // the outcomes files say it so
};

// Words of one length are few, so that a word is found by its length and one or two comparisons.
template <class Word, std::size_t count> struct ByLength {
    struct Entry {
        const char* words;
        char letter;
    };
    std::array<std::array<Entry, 4>, 64> of_length{};
    explicit ByLength(const Word (&list)[count]) {
        for (const auto& word : list) {
            auto& entries = of_length[std::strlen(word.words)];
            for (auto& entry : entries)
                if (!entry.words) {
                    entry = {word.words, word.letter};
                    break;
                }
        }
    }
    char letter(std::string_view words) const {
        if (words.empty()) return no_word;
        if (words.size() >= of_length.size()) return unknown_word;
        for (const auto& entry : of_length[words.size()])
            if (entry.words && std::memcmp(entry.words, words.data(), words.size()) == 0) return entry.letter;
        return unknown_word;
    }
};

template <class Word> const Word* by_letter(std::span<const Word> list, char letter) {
    for (const auto& word : list)
        if (word.letter == letter) return &word;
    return nullptr;
}

} // namespace

const char* in_words(OutcomeGroup group) {
    switch (group) {
    case OutcomeGroup::none: return "No outcome given";
    case OutcomeGroup::waiting: return "Not finished, or not known yet";
    case OutcomeGroup::no_suspect: return "No suspect identified";
    case OutcomeGroup::not_taken_further: return "Not taken further";
    case OutcomeGroup::out_of_court: return "Dealt with out of court";
    case OutcomeGroup::court: return "Charged or before a court";
    case OutcomeGroup::elsewhere: return "Passed to another organisation";
    }
    return "";
}

std::span<const CrimeCategory> crime_categories() { return categories; }
std::span<const CrimeOutcome> crime_outcomes() { return outcomes; }

char category_letter(std::string_view words) {
    static const ByLength known(categories);
    return known.letter(words);
}
char outcome_letter(std::string_view words) {
    static const ByLength known(outcomes);
    return known.letter(words);
}

const CrimeCategory* category_of(char letter) { return by_letter(crime_categories(), letter); }
const CrimeOutcome* outcome_of(char letter) { return by_letter(crime_outcomes(), letter); }

const CrimeCategory* find_category(std::string_view typed) {
    auto sought = slug_of(typed);
    for (const auto& category : categories)
        if (sought == category.slug) return &category;
    return nullptr;
}

const char* category_words(char letter) {
    const auto* category = category_of(letter);
    if (category) return category->words;
    return letter == no_word ? "No category given" : "A category this program does not know";
}
const char* outcome_words(char letter) {
    const auto* outcome = outcome_of(letter);
    if (outcome) return outcome->words;
    return letter == no_word ? "No outcome given" : "An outcome this program does not know";
}
OutcomeGroup group_of(char letter) {
    const auto* outcome = outcome_of(letter);
    return outcome ? outcome->group : OutcomeGroup::none;
}

std::string force_slug(std::string_view name) {
    if (name == "British Transport Police") return "btp";
    if (name == "Police Service of Northern Ireland") return "northern-ireland";
    auto words = std::string(name);
    for (std::string_view ending : {" Police Service", " Police", " Constabulary"})
        if (words.ends_with(ending)) {
            words.resize(words.size() - ending.size());
            break;
        }
    return slug_of(replaced(words, "&", "and"));
}

} // namespace reeve::crimedata
