// Tests of Markdown in documents: paragraphs, lists, emphasis and links, and that nothing of a text is lost.
#include "document/prose_blocks.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::document;

namespace {

// "R: words" for a remark, "P: words" for a numbered paragraph, "L: a | b" for a list, "N: a | b" for a numbered one;
// bold as *words*.
std::string told(const Runs& runs) {
    std::string words;
    for (const auto& run : runs) {
        const auto* text = std::get_if<TextRun>(&run);
        const auto* link = std::get_if<LinkRun>(&run);
        if (text) words += text->bold ? "*" + text->text + "*" : text->italic ? "_" + text->text + "_" : text->text;
        if (link) words += link->text + " <" + link->address + ">";
    }
    return words;
}

std::string told(const std::vector<Block>& blocks) {
    std::string words;
    for (const auto& block : blocks) {
        if (!words.empty()) words += " / ";
        if (const auto* remark = std::get_if<Remark>(&block)) words += "R: " + told(remark->runs);
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) words += "P: " + told(paragraph->runs);
        if (const auto* list = std::get_if<ItemList>(&block)) {
            std::string items;
            for (const auto& item : list->items) items += (items.empty() ? "" : " | ") + told(item);
            words += (list->is_numbered ? "N: " : "L: ") + items;
        }
    }
    return words;
}

} // namespace

TEST_CASE("Markdown becomes remarks, lists, emphasis and links of a document") {
    struct Case {
        const char* typed;
        const char* read;
    };
    const Case cases[] = {
        {"One *two* **three** &amp; four", "R: One _two_ *three* & four"},
        {"First\n\nSecond\nof two lines", "R: First / R: Second of two lines"},
        {"Three are:\n\n- a\n- b **c**\n\nAfter", "R: Three are: / L: a | b *c* / R: After"},
        {"- a\n  - inner\n- b", "L: a | inner | b"},
        {"- a\n\nbetween\n\n- b", "L: a / R: between / L: b"},
        {"3. a\n4. b", "R: 3. a / R: 4. b"},
        {"1. a\n2. b\n\n   more of b\n3. c", "N: a | b\nmore of b | c"},
        {"1. a\n   - inner\n2. b", "N: a / L: inner / R: 2. b"},
        {"## Head\n\n> quoted", "R: *Head* / R: quoted"},
        {"[the Act](https://law.example/2011) and [plan](/plan)", "R: the Act <https://law.example/2011> and plan"},
        {"line  \nbreak", "R: line\nbreak"},
        {"<b>raw</b>", "R: <b>raw</b>"},
        {"", ""},
        {"  \n ", ""}};
    for (const auto& c : cases) {
        CAPTURE(c.typed);
        CHECK(told(prose_blocks(c.typed)) == c.read);
    }
}

TEST_CASE("the number of a paragraph stands with its first words, and its list follows") {
    CHECK(told(numbered_blocks("Three are:\n\n- a\n- b")) == "P: Three are: / L: a | b");
    CHECK(told(numbered_blocks("- a")) == "P:  / L: a");
    CHECK(told(numbered_blocks("")) == "P: ");
}

TEST_CASE("in a cell every paragraph and item has a line of its own") {
    CHECK(told(prose_runs("One\n\n- a\n- b")) == "One\n• a\n• b");
    CHECK(told(prose_runs("1. a\n2. b")) == "1. a\n2. b");
    CHECK(prose_runs("").empty());
}

TEST_CASE("a text too deep for Markdown is kept as it was typed") {
    const std::string deep = std::string(200, '>') + " words";
    CHECK(told(prose_blocks(deep)) == "R: " + deep);
}
