// Counts the answers of one question over all responses.
#include "consultation/question_counts.h"
#include "base/sampling.h"
#include "base/text.h"
#include <algorithm>
#include <cstdio>

namespace reeve::consultation {
namespace {

// What a response says to a question: its answers that say something, each once; or why there are none.
struct Heard {
    enum class What { unasked, nothing, not_known, answer } what = What::nothing;
    std::vector<std::uint16_t> chosen;
};

Heard heard(const AnswerColumn& column, const GivenAnswer& given) {
    if (!given.was_asked) return {Heard::What::unasked, {}};
    if (given.is_empty()) return {Heard::What::nothing, {}};
    if (!column.is_chosen()) return {Heard::What::answer, {}};
    Heard result{Heard::What::not_known, given.chosen};
    std::sort(result.chosen.begin(), result.chosen.end());
    result.chosen.erase(std::unique(result.chosen.begin(), result.chosen.end()), result.chosen.end());
    const bool says_something = std::any_of(result.chosen.begin(), result.chosen.end(),
                                            [&](auto option) { return !column.offered.at(option).says_nothing; });
    if (says_something) {
        result.what = Heard::What::answer;
        std::erase_if(result.chosen, [&](auto option) { return column.offered[option].says_nothing; });
    }
    return result;
}

double weight_of(const AnswerColumns& all, std::size_t response) {
    return all.weights.empty() ? 1 : all.weights[response];
}

// Counts and weights while responses are read.
struct Tally {
    std::vector<std::int64_t> counts;
    std::vector<double> weighed;
    std::vector<double> weights; // of those who answered
    double weight = 0;
    std::vector<double> numbers;
    double steps = 0;
};

void add_answer(Tally& tally, const AnswerColumn& column, const GivenAnswer& given, const Heard& said, double weight) {
    tally.weights.push_back(weight);
    tally.weight += weight;
    for (auto option : said.chosen) {
        ++tally.counts[option];
        tally.weighed[option] += weight;
    }
    if (column.answering == Answering::scale && !said.chosen.empty()) {
        tally.numbers.push_back(said.chosen.front() + 1);
        tally.steps += weight * (said.chosen.front() + 1);
    }
    if (given.number) {
        tally.numbers.push_back(static_cast<double>(*given.number));
        tally.steps += weight * static_cast<double>(*given.number);
    }
}

Tally tally_of(const AnswerColumns& all, const AnswerColumn& column, QuestionCounts& counts) {
    Tally tally;
    tally.counts.resize(column.offered.size());
    tally.weighed.resize(column.offered.size());
    for (std::size_t response = 0; response < column.given.size(); ++response) {
        const auto& given = column.given[response];
        const auto said = heard(column, given);
        if (said.what == Heard::What::unasked) {
            if (!given.is_empty()) ++counts.unasked;
            continue;
        }
        ++counts.asked;
        switch (said.what) {
        case Heard::What::nothing: ++counts.no_answer; break;
        case Heard::What::not_known:
            ++counts.not_known;
            for (auto option : said.chosen) ++tally.counts[option];
            break;
        default: ++counts.answered; add_answer(tally, column, given, said, weight_of(all, response));
        }
    }
    return tally;
}

std::optional<double> median_of(std::vector<double> numbers) {
    if (numbers.empty()) return std::nullopt;
    std::sort(numbers.begin(), numbers.end());
    const auto half = numbers.size() / 2;
    return numbers.size() % 2 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

OptionCount option_count(const OfferedAnswer& offered, std::size_t place, const Tally& tally, bool is_weighted,
                         Standing standing, double effective) {
    OptionCount option{offered.key, offered.label, tally.counts[place], {}, {}};
    if (tally.weight <= 0) return option;
    const double share = std::clamp(tally.weighed[place] / tally.weight, 0.0, 1.0);
    if (is_weighted) option.share = share;
    if (standing == Standing::sample_survey) option.interval = statistics::wilson_of_share(share, effective);
    return option;
}

} // namespace

const char* label_of_standing(Standing standing) {
    return standing == Standing::sample_survey ? "Sample survey" : "Open consultation, not a sample";
}

BaseSize size_of_base(std::int64_t base) {
    if (base < least_base) return BaseSize::too_small;
    return base < usual_base ? BaseSize::small : BaseSize::enough;
}

QuestionCounts counts_of(const AnswerColumns& all, const AnswerColumn& column, Standing standing) {
    QuestionCounts counts;
    counts.key = column.key;
    counts.wording = column.wording;
    counts.answering = column.answering;
    counts.responses = static_cast<std::int64_t>(column.given.size());
    const auto tally = tally_of(all, column, counts);
    counts.effective = statistics::effective_size(tally.weights);
    for (std::size_t place = 0; place < column.offered.size(); ++place) {
        const auto& offered = column.offered[place];
        if (offered.says_nothing)
            counts.said_nothing.push_back({offered.key, offered.label, tally.counts[place], {}, {}});
        else
            counts.options.push_back(
                option_count(offered, place, tally, !all.weights.empty(), standing, counts.effective));
    }
    counts.median = median_of(tally.numbers);
    if (counts.median) counts.mean = tally.steps / tally.weight;
    return counts;
}

std::vector<QuestionCounts> all_counts(const AnswerColumns& all, Standing standing) {
    std::vector<QuestionCounts> counts;
    for (const auto& column : all.columns) counts.push_back(counts_of(all, column, standing));
    return counts;
}

std::string share_words(const OptionCount& option, std::int64_t base) {
    if (base <= 0) return "[z]";
    if (!option.share) return percentage({option.count, base}, usual_decimals({option.count, base}));
    const double per_cent = *option.share * 100;
    if (per_cent > 0 && per_cent < 0.05) return "under 0.1";
    char words[32];
    std::snprintf(words, sizeof words, per_cent > 0 && per_cent < 9.95 ? "%.1f" : "%.0f", per_cent);
    return words;
}

std::string base_words(const QuestionCounts& counts) {
    std::string words = with_commas(counts.answered) + " of the " + with_commas(counts.asked) + " asked answered";
    if (counts.not_known) words += "; " + with_commas(counts.not_known) + " did not know or would rather not say";
    if (counts.no_answer) words += "; " + with_commas(counts.no_answer) + " left it empty";
    if (counts.asked < counts.responses)
        words += "; " + with_commas(counts.responses - counts.asked) + " were not asked";
    return words + ".";
}

std::string several_words(const QuestionCounts& counts) {
    if (counts.answering != Answering::several) return "";
    return "People could choose more than one. Percentages are of the people who answered, so together they may pass 100.";
}

} // namespace reeve::consultation
