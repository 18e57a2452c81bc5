// Writes numbered paragraphs and compares texts word by word.
#include "html/paragraphs.h"
#include "base/kept_words.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::html {

namespace {

Html sub_list(const NumberedParagraph& p) {
    if (p.sub_paragraphs.empty()) return {};
    Html items;
    int index = 0;
    for (const auto& sub : p.sub_paragraphs) {
        auto letter = letter_of(index++);
        items.add<R"(<li id="p{}{}"><span class="n">{}.</span> {}</li>)">(p.number, letter, letter, sub);
    }
    return of<R"(<ol class="rv-sub" role="list">{}</ol>)">(items);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \n\t\r", at)) != std::string_view::npos) {
        auto end = std::min(text.find_first_of(" \n\t\r", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

void append_word(std::vector<ChangedText>& made, Change change, std::string_view word) {
    if (made.empty() || made.back().change != change) made.push_back({change, ""});
    auto& text = made.back().text;
    if (!text.empty()) text += ' ';
    text += word;
}

} // namespace

Html numbered_paragraphs(const std::vector<NumberedParagraph>& paragraphs) {
    Html items;
    for (const auto& p : paragraphs) {
        Html beside;
        if (!p.beside.empty()) beside.add<R"(<span class="rv-para__beside">{}</span>)">(p.beside);
        items.add<
            R"(<li id="p{}"><a class="n govuk-link" href="#p{}" aria-label="Link to paragraph {}">{}.</a>{}{}{}</li>)">(
            p.number, p.number, p.number, p.number, p.text, sub_list(p), beside);
    }
    return of<R"(<ol class="rv-para" role="list">{}</ol>)">(items);
}

Html compared(const std::vector<ChangedText>& changes) {
    Html made;
    for (const auto& c : changes) {
        if (!made.empty()) made.add<" ">();
        if (c.change == Change::kept) made += escaped(c.text);
        if (c.change == Change::added)
            made.add<
                R"(<ins><span class="govuk-visually-hidden">added: </span>{}<span class="govuk-visually-hidden"> end of addition</span></ins>)">(
                c.text);
        if (c.change == Change::removed)
            made.add<
                R"(<del><span class="govuk-visually-hidden">removed: </span>{}<span class="govuk-visually-hidden"> end of removal</span></del>)">(
                c.text);
    }
    return of<R"(<div class="rv-compare govuk-body">{}</div>)">(made);
}

std::vector<ChangedText> changes_between(std::string_view before, std::string_view after) {
    constexpr std::size_t most_words = 4000;
    auto old_words = words_of(before), new_words = words_of(after);
    if (old_words == new_words) return {{Change::kept, std::string(after)}};
    if (old_words.size() > most_words || new_words.size() > most_words)
        return {{Change::removed, std::string(before)}, {Change::added, std::string(after)}};
    std::vector<ChangedText> made;
    std::size_t i = 0, j = 0;
    auto is_same = [&](std::size_t before, std::size_t after) { return old_words[before] == new_words[after]; };
    for (const auto& common : kept_words(old_words.size(), new_words.size(), is_same)) {
        while (i < common.before) append_word(made, Change::removed, old_words[i++]);
        while (j < common.after) append_word(made, Change::added, new_words[j++]);
        append_word(made, Change::kept, new_words[j]), ++i, ++j;
    }
    while (i < old_words.size()) append_word(made, Change::removed, old_words[i++]);
    while (j < new_words.size()) append_word(made, Change::added, new_words[j++]);
    return made;
}

} // namespace reeve::html
