// Puts the marks of a text back into the words that came back from Word.
#include "reporting/returned_text.h"
#include "base/kept_words.h"
#include "base/text.h"
#include "reporting/word_paper.h"
#include <algorithm>
#include <map>

namespace reeve::reporting {
namespace {

constexpr int no_mark = -1;

// A word, a blank or a sign; or a whole mark of the text.
struct Token {
    std::string words;
    bool is_strong = false;
    int mark = no_mark;         // whose words these are
    bool is_whole = false;      // the mark in one piece
    bool is_typed_over = false; // its reference stands, its words do not

    bool is_same(const Token& other) const {
        if (is_whole || other.is_whole) return is_whole && other.is_whole && mark == other.mark;
        bool is_plain = mark == no_mark;
        return words == other.words && (!is_plain || is_strong == other.is_strong);
    }
};
using Tokens = std::vector<Token>;

bool is_blank(const std::string& words) { return words.find_first_not_of(" \t\n") == std::string::npos; }

bool is_number(const std::string& words) { return words.front() >= '0' && words.front() <= '9'; }

bool is_of_word(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9')
           || static_cast<unsigned char>(sign) >= 0x80 || sign == '-' || sign == '\'';
}

void add_tokens(Tokens& tokens, std::string_view text, bool is_strong, int mark = no_mark) {
    for (std::size_t at = 0; at < text.size();) {
        auto end = at + 1;
        auto all_of = [&](auto is_so) {
            if (is_so(text[at]))
                while (end < text.size() && is_so(text[end])) ++end;
        };
        all_of(is_of_word);
        all_of([](char sign) { return sign == ' '; });
        std::string words(text.substr(at, end - at));
        tokens.push_back({words, is_strong && !is_blank(words), mark});
        at = end;
    }
}

struct Mark {
    std::string written; // {{F-0231 value ...}}
    std::string name;    // "F-0231", or the words of a given number
    std::string shown;
    std::string reference; // " [F-0231]" as the file has it; empty: a given number
    int anchor = -1;       // which token that came is its reference
};

std::string reference_in_file(const FigureMark& mark, bool is_sample) {
    return "[" + mark.reference + (is_sample ? ", sample]" : "]");
}

struct Source {
    Tokens tokens; // marks in one piece
    std::vector<Mark> marks;
};

Source source_of(const std::vector<TextPart>& parts, const ShowMark& show) {
    Source source;
    for (const auto& part : parts) {
        if (const auto* words = std::get_if<PlainWords>(&part)) {
            add_tokens(source.tokens, words->text, words->is_strong);
            continue;
        }
        Mark mark;
        if (const auto* given = std::get_if<GivenMark>(&part)) {
            mark = {written(*given), "the number " + given->words, given->words, "", -1};
        } else {
            const auto& figure = std::get<FigureMark>(part);
            auto shown = show(figure);
            mark = {written(figure), figure.reference, shown.words, reference_in_file(figure, shown.is_sample), -1};
        }
        Token whole;
        whole.mark = static_cast<int>(source.marks.size());
        whole.is_whole = true;
        source.tokens.push_back(whole);
        source.marks.push_back(std::move(mark));
    }
    return source;
}

bool is_of_a_figure(const std::string& address) { return address.find("/figures/") != std::string::npos; }

Tokens tokens_that_came(const document::Runs& came) {
    Tokens tokens;
    for (const auto& run : came) {
        if (const auto* words = std::get_if<document::TextRun>(&run)) add_tokens(tokens, words->text, words->bold);
        if (const auto* link = std::get_if<document::LinkRun>(&run))
            add_tokens(tokens, is_of_a_figure(link->address) ? link->text : written_runs({*link}), false);
    }
    return tokens;
}

bool stand_at(const Tokens& tokens, std::size_t at, const Tokens& sought) {
    if (at + sought.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < sought.size(); ++i)
        if (tokens[at + i].is_whole || tokens[at + i].words != sought[i].words) return false;
    return true;
}

Tokens tokens_of(const std::string& text) {
    Tokens tokens;
    add_tokens(tokens, text, false);
    return tokens;
}

// Whole marks for the references that came, each for the next of its figure, with the words before it where they are
// as they were.
Tokens with_anchors(const Tokens& came, std::vector<Mark>& marks) {
    Tokens made;
    for (std::size_t at = 0; at < came.size();) {
        auto found = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
            return mark.anchor < 0 && !mark.reference.empty() && stand_at(came, at, tokens_of(mark.reference));
        });
        if (found == marks.end()) {
            made.push_back(came[at++]);
            continue;
        }
        Token whole;
        whole.mark = static_cast<int>(found - marks.begin());
        whole.is_whole = true;
        auto before = tokens_of(found->shown + " ");
        whole.is_typed_over = made.size() < before.size() || !stand_at(made, made.size() - before.size(), before);
        if (!whole.is_typed_over) made.resize(made.size() - before.size());
        at += tokens_of(found->reference).size();
        found->anchor = static_cast<int>(made.size());
        made.push_back(whole);
    }
    return made;
}

