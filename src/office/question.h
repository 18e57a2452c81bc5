// A question of a questionnaire: what is asked, how it may be answered, and of whom.
#pragma once
#include "record/description.h"

namespace reeve::office {
enum class QuestionKind { single, multiple, scale, number, date, short_text, long_text, postcode, area };
// What of a respondent a question tells, so that a profile can be set beside the census.
enum class ProfileOf { nothing, age, sex, ethnicity, disability, area, other };
} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::QuestionKind> {
    static constexpr Choice list[] = {{"single", "One of several choices"},
                                      {"multiple", "Any of several choices"},
                                      {"scale", "A scale"},
                                      {"number", "A number"},
                                      {"date", "A date"},
                                      {"short_text", "A few words"},
                                      {"long_text", "In their own words"},
                                      {"postcode", "The first half of a postcode"},
                                      {"area", "A district"}};
};
template <> struct Choices<office::ProfileOf> {
    static constexpr Choice list[] = {{"nothing", "Nothing about who answers"},
                                      {"age", "Age"},
                                      {"sex", "Sex"},
                                      {"ethnicity", "Ethnic group"},
                                      {"disability", "Disability"},
                                      {"area", "Where they live"},
                                      {"other", "Something else about who answers"}};
};
} // namespace reeve

namespace reeve::office {

struct Questionnaire;

struct FormQuestion {
    Id<FormQuestion> id;
    int version = 0;
    Id<Questionnaire> questionnaire;
    int position = 0;    // 1, 2, 3 in the order in which they are asked
    std::string section; // the heading it stands under; the same as of the question before: no new heading
    std::string key;     // short name, the same in every version: "visible_policing"
    QuestionKind kind = QuestionKind::single;
    std::string wording;
    std::string help;
    bool is_required = false;
    Prose options; // one on each line: "yes: Yes"; a line without a key gets one when the question is kept
    bool has_none_of_these = false;
    bool may_not_know = false;
    bool may_decline = false;
    std::optional<int> most_choices;
    std::string unit; // "years"
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;
    std::string shown_if;         // key of an earlier question; empty: asked of everyone
    std::string shown_if_answers; // keys of its options, with commas between them: any of these
    ProfileOf profile = ProfileOf::nothing;
};
const Description<FormQuestion>& question_fields();

// What an answer holds that chose none of the question's own options.
inline constexpr const char* none_of_these = "none-of-these";
inline constexpr const char* not_known = "dont-know";
inline constexpr const char* declined = "prefer-not-to-say";
// Whether this answer says that there is none: it counts as asked, and not as answered.
bool says_nothing(std::string_view value);

struct QuestionOption {
    std::string key;
    std::string label;
    bool operator==(const QuestionOption&) const = default;
};
// The question's own options in their order, then "None of these", "Don't know" and "Prefer not to say" where it has
// them. A scale without options runs from strongly disagree to strongly agree.
std::vector<QuestionOption> options_of(const FormQuestion&);
// The question as it is kept: every option with its key, blanks tidied.
FormQuestion with_option_keys(FormQuestion);

bool is_choice(QuestionKind); // answered with keys of options: single, multiple, scale, area
bool is_words(QuestionKind);  // answered in words: short_text, long_text
// How many characters an answer in words may have.
std::size_t most_characters(const FormQuestion&);

// One question by itself; the members are its columns.
Problems check(const FormQuestion&);

} // namespace reeve::office
