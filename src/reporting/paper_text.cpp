// Reading the text of a paper: words, quoted figures and given numbers.
#include "reporting/paper_text.h"
#include "base/id.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::reporting {
namespace {

Problems unreadable(std::string_view mark, std::string why) {
    return Problems{{{"text", "“{{" + std::string(mark) + "}}” cannot be read: " + why}}};
}

Result<GivenMark> read_given(std::string_view mark) {
    auto bar = mark.find('|');
    if (bar == std::string_view::npos) return unreadable(mark, "say who gave the number after a |");
    GivenMark given{std::string(trimmed(mark.substr(6, bar - 6))), std::string(trimmed(mark.substr(bar + 1)))};
    if (given.words.empty()) return unreadable(mark, "the number is missing");
    if (given.by.empty()) return unreadable(mark, "say who gave the number after the |");
    return given;
}

Result<Done> read_quote(FigureMark& figure, std::string_view mark, std::string word) {
    if (auto dot = word.find('.'); dot != std::string::npos) {
        if (dot + 2 != word.size() || word[dot + 1] < '0' || word[dot + 1] > '3')
            return unreadable(mark, "decimals are 0 to 3");
        figure.decimals = word[dot + 1] - '0';
        word.resize(dot);
    }
    auto quote = choice_of<office::Quote>(word);
    if (!quote) return unreadable(mark, "“" + word + "” is not a way to quote a figure");
    figure.quote = *quote;
    return Done{};
}

Result<FigureMark> read_figure(std::string_view mark) {
    auto words = split(mark, ' ');
    if (words.size() != 3) return unreadable(mark, "a figure has a reference, a way to quote it and a question");
    auto reference = parse_reference(words[0]);
    if (!reference || reference->letters != "F")
        return unreadable(mark, "“" + words[0] + "” is not a figure's reference");
    FigureMark figure;
    figure.reference = in_words(*reference);
    TRY(read_quote(figure, mark, words[1]));
    auto question = office::parse_question(words[2]);
    if (!question) return unreadable(mark, "the period of its question is missing or wrong");
    figure.question = *question;
    return figure;
}

// **strong** words; an unpaired ** is plain.
void add_words(std::vector<TextPart>& parts, std::string_view text) {
    bool is_strong = false;
    while (!text.empty()) {
        auto stars = text.find("**");
        bool has_end =
            stars != std::string_view::npos && (is_strong || text.find("**", stars + 2) != std::string_view::npos);
        auto piece = has_end ? text.substr(0, stars) : text;
        if (!piece.empty()) parts.push_back(PlainWords{std::string(piece), is_strong});
        if (!has_end) return;
        is_strong = !is_strong;
        text.remove_prefix(stars + 2);
    }
}

} // namespace

Result<std::vector<TextPart>> read_text(std::string_view text) {
    std::vector<TextPart> parts;
    while (!text.empty()) {
        auto begin = text.find("{{");
        add_words(parts, text.substr(0, begin));
        if (begin == std::string_view::npos) break;
        auto end = text.find("}}", begin);
        if (end == std::string_view::npos)
            return unreadable(shortened(text.substr(begin + 2), 40), "it never closes with }}");
        auto mark = text.substr(begin + 2, end - begin - 2);
        if (mark.starts_with("given ")) parts.push_back(TRY(read_given(mark)));
        else parts.push_back(TRY(read_figure(mark)));
        text.remove_prefix(end + 2);
    }
    return parts;
}

std::vector<UnlinkedNumber> unlinked_in(std::string_view text) {
    std::string masked(text);
    for (auto begin = masked.find("{{"); begin != std::string::npos; begin = masked.find("{{", begin)) {
        auto end = masked.find("}}", begin);
        auto after = end == std::string::npos ? masked.size() : end + 2;
        std::fill(masked.begin() + static_cast<std::ptrdiff_t>(begin),
                  masked.begin() + static_cast<std::ptrdiff_t>(after), 'x');
    }
    for (auto stars = masked.find("**"); stars != std::string::npos; stars = masked.find("**", stars))
        masked.replace(stars, 2, "  ");
    return office::unlinked_numbers(masked);
}

int equal_before(const std::vector<UnlinkedNumber>& numbers, const UnlinkedNumber& asked) {
    return static_cast<int>(std::count_if(numbers.begin(), numbers.end(), [&](const UnlinkedNumber& other) {
        return other.words == asked.words && other.begin < asked.begin;
    }));
}

std::optional<std::string> with_mark(std::string_view text, const NumberPlace& place, const std::string& mark) {
    if (place.words.empty()) return std::string(text) + (text.empty() || text.back() == ' ' ? "" : " ") + mark;
    auto numbers = unlinked_in(text);
    for (const auto& number : numbers)
        if (number.words == place.words && equal_before(numbers, number) == place.before)
            return std::string(text.substr(0, number.begin)) + mark + std::string(text.substr(number.end));
    return std::nullopt;
}

std::string written(const FigureMark& mark) {
    std::string quote = stored_name(mark.quote);
    if (mark.decimals >= 0) quote += "." + std::to_string(mark.decimals);
    return "{{" + mark.reference + " " + quote + " " + office::plain(mark.question) + "}}";
}

std::string written(const GivenMark& mark) { return "{{given " + mark.words + "|" + mark.by + "}}"; }

} // namespace reeve::reporting
