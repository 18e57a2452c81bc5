// The checks of wording, each over the sentences of a text.
#include "planning/plan_wording.h"
#include "base/text.h"
#include "office/told_sentence.h"
#include "planning/ordinary_election.h"
#include <algorithm>

namespace reeve::planning {
namespace {

using office::sentences_of;
using office::ToldSentence;

constexpr auto nowhere = ToldSentence::nowhere;
constexpr const char* act = "Police Reform and Social Responsibility Act 2011 ";

bool speaks_of_plan(const ToldSentence& sentence) { return sentence.says_any({"plan", "pcp"}); }

bool is_about_plan(const WrittenText& text) {
    for (const auto& passage : text.passages)
        for (const auto& sentence : sentences_of(passage.words))
            if (sentence.says_any({"police and crime plan", "pcp"})) return true;
    return false;
}

// One caution for each passage with a sentence of which the rule says so.
template <class Rule>
std::vector<WordingCaution> where(const WrittenText& text, Rule is_so, const std::string& words,
                                  const std::string& section) {
    std::vector<WordingCaution> found;
    for (std::size_t i = 0; i < text.passages.size(); ++i) {
        auto sentences = sentences_of(text.passages[i].words);
        if (std::any_of(sentences.begin(), sentences.end(), is_so)) found.push_back({i, words, section});
    }
    return found;
}

bool has_chief_constable_approve(const ToldSentence& sentence) {
    if (!sentence.says_any({"plan", "pcp", "draft"})) return false;
    if (sentence.says_any({"no approval", "not approve", "not to approve", "nothing to approve"})) return false;
    if (sentence.says_any({"approved by the chief constable", "approval of the chief constable",
                           "approval by the chief constable", "approval from the chief constable",
                           "chief constable s approval"}))
        return true;
    auto asked = sentence.place_of("chief constable");
    if (asked == nowhere) return false;
    auto approves = sentence.place_of_any(
        {"to approve", "for approval", "will approve", "must approve", "approves", "has approved"}, asked);
    return approves != nowhere && sentence.place_of_any({"commissioner", "pcc"}, asked) > approves;
}

bool is_signed_before_panel(const ToldSentence& sentence) {
    if (!speaks_of_plan(sentence)) return false;
    auto is_signed = sentence.place_of_any({"signed off", "sign off", "approved", "adopted", "finalised"});
    if (is_signed == nowhere) return false;
    auto shown = sentence.place_of_any(
        {"presented to", "submitted to", "taken to", "brought to", "shared with", "go to", "goes to", "sent to"},
        is_signed);
    if (shown == nowhere) return false;
    auto turns = sentence.place_of_any({"after", "until", "once", "when"}, is_signed);
    return turns > shown && sentence.place_of("panel", shown) != nowhere;
}

bool is_weekday(const std::string& word) {
    for (int day = 0; day < 7; ++day)
        if (word == folded(weekday_name(static_cast<Weekday>(day)))) return true;
    return false;
}

// "scheduled for Wednesday the 17th": the word that ties the day to what is said before it.
bool is_tied(const ToldSentence& sentence, std::size_t day) {
    std::size_t at = day;
    while (at > 0 && (is_weekday(sentence.words[at - 1]) || sentence.words[at - 1] == "the")) --at;
    if (at == 0) return false;
    const auto& word = sentence.words[at - 1];
    return word == "on" || word == "for" || word == "by" || word == "until" || word == "to";
}

bool is_one_of(const std::string& word, const std::vector<std::string_view>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// Whether the last verb before the day looks forward: "will", "is due", "scheduled" and not "was scheduled".
bool looks_forward(const ToldSentence& sentence, std::size_t day) {
    for (std::size_t at = day; at-- > 0;) {
        const auto& word = sentence.words[at];
        if (is_one_of(word, {"was", "were", "had", "been", "did", "took", "closed", "opened"})) return false;
        if (is_one_of(word, {"will", "shall"})) return true;
        if (!is_one_of(word, {"scheduled", "due", "planned"})) continue;
        return at == 0 || !is_one_of(sentence.words[at - 1], {"was", "were", "been", "as", "than"});
    }
    return false;
}

bool is_none(std::string_view words) {
    auto sentences = sentences_of(words);
    if (sentences.empty()) return true;
    const auto& first = sentences.front();
    return sentences.size() == 1 && first.words.size() <= 5
           && (first.words[0] == "none" || first.words[0] == "nil" || first.says_any({"n a", "not applicable"}));
}

bool is_implication_of(const Passage& passage, std::string_view matter) {
    return passage.is_implication && contains_folded(passage.heading, matter);
}

// The first passage before the implications with a sentence of which the rule says so.
template <class Rule> const Passage* first_passage(const WrittenText& text, Rule is_so) {
    for (const auto& passage : text.passages) {
        auto sentences = sentences_of(passage.words);
        if (!passage.is_implication && std::any_of(sentences.begin(), sentences.end(), is_so)) return &passage;
    }
    return nullptr;
}

std::string due_words(Date written_on) {
    std::string rule = "A plan is issued within the financial year of the ordinary election, as soon as practicable "
                       "after taking office";
    auto election = ordinary_election_before(written_on);
    if (!election) return rule;
    auto due = plan_due_after(*election);
    return rule + ": after the election of " + in_words(*election) + " that is by " + in_words(due) + ", "
           + counted(due - takes_office_on(*election), "day") + " after taking office";
}

} // namespace

std::vector<WordingCaution> approval_by_chief_constable(const WrittenText& text) {
    return where(text, has_chief_constable_approve,
                 "The Chief Constable is consulted on the plan and on what changes in it. There is no approval to give",
                 std::string(act) + "s.5(6)(b) and s.5(8)");
}

std::vector<WordingCaution> signed_before_panel(const WrittenText& text) {
    return where(text, is_signed_before_panel,
                 "The Panel reviews the draft and reports on it before the plan is signed, and its report is answered "
                 "in public first",
                 std::string(act) + "s.5(6)(c) to (f)");
}

std::vector<WordingCaution> stale_tense(const WrittenText& text) {
    std::vector<WordingCaution> found;
    for (std::size_t i = 0; i < text.passages.size(); ++i)
        for (const auto& sentence : sentences_of(text.passages[i].words))
            for (const auto& day : sentence.days(text.written_on))
                if (day.date < text.written_on && is_tied(sentence, day.at) && looks_forward(sentence, day.at))
                    found.push_back({i,
                                     "This tells " + in_words(day.date) + " as still to come, and it lies before "
                                         + in_words(text.written_on) + ". Say what happened",
                                     ""});
    return found;
}

std::vector<WordingCaution> empty_implications(const WrittenText& text) {
    std::vector<WordingCaution> found;
    if (!is_about_plan(text)) return found;
    const auto* budget = first_passage(text, [](const auto& sentence) { return sentence.says("budget"); });
    for (std::size_t i = 0; i < text.passages.size(); ++i) {
        const auto& passage = text.passages[i];
        if (!is_none(passage.words)) continue;
        if (is_implication_of(passage, "equality"))
            found.push_back({i, "The plan touches everyone in the area, so due regard to equality is to be shown",
                             "Equality Act 2010 s.149"});
        else if (is_implication_of(passage, "communication"))
            found.push_back({i, "The plan is published and sent out. Say how, or that nothing is published yet",
                             std::string(act) + "s.5(10) to (12)"});
        else if (is_implication_of(passage, "financial") && budget)
            found.push_back({i, budget->where + " ties the plan to the budget, so there is something financial to say",
                             std::string(act) + "s.7(1)(c)"});
    }
    return found;
}

std::vector<WordingCaution> wrong_deadline(const WrittenText& text) {
    auto is_so = [](const ToldSentence& sentence) {
        if (!speaks_of_plan(sentence)) return false;
        bool is_year = sentence.says_any({"within 12 months of", "within twelve months of", "within a year of",
                                          "within one year of", "within 12 months after", "within a year after"});
        bool is_from_office = sentence.says_any({"taking up office", "taking office", "took office", "the election",
                                                 "being elected", "coming into office"});
        return (is_year && is_from_office) || sentence.says("no deadline");
    };
    return where(text, is_so, due_words(text.written_on), std::string(act) + "s.5(1) and (2)");
}

std::vector<WordingCaution> must_contain_requirement(const WrittenText& text) {
    auto is_so = [](const ToldSentence& sentence) {
        if (!speaks_of_plan(sentence) || sentence.says_any({"regard", "statement"})) return false;
        auto contains = sentence.place_of_any({"contain", "contains", "include", "includes"});
        bool is_asked =
            sentence.says_any({"must", "need to", "needs to", "has to", "is required to", "should", "contains"});
        return is_asked && contains != nowhere
               && sentence.place_of("strategic policing requirement", contains) != nowhere;
    };
    return where(text, is_so,
                 "The plan has regard to the Strategic Policing Requirement; it need not contain it. What it must set "
                 "out are the six matters of s.7(1)",
                 std::string(act) + "s.5(5) and s.7(1)");
}

std::vector<WordingCaution> legal_none_below_duty(const WrittenText& text) {
    std::vector<WordingCaution> found;
    if (!is_about_plan(text)) return found;
    const auto* duty = first_passage(text, [](const auto& sentence) {
        return sentence.says_any(
            {"a duty to", "duty to prepare", "statutory", "is required to", "by law", "must prepare"});
    });
    for (std::size_t i = 0; duty && i < text.passages.size(); ++i)
        if (is_implication_of(text.passages[i], "legal") && is_none(text.passages[i].words))
            found.push_back({i, duty->where + " tells a statutory duty, so there is something legal to say",
                             std::string(act) + "s.5(1)"});
    return found;
}

std::vector<office::WordingCheck> plan_wording_checks() {
    return {approval_by_chief_constable, signed_before_panel,  stale_tense, empty_implications, wrong_deadline,
            must_contain_requirement,    legal_none_below_duty};
}

WrittenText written_text_of(const PlanText& plan, Date written_on) {
    WrittenText text{{}, written_on};
    std::string heading;
    text.passages.push_back({"The plan in one sentence", "", plan.summary});
    for (const auto& at : numbered(plan.parts)) {
        if (!at.part.title.empty()) heading = at.part.title;
        text.passages.push_back({name_of(at), heading, at.part.title + "\n" + at.part.words.text});
    }
    return text;
}

std::vector<WordingCaution> wording_cautions(const PlanText& plan, Date written_on) {
    return office::wording_cautions(plan_wording_checks(), written_text_of(plan, written_on));
}

} // namespace reeve::planning