// Marks without a reference in what came, as their words: they are found again by them.
Tokens with_words(const Source& source) {
    Tokens tokens;
    for (const auto& token : source.tokens)
        if (token.is_whole && source.marks[static_cast<std::size_t>(token.mark)].anchor < 0)
            add_tokens(tokens, source.marks[static_cast<std::size_t>(token.mark)].shown, false, token.mark);
        else tokens.push_back(token);
    return tokens;
}

std::string bare(const Tokens& tokens) {
    std::string words;
    for (const auto& token : tokens) words += token.words;
    return words;
}

class TextMaker {
public:
    TextMaker(const Source& source, const Tokens& came) : source_(source), before_(with_words(source)), came_(came) {
        matched_.assign(came.size(), no_mark);
        is_kept_.assign(came.size(), false);
    }

    ReturnedText make() {
        std::map<int, std::vector<std::size_t>> words_of_marks; // where the words of a mark came
        std::map<int, std::size_t> words_before;
        for (const auto& token : before_)
            if (token.mark != no_mark && !token.is_whole) ++words_before[token.mark];
        for (const auto& common : kept_words(before_.size(), came_.size(), [&](std::size_t i, std::size_t j) {
                 return before_[i].is_same(came_[j]);
             })) {
            is_kept_[common.after] = true;
            const auto& token = before_[common.before];
            if (token.mark != no_mark && !token.is_whole) words_of_marks[token.mark].push_back(common.after);
        }
        for (const auto& [mark, places] : words_of_marks) {
            bool is_whole = places.size() == words_before[mark] && places.back() - places.front() + 1 == places.size();
            if (is_whole)
                for (auto place : places) matched_[place] = mark;
        }
        for (std::size_t i = 0; i < came_.size(); ++i) add(i);
        flush();
        tell_gone();
        made_.text = std::string(trimmed(made_.text));
        return std::move(made_);
    }

private:
    const Mark& mark_of(int mark) const { return source_.marks[static_cast<std::size_t>(mark)]; }

    void add(std::size_t at) {
        const auto& token = came_[at];
        if (token.is_whole) {
            if (token.is_typed_over) take_back_typed(at);
            return add_mark(token.mark);
        }
        if (matched_[at] == no_mark) return waiting_.push_back(token);
        if (at == 0 || matched_[at - 1] != matched_[at]) add_mark(matched_[at]);
    }

