// Tests that the cautions of the office's checks stand beside the blocks of a paper that they are about.
#include "reporting/paper_wording.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::reporting;

namespace {

PaperBlock block(std::int64_t id, BlockKind kind, std::string text, std::string label = "") {
    PaperBlock made;
    made.id = {id};
    made.kind = kind;
    made.text.text = std::move(text);
    made.label = std::move(label);
    return made;
}

} // namespace

TEST_CASE(
    "a check reads a paper's paragraphs and implications, and its caution stands beside the block and stops nothing") {
    Paper paper;
    paper.meeting_on = date_of(2021, 12, 2);
    std::vector<PaperBlock> blocks = {block(1, BlockKind::heading, "Next steps"),
                                      block(2, BlockKind::paragraph, "It will be sent out."),
                                      block(3, BlockKind::implication, "None", "Legal")};
    auto layout = lay_out(paper, blocks, {});
    office::WrittenText read;
    auto warned_before = layout.warnings.size();
    warn_of_wording({[&](const office::WrittenText& text) {
                        read = text;
                        return std::vector<office::WordingCaution>{{1, "Say to whom", "s.5(10)"}};
                    }},
                    paper, blocks, layout);
    REQUIRE(read.passages.size() == 3);
    CHECK(read.written_on == paper.meeting_on);
    CHECK(read.passages[1].where == "Paragraph 1");
    CHECK(read.passages[1].heading == "Next steps");
    CHECK(read.passages[1].words == "It will be sent out.");
    CHECK(read.passages[2].is_implication);
    CHECK(read.passages[2].heading == "Legal");
    REQUIRE(layout.warnings.size() == warned_before + 1);
    CHECK(layout.warnings.back().block == blocks[1].id);
    CHECK(layout.warnings.back().words == "Say to whom (s.5(10))");
    CHECK(layout.readiness.unanswered_implications == 0);
}
