// The pen of packs, and the words that several parts share.
#include "crimedata/pack_writing.h"
#include <cmath>

namespace reeve::crimedata {

std::string PackWriting::count(const std::vector<std::string>& areas, const std::string& where, Concern concern,
                               MonthRange months, bool is_withheld) {
    if (is_withheld) return withheld_mark;
    const auto counted = facts.months.count(areas, concern, months);
    if (!counted) return missing_mark;
    number({words_of(concern) + " in " + where + ", " + in_words(months), areas, concern ? concern->slug : "", months,
            *counted});
    return with_commas(*counted);
}

std::string PackWriting::own(Concern concern, MonthRange months, bool is_withheld) {
    return count(facts.own_area(), facts.district().traits.name, concern, months, is_withheld);
}

void PackWriting::number(PackNumber number) {
    for (const auto& one : content.numbers)
        if (one.areas == number.areas && one.category == number.category && one.months == number.months) return;
    content.numbers.push_back(std::move(number));
}

std::string ratio_words(double ratio) {
    const auto share = std::llround(std::abs(ratio - 1) * 100);
    if (share == 0) return ratio == 1 ? "as many" : "about as many";
    return std::to_string(share) + "% " + (ratio > 1 ? "more" : "fewer");
}

std::string rate_words(const std::optional<CrimeRate>& rate) { return rate ? one_decimal(rate->rate) : missing_mark; }

std::string interval_words(const std::optional<CrimeRate>& rate) {
    return rate ? one_decimal(rate->interval.lower) + " to " + one_decimal(rate->interval.upper)
                : std::string(missing_mark);
}

std::string when_words(const EarlierMonths& earlier) {
    return "of " + in_words(earlier.months)
           + (earlier.years == 1 ? ", a year before" : ", " + number_words(earlier.years) + " years before");
}

std::string noun_of(Concern concern) {
    if (!concern) return "crimes";
    return "records of " + folded(concern->words);
}

} // namespace reeve::crimedata