    // What was typed in place of the words of a figure is let go: from its number, where it has one.
    void take_back_typed(std::size_t at) {
        const auto& mark = mark_of(came_[at].mark);
        auto most = std::min(tokens_of(mark.shown + " ").size(), waiting_.size());
        std::size_t back = 0;
        while (back < most && (!is_kept_[at - 1 - back] || (back == 0 && is_blank(waiting_.back().words)))) ++back;
        auto typed = waiting_.end() - static_cast<std::ptrdiff_t>(back);
        auto number = std::find_if(typed, waiting_.end(), [](const Token& token) { return is_number(token.words); });
        if (number != waiting_.end()) typed = number;
        auto words = std::string(trimmed(bare({typed, waiting_.end()})));
        bool had_blank = typed != waiting_.end();
        waiting_.erase(typed, waiting_.end());
        if (had_blank && !waiting_.empty() && !is_blank(waiting_.back().words))
            waiting_.push_back({" ", false, no_mark});
        made_.notes.push_back("A figure cannot be typed over, so " + mark.name + " still says “" + mark.shown + "”"
                              + (words.empty() ? "" : ", not “" + words + "”"));
    }

    void add_mark(int mark) {
        flush();
        made_.text += mark_of(mark).written;
        standing_.push_back(mark);
    }

    void flush() {
        document::Runs runs;
        for (const auto& token : waiting_) {
            bool is_strong = token.is_strong;
            if (is_blank(token.words) && !runs.empty()) is_strong = std::get<document::TextRun>(runs.back()).bold;
            if (runs.empty() || std::get<document::TextRun>(runs.back()).bold != is_strong)
                runs.push_back(document::TextRun{token.words, is_strong});
            else std::get<document::TextRun>(runs.back()).text += token.words;
        }
        for (const auto& run : runs) {
            const auto& words = std::get<document::TextRun>(run);
            made_.text += as_written(words.text, words.bold);
        }
        waiting_.clear();
    }

    void tell_gone() {
        for (std::size_t i = 0; i < source_.marks.size(); ++i) {
            const auto& mark = source_.marks[i];
            if (std::find(standing_.begin(), standing_.end(), static_cast<int>(i)) != standing_.end()) continue;
            made_.notes.push_back(mark.reference.empty()
                                      ? "“" + mark.shown + "”, marked as given, does not stand here any more"
                                      : mark.name + " (“" + mark.shown + "”) is no longer quoted here");
        }
    }

    const Source& source_;
    Tokens before_;
    const Tokens& came_;
    std::vector<int> matched_; // by token that came: the mark whose words it belongs to
    std::vector<bool> is_kept_;
    Tokens waiting_; // plain words since the last mark
    std::vector<int> standing_;
    ReturnedText made_;
};

// As a reader of the file sees it, with what is strong: equal where nothing was changed.
std::string looks(const Tokens& tokens) {
    std::string words;
    for (const auto& token : tokens) words += (token.is_strong ? "\x01" : "") + token.words;
    return std::string(trimmed(words));
}

Tokens tokens_in_file(const Source& source) {
    Tokens tokens;
    for (const auto& token : source.tokens) {
        if (!token.is_whole) {
            tokens.push_back(token);
            continue;
        }
        const auto& mark = source.marks[static_cast<std::size_t>(token.mark)];
        add_tokens(tokens, mark.shown + (mark.reference.empty() ? "" : " " + mark.reference), false);
    }
    return tokens;
}

} // namespace

std::string words_in_file(std::string_view text, const ShowMark& show) {
    auto parts = read_text(text);
    return parts ? std::string(trimmed(bare(tokens_in_file(source_of(*parts, show))))) : std::string(trimmed(text));
}

ReturnedText returned_text(std::string_view text, const document::Runs& came, const ShowMark& show) {
    auto parts = read_text(text);
    auto source = parts ? source_of(*parts, show) : Source();
    if (!parts) add_tokens(source.tokens, text, false);
    auto tokens = tokens_that_came(came);
    if (looks(tokens) == looks(tokens_in_file(source))) return {std::string(text), {}};
    auto anchored = with_anchors(tokens, source.marks);
    return TextMaker(source, anchored).make();
}

} // namespace reeve::reporting
