// The words that data.police.uk uses for categories and outcomes, each with the letter under which it is counted.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace reeve::crimedata {

// How far a case has come, as its last outcome tells.
enum class OutcomeGroup { none, waiting, no_suspect, not_taken_further, out_of_court, court, elsewhere };
const char* in_words(OutcomeGroup);

struct CrimeCategory {
    char letter; // kept in the database: never changed, never used twice
    const char* words;
    const char* slug;
    bool is_crime = true; // antisocial behaviour is an incident and no crime
};
struct CrimeOutcome {
    char letter; // kept in the database: never changed, never used twice
    const char* words;
    OutcomeGroup group;
};

inline constexpr char unknown_word = '?'; // a word that this program does not know
inline constexpr char no_word = '-';      // none was given

std::span<const CrimeCategory> crime_categories();
std::span<const CrimeOutcome> crime_outcomes();
// By the words of a file; unknown_word where there are none such, no_word for an empty text.
char category_letter(std::string_view words);
char outcome_letter(std::string_view words);
// By letter, or null.
const CrimeCategory* category_of(char letter);
const CrimeOutcome* outcome_of(char letter);
// By slug or words; null where there is none.
const CrimeCategory* find_category(std::string_view typed);
const char* category_words(char letter);
const char* outcome_words(char letter);
OutcomeGroup group_of(char outcome);

// "Leicestershire Police" -> "leicestershire", as the archive names its files.
std::string force_slug(std::string_view name);

} // namespace reeve::crimedata
