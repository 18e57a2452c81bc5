// The checks of a report's words, each over the sentences of its passages.
#include "reporting/report_wording.h"
#include "base/period.h"
#include "base/text.h"
#include "reporting/told_number.h"
#include <algorithm>

namespace reeve::reporting {
namespace {

using office::sentences_of;
using office::ToldSentence;

using Words = std::optional<std::string>;

// One caution for each passage of which the rule has words; the rule reads the sentences of one passage.
template <class Rule> std::vector<WordingCaution> of_passages(const WrittenText& text, Rule words_of) {
    std::vector<WordingCaution> found;
    for (std::size_t i = 0; i < text.passages.size(); ++i)
        if (Words words = words_of(sentences_of(text.passages[i].words))) found.push_back({i, *words, ""});
    return found;
}

// The same for a rule that reads one sentence; the first of a passage is told.
template <class Rule> std::vector<WordingCaution> of_sentences(const WrittenText& text, Rule words_of) {
    return of_passages(text, [&](const std::vector<ToldSentence>& sentences) -> Words {
        for (const auto& sentence : sentences)
            if (Words words = words_of(sentence)) return words;
        return std::nullopt;
    });
}

bool tells_change(const ToldSentence& sentence) {
    return sentence.says_any({"increase", "increased", "increasing", "decrease", "decreased", "rise", "rose", "risen",
                              "fall", "fell", "fallen", "reduction", "reduced", "drop", "dropped"});
}

bool tells_cause(const ToldSentence& sentence) {
    return sentence.says_any({"indicating that", "indicates that", "showing that", "shows that", "demonstrates that",
                              "demonstrating that", "driven by", "because of", "as a result of", "due to", "thanks to",
                              "owing to", "caused by"});
}

// The last day of the month told as ended, in the year up to the day that the text bears.
Date end_of_month(int month, Date written_on) {
    int year = year_of(written_on);
    auto ends = date_of(year, month, days_in_month(year, month));
    return ends > months_later(written_on, 1) ? date_of(year - 1, month, days_in_month(year - 1, month)) : ends;
}

Words months_told_wrong(const ToldSentence& sentence, Date written_on) {
    auto at =
        sentence.place_of_any({"months of the financial year", "months remaining", "months remain", "months left"});
    if (at == ToldSentence::nowhere || at == 0) return std::nullopt;
    if (!sentence.says("financial year") || !sentence.says_any({"remaining", "remain", "remains", "left"}))
        return std::nullopt;
    auto told = count_told(sentence.words[at - 1]);
    auto month = month_ended(sentence);
    auto day = month ? end_of_month(*month, written_on) : written_on;
    int months = months_remaining(financial_year_of(day), day);
    if (!told || *told == months) return std::nullopt;
    return counted(months, "month") + " of the financial year follow" + (months == 1 ? "s " : " ")
           + (month ? "the end of " + month_name(*month) : in_words(day)) + ", not " + std::to_string(*told);
}

// Runs of digits with one dash or slash in them: "2023-23", and not "2023-08-01".
std::vector<std::string> year_labels_in(std::string_view text) {
    std::vector<std::string> found;
    auto is_of_label = [](char c) { return is_digit(c) || c == '-' || c == '/'; };
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && is_of_label(text[end])) ++end;
        auto label = text.substr(at, end - at);
        bool has_shape = (label.size() == 7 || label.size() == 9) && (label[4] == '-' || label[4] == '/')
                         && all_digits(label.substr(0, 4)) && all_digits(label.substr(5));
        if (has_shape && (label.starts_with("19") || label.starts_with("20"))) found.emplace_back(label);
        at = std::max(end, at + 1);
    }
    return found;
}

Words year_told_wrong(const ToldSentence& sentence) {
    for (const auto& label : year_labels_in(replaced(sentence.text, "–", "-"))) {
        auto year = parse_financial_year(label);
        if (!year.has_problems()) continue;
        bool runs_on = label.size() == 7 ? label.substr(5) > label.substr(2, 2) : label.substr(5) > label.substr(0, 4);
        if (!runs_on || sentence.says("financial year")) return year.problems().list.front().message;
    }
    return std::nullopt;
}

Words exact_but_rounded(const ToldSentence& sentence) {
    const std::vector<std::string> rounding = {"approximately", "about", "around", "roughly",
                                               "circa",         "some",  "nearly", "almost"};
    for (const auto& amount : amounts_in(sentence)) {
        auto is_rounded = std::find(rounding.begin(), rounding.end(), amount.before) != rounding.end();
        if (is_rounded && amount.has_pence)
            return "“" + capitalised(amount.before) + "” and an amount to the penny contradict one another. Say "
                   + amount.words + ", or a rounded amount";
    }
    return std::nullopt;
}

bool tells_share(const ToldSentence& sentence) {
    return sentence.text.find("% of all") != std::string::npos
           || sentence.text.find("% of the total") != std::string::npos;
}

