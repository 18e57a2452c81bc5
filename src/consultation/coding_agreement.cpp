// How far two coders agree, and what was coded in the end.
#include "consultation/coding_round.h"
#include <map>

namespace reeve::consultation {
namespace {

using ByResponse = std::map<std::string, std::set<int>>;

ByResponse by_response(const Codebook& book, const std::vector<Coding>& codings) {
    ByResponse codes;
    for (const auto& coding : codings) codes[coding.response] = codes_today(book, coding.given()).codes;
    return codes;
}

// What both said of the answers that both coded.
struct Pair {
    std::string response;
    std::set<int> first, second;
};

std::vector<Pair> pairs_of(const ByResponse& first, const ByResponse& second) {
    std::vector<Pair> pairs;
    for (const auto& [response, codes] : first)
        if (auto other = second.find(response); other != second.end())
            pairs.push_back({response, codes, other->second});
    return pairs;
}

CodeAgreement agreement_on(int number, const std::vector<Pair>& pairs) {
    CodeAgreement agreement;
    agreement.number = number;
    std::vector<std::pair<int, int>> judged;
    for (const auto& [response, first, second] : pairs) {
        const int one = static_cast<int>(first.count(number)), two = static_cast<int>(second.count(number));
        agreement.first += one;
        agreement.second += two;
        agreement.both += one * two;
        judged.emplace_back(one, two);
    }
    agreement.kappa = statistics::cohen_kappa(judged);
    return agreement;
}

} // namespace

Agreement agreement_of(const Codebook& book, const std::vector<Coding>& first, const std::vector<Coding>& second) {
    const auto pairs = pairs_of(by_response(book, first), by_response(book, second));
    Agreement agreement;
    agreement.answers = static_cast<std::int64_t>(pairs.size());
    statistics::JudgedSets units;
    std::set<int> numbers;
    for (const auto& pair : pairs) {
        units.push_back({pair.first, pair.second});
        numbers.insert(pair.first.begin(), pair.first.end());
        numbers.insert(pair.second.begin(), pair.second.end());
        if (pair.first == pair.second) ++agreement.same;
        else agreement.different.push_back(pair.response);
    }
    agreement.alpha = statistics::krippendorff_alpha(units);
    for (int number : numbers) agreement.codes.push_back(agreement_on(number, pairs));
    return agreement;
}

std::vector<std::pair<int, std::int64_t>> counts_by_code(const Codebook& book, const std::vector<Coding>& all) {
    std::map<CodedBy, std::vector<Coding>> by;
    for (const auto& coding : all) by[coding.by].push_back(coding);
    auto final_codes = by_response(book, by[CodedBy::settled]);
    for (const auto& pair : pairs_of(by_response(book, by[CodedBy::first]), by_response(book, by[CodedBy::second])))
        if (pair.first == pair.second) final_codes.emplace(pair.response, pair.first);
    std::map<int, std::int64_t> counts;
    for (const auto& [response, codes] : final_codes)
        for (int number : codes) ++counts[number];
    return {counts.begin(), counts.end()};
}

} // namespace reeve::consultation
