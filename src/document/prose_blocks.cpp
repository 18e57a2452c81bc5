// Turns small Markdown into the blocks of a document.
#include "document/prose_blocks.h"
#include "base/markdown.h"
#include "base/text.h"

namespace reeve::document {

namespace {

bool works_from_a_file(std::string_view address) {
    return address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
}

void add_line(Runs& all, const Runs& line) {
    if (!all.empty()) all.push_back(TextRun{"\n"});
    all.insert(all.end(), line.begin(), line.end());
}

class BlockWriter : public MarkdownWriter {
public:
    void open_block(MarkdownBlock block, unsigned number) override {
        put(); // the words of an item before a list in it
        if (block == MarkdownBlock::bullets) lists_.push_back({true, 0});
        if (block == MarkdownBlock::numbers) lists_.push_back({false, number});
        if (block == MarkdownBlock::item) begins_item_ = true;
        if (block == MarkdownBlock::heading) ++bold_;
    }
    void close_block(MarkdownBlock block, unsigned) override {
        put();
        if (block == MarkdownBlock::heading) --bold_;
        bool is_list = block == MarkdownBlock::bullets || block == MarkdownBlock::numbers;
        if (is_list && !lists_.empty()) lists_.pop_back();
        if (is_list && lists_.empty()) is_in_list_ = false;
    }
    bool open_span(MarkdownSpan span, const std::string& address) override {
        if (span == MarkdownSpan::link && !works_from_a_file(address)) return false;
        count_of(span) += 1;
        if (span == MarkdownSpan::link) address_ = address;
        return true;
    }
    void close_span(MarkdownSpan span) override {
        count_of(span) -= 1;
        if (span == MarkdownSpan::link) address_.clear();
    }
    void text(std::string_view words) override {
        auto line = replaced(std::string(words), "\n", " ");
        if (!address_.empty()) runs_.push_back(LinkRun{line, address_});
        else add(line);
    }
    void line_break() override { add("\n"); }

    std::vector<Block> take() { return put(), std::move(blocks_); }

private:
    struct List {
        bool is_bullets;
        unsigned next;
    };
    int& count_of(MarkdownSpan span) {
        return span == MarkdownSpan::strong ? bold_ : span == MarkdownSpan::emphasis ? italic_ : plain_;
    }
    // Joined to the run before where it looks the same.
    void add(const std::string& words) {
        auto* before = runs_.empty() ? nullptr : std::get_if<TextRun>(&runs_.back());
        if (before && before->bold == (bold_ > 0) && before->italic == (italic_ > 0)) before->text += words;
        else runs_.push_back(TextRun{words, bold_ > 0, italic_ > 0});
    }
    void put() {
        if (trimmed(plain_text(runs_)).empty()) return runs_.clear();
        if (lists_.empty()) blocks_.push_back(Remark{std::move(runs_)});
        else put_item();
        runs_.clear();
        begins_item_ = false;
    }
    // The list that the words go on in: the newest block, while the typed list goes on and is of the same kind.
    ItemList* list_in_hand(bool is_numbered) {
        auto* list = is_in_list_ && !blocks_.empty() ? std::get_if<ItemList>(&blocks_.back()) : nullptr;
        return list && list->is_numbered == is_numbered ? list : nullptr;
    }
    void put_item() {
        bool is_numbered = !lists_.back().is_bullets;
        auto* list = list_in_hand(is_numbered);
        if (!begins_item_ && list) return add_line(list->items.back(), runs_);
        auto number = lists_.back().next++;
        is_in_list_ = true;
        if (is_numbered && number != 1 && !(list && list->items.size() + 1 == number)) {
            runs_.insert(runs_.begin(), TextRun{std::to_string(number) + ". "});
            return blocks_.push_back(Remark{std::move(runs_)});
        }
        if (!list || (is_numbered && number == 1)) blocks_.push_back(ItemList{{}, is_numbered});
        std::get<ItemList>(blocks_.back()).items.push_back(std::move(runs_));
    }

    std::vector<Block> blocks_;
    Runs runs_;
    std::vector<List> lists_;
    std::string address_;
    int bold_ = 0, italic_ = 0, plain_ = 0;
    bool begins_item_ = false, is_in_list_ = false;
};

// Lines of a text that is no Markdown, as they were typed.
std::vector<Block> as_typed(std::string_view text) { return {Remark{words(std::string(text))}}; }

} // namespace

std::vector<Block> prose_blocks(std::string_view text) {
    BlockWriter writer;
    return read_markdown(text, writer) ? writer.take() : as_typed(text);
}

std::vector<Block> numbered_blocks(std::string_view text) {
    auto blocks = prose_blocks(text);
    if (blocks.empty() || !std::holds_alternative<Remark>(blocks.front())) blocks.insert(blocks.begin(), Remark{});
    auto runs = std::get<Remark>(blocks.front()).runs;
    blocks.front() = Paragraph{std::move(runs), {}};
    return blocks;
}

Runs prose_runs(std::string_view text) {
    Runs all;
    for (const auto& block : prose_blocks(text)) {
        if (const auto* remark = std::get_if<Remark>(&block)) add_line(all, remark->runs);
        if (const auto* list = std::get_if<ItemList>(&block))
            for (std::size_t i = 0; i < list->items.size(); ++i) {
                auto item = list->items[i];
                item.insert(item.begin(), TextRun{list->is_numbered ? std::to_string(i + 1) + ". " : "• "});
                add_line(all, item);
            }
    }
    return all;
}

} // namespace reeve::document