Words change_told_without_base(const ToldSentence& sentence) {
    auto percentages = percentages_in(sentence);
    if (percentages.empty()) return std::nullopt;
    bool tells_change_now = tells_change(sentence);
    if (tells_change_now && sentence.says_any({"previous period", "last period", "prior period", "period before"})
        && spans_in(sentence).empty())
        return "Say which period it is held against, from day to day: “the previous period” may be of another length";
    if (tells_change_now && counts_in(sentence) < 2)
        return "A change of " + percentages.front()
               + "% wants both its counts beside it, and what chance alone could give";
    if (tells_share(sentence) && counts_in(sentence) < 2)
        return percentages.front() + "% of all: say of how many, and what counts as one of them";
    return std::nullopt;
}

Words cause_told(const std::vector<ToldSentence>& sentences) {
    bool changes = std::any_of(sentences.begin(), sentences.end(), tells_change);
    for (const auto& sentence : sentences) {
        if (!changes || !tells_cause(sentence)) continue;
        if (sentence.says_any({"rather than", "and not"}) && sentence.says_any({"proportion", "share", "percentage"}))
            return "Two causes are told apart here. That wants the number of all, and the share of it, for both periods";
        return "That a number changed does not tell why. Say what else may have moved it, such as publicity of the office "
               "itself, or leave the cause out";
    }
    return std::nullopt;
}

// "34 of 34", "34 of the 34".
bool tells_part_of(const ToldSentence& sentence) {
    const auto& words = sentence.words;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (words[at] != "of" || !count_told(words[at - 1])) continue;
        auto next = words[at + 1] == "the" && at + 2 < words.size() ? at + 2 : at + 1;
        if (count_told(words[next])) return true;
    }
    return false;
}

Words all_told(const ToldSentence& sentence) {
    auto percentages = percentages_in(sentence);
    bool is_all = std::find(percentages.begin(), percentages.end(), "100") != percentages.end();
    if (!is_all || tells_part_of(sentence) || !sentence.says_any({"scheduled", "planned", "visits", "meetings"}))
        return std::nullopt;
    return "100% depends on what was planned. Say how many were planned, by whom, and whether those cancelled are among them";
}

Words few_told(const ToldSentence& sentence) {
    const std::vector<std::string_view> of_people = {"case",      "cases",       "victim",       "victims", "detainee",
                                                     "detainees", "complainant", "complainants", "suspect", "suspects"};
    auto is_of_people = [&](const std::string& word) {
        return std::find(of_people.begin(), of_people.end(), word) != of_people.end();
    };
    for (std::size_t at = 1; at < sentence.words.size(); ++at) {
        auto told = count_told(sentence.words[at - 1]);
        if (told && *told >= 1 && *told <= 4 && is_of_people(sentence.words[at])) {
            std::string words = capitalised(number_words(*told)) + " " + sentence.words[at]
                                + ": a number this small may tell who they were";
            if (sentence.says_any({"positive outcome", "positive outcomes"}))
                words += ". And “positive” reads as how the case ended; the panel judged how it was handled";
            return words;
        }
    }
    return std::nullopt;
}

Words comma_missing(const ToldSentence& sentence) {
    for (const auto& amount : amounts_in(sentence))
        if (!amount.has_commas)
            return amount.words + ": amounts are written with commas, £"
                   + with_commas(std::stoll(amount.pounds.substr(0, 15)));
    return std::nullopt;
}

} // namespace

std::vector<WordingCaution> several_periods(const WrittenText& text) {
    std::vector<std::string> told;
    std::size_t second = 0;
    for (std::size_t i = 0; i < text.passages.size(); ++i)
        for (const auto& sentence : sentences_of(text.passages[i].words))
            for (const auto& span : spans_in(sentence)) {
                if (std::find(told.begin(), told.end(), span.words) != told.end()) continue;
                told.push_back(span.words);
                if (told.size() == 2) second = i;
            }
    if (told.size() < 2) return {};
    return {{second,
             counted(static_cast<std::int64_t>(told.size()), "period") + " are told in this text: " + list_of(told)
                 + ". Say with each number which it covers, and why they differ",
             ""}};
}

std::vector<WordingCaution> wrong_months_remaining(const WrittenText& text) {
    return of_sentences(text, [&](const auto& sentence) { return months_told_wrong(sentence, text.written_on); });
}

std::vector<WordingCaution> wrong_financial_year(const WrittenText& text) {
    return of_sentences(text, year_told_wrong);
}

std::vector<WordingCaution> falsely_exact_amount(const WrittenText& text) {
    return of_sentences(text, exact_but_rounded);
}

std::vector<WordingCaution> change_without_base(const WrittenText& text) {
    return of_sentences(text, change_told_without_base);
}

std::vector<WordingCaution> cause_of_change(const WrittenText& text) { return of_passages(text, cause_told); }

std::vector<WordingCaution> all_of_what_was_planned(const WrittenText& text) { return of_sentences(text, all_told); }

std::vector<WordingCaution> few_people(const WrittenText& text) { return of_sentences(text, few_told); }

std::vector<WordingCaution> amount_without_comma(const WrittenText& text) { return of_sentences(text, comma_missing); }

std::vector<office::WordingCheck> report_wording_checks() {
    return {several_periods, wrong_months_remaining,  wrong_financial_year, falsely_exact_amount, change_without_base,
            cause_of_change, all_of_what_was_planned, few_people,           amount_without_comma};
}

} // namespace reeve::reporting
