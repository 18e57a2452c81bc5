// Numbers and lists as words: commas, counts with their noun, ordinals, captions, letters.
#include "base/text.h"
#include <array>

namespace reeve {

static const std::array<const char*, 20> small_numbers = {
    "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",     "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

std::string with_commas(std::int64_t number) {
    const auto magnitude = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    auto digits = std::to_string(magnitude);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) digits.insert(at, ",");
    return number < 0 ? "−" + digits : digits;
}

std::string counted(std::int64_t count, std::string_view noun, std::string_view plural) {
    auto words = with_commas(count) + " ";
    if (count == 1) return words.append(noun);
    if (!plural.empty()) return words.append(plural);
    return words.append(noun).append("s");
}

std::string number_words(std::int64_t number) {
    return number >= 1 && number <= 12 ? small_numbers[number - 1] : with_commas(number);
}

std::string ordinal(int number) {
    const int last_two = number % 100;
    const int last = number % 10;
    const bool is_teen = last_two >= 11 && last_two <= 13;
    const char* ending = is_teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return with_commas(number) + ending;
}

std::string list_of(const std::vector<std::string>& items) {
    std::string list;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) list += i + 1 == items.size() ? " and " : ", ";
        list += items[i];
    }
    return list;
}

std::string caption_number(int number) {
    if (number < 1 || number > 20) return "Table " + std::to_string(number);
    return "Table " + capitalised(small_numbers[number - 1]);
}

std::string letter_of(int index) {
    std::string letters;
    for (int rest = index; rest >= 0; rest = rest / 26 - 1)
        letters.insert(letters.begin(), static_cast<char>('a' + rest % 26));
    return letters;
}

} // namespace reeve
