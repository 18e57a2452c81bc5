// Reads a paper's blocks as a written text and asks the office's checks about it.
#include "reporting/paper_wording.h"

namespace reeve::reporting {
namespace {

std::string words_shown(const PaperBlock& block, const Layout& layout) {
    auto shown = layout.shown.find(block.id.value);
    bool is_shown = shown != layout.shown.end() && !shown->second.empty();
    return is_shown ? plain_text(shown->second) : block.text.text;
}

std::string place_of(const PaperBlock& block, const Layout& layout) {
    auto number = layout.numbers.find(block.id.value);
    if (number == layout.numbers.end()) return label_of(block.kind);
    bool is_paragraph = block.kind == BlockKind::paragraph || block.kind == BlockKind::lettered;
    return is_paragraph ? "Paragraph " + number->second : number->second;
}

} // namespace

office::WrittenText written_text_of(const Paper& paper, const std::vector<PaperBlock>& blocks, const Layout& layout) {
    office::WrittenText text{{}, paper.meeting_on};
    std::string heading;
    for (const auto& block : blocks) {
        if (block.kind == BlockKind::heading) heading = block.text.text;
        bool is_implication = block.kind == BlockKind::implication;
        text.passages.push_back({place_of(block, layout), is_implication ? block.label : heading,
                                 words_shown(block, layout), is_implication});
    }
    return text;
}

void warn_of_wording(const std::vector<office::WordingCheck>& checks, const Paper& paper,
                     const std::vector<PaperBlock>& blocks, Layout& layout) {
    for (const auto& caution : office::wording_cautions(checks, written_text_of(paper, blocks, layout)))
        layout.warnings.push_back({blocks[caution.passage].id, in_words(caution)});
}

} // namespace reeve::reporting
