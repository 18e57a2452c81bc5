// Keeps papers and their blocks.
#include "reporting/paper_store.h"
#include "reporting/paper_text.h"
#include <set>

namespace reeve::reporting {
namespace {

constexpr int step = 10;

void renumber(office::Change& change, PaperId paper) {
    int position = 0;
    for (auto block : blocks_of(change.tx, paper)) {
        position += step;
        if (block.position == position) continue;
        change.tx.run(db::Sql("UPDATE paper_block SET position = :position WHERE id = :id", "renumber a block"),
                      {{"position", position}, {"id", block.id}});
    }
}

// The paper to the same body before this one.
std::optional<Paper> paper_before(db::Connection& connection, const Paper& paper) {
    return db::record(connection, paper_fields(),
                      db::Sql("body = :body AND meeting_on < :meeting_on ORDER BY meeting_on DESC, id DESC LIMIT 1",
                              "the paper before"),
                      {{"body", paper.body}, {"meeting_on", paper.meeting_on}});
}

} // namespace

const Description<PaperBlock>& block_fields() {
    static const auto fields =
        Description<PaperBlock>("paper_block", "block of a paper")
            .hidden<&PaperBlock::paper>("paper")
            .hidden<&PaperBlock::position>("position")
            .has<&PaperBlock::kind>(
                "kind", {.label = "Kind of block", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&PaperBlock::role>("role", {.label = "What is it?", .audience = Audience::open, .keep = Keep::always})
            .has<&PaperBlock::text>("text",
                                    {.label = "Text", .audience = Audience::open, .keep = Keep::always, .limit = 12000})
            .has<&PaperBlock::label>(
                "label", {.label = "Caption or label", .audience = Audience::open, .keep = Keep::always, .limit = 200})
            .has<&PaperBlock::mark>("mark", {.label = "Figure", .audience = Audience::open, .keep = Keep::always})
            .hidden<&PaperBlock::file>("file")
            .has<&PaperBlock::alt>("alt", {.label = "What does the image show?",
                                           .hint = "For those who cannot see it.",
                                           .audience = Audience::open,
                                           .keep = Keep::always,
                                           .limit = 400})
            .has<&PaperBlock::credit>(
                "credit", {.label = "Who took it?", .audience = Audience::open, .keep = Keep::always, .limit = 120})
            .has<&PaperBlock::consent>("consent", {.label = "Who agreed that it is shown, and when?", .limit = 300})
            .hidden<&PaperBlock::removal>("removal")
            .hidden<&PaperBlock::removed_after>("removed_after");
    return fields;
}

std::optional<Paper> find_paper(db::Connection& connection, std::string_view reference) {
    auto parsed = parse_reference(reference);
    if (!parsed) return std::nullopt;
    return db::record(connection, paper_fields(), db::Sql("reference = :reference", "paper by reference"),
                      {{"reference", in_words(*parsed)}});
}

Paper paper_of(db::Connection& connection, PaperId id) {
    auto paper = db::find(connection, paper_fields(), id);
    if (!paper) throw Fault("a record names a paper that is not kept");
    return *paper;
}

std::vector<Paper> all_papers(db::Connection& connection) {
    return db::records(connection, paper_fields(), db::Sql("id > 0 ORDER BY meeting_on DESC, id DESC", "all papers"));
}

std::vector<Paper> released_papers(db::Connection& connection, Moment now) {
    return db::records(
        connection, paper_fields(),
        db::Sql(
            R"(published_at IS NOT NULL AND (release_at IS NULL OR release_at <= :now) ORDER BY meeting_on DESC, id DESC)",
            "papers the public may read"),
        {{"now", now}});
}

std::optional<Moment> next_release(db::Connection& connection, Moment now) {
    return connection.one(db::Sql(R"(
        SELECT release_at FROM paper WHERE published_at IS NOT NULL AND release_at > :now ORDER BY release_at, id LIMIT 1)",
                                  "the next end of an embargo"),
                          {{"now", now}}, [](const db::Row& row) { return row.get<Moment>(0); });
}

std::vector<PaperBlock> blocks_of(db::Connection& connection, PaperId paper) {
    return db::records(connection, block_fields(),
                       db::Sql("paper = :paper AND removal = 0 ORDER BY position, id", "blocks of a paper"),
                       {{"paper", paper}});
}

std::optional<PaperBlock> find_block(db::Connection& connection, Id<PaperBlock> id) {
    auto block = find_any_block(connection, id);
    return block && block->removal == 0 ? block : std::nullopt;
}

std::optional<PaperBlock> find_any_block(db::Connection& connection, Id<PaperBlock> id) {
    return db::find(connection, block_fields(), id);
}

Paper begin_paper(office::Change& change, Paper paper, const std::vector<PaperBlock>& first_blocks) {
    paper.reference = office::next_reference(change, "P", year_of(paper.meeting_on));
    paper = office::keep_new(change, paper_fields(), paper);
    int position = 0;
    for (auto block : first_blocks) {
        block.id = {};
        block.paper = paper.id;
        block.position = position += step;
        office::keep_new(change, block_fields(), block);
    }
    return paper;
}

std::vector<PaperBlock> blocks_to_start_from(db::Connection& connection, PaperId paper) {
    auto blocks = blocks_of(connection, paper);
    for (auto& block : blocks) block.consent.clear();
    return blocks;
}

PaperBlock add_block(office::Change& change, PaperId paper, Id<PaperBlock> after, PaperBlock block) {
    auto before = find_block(change.tx, after);
    block.paper = paper;
    block.position = before && before->paper == paper ? before->position + step / 2 : step / 2;
    block = office::keep_new(change, block_fields(), block);
    renumber(change, paper);
    return *find_block(change.tx, block.id);
}

Result<PaperBlock> keep_block(office::Change& change, PaperBlock block) {
    TRY(read_text(block.text.text)); // a mark that cannot be read is refused beside the text
    return office::keep(change, block_fields(), std::move(block));
}

Result<Done> move_block(office::Change& change, const PaperBlock& block, Direction direction) {
    auto blocks = blocks_of(change.tx, block.paper);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].id != block.id) continue;
        bool is_at_end = direction == Direction::up ? i == 0 : i + 1 == blocks.size();
        if (is_at_end) return Done{};
        auto& other = blocks[direction == Direction::up ? i - 1 : i + 1];
        std::swap(blocks[i].position, other.position);
        TRY(office::keep(change, block_fields(), blocks[i]));
        TRY(office::keep(change, block_fields(), other));
        return Done{};
    }
    return Refusal{"This block is not in the paper any more.", "", Refusal::Kind::gone};
}

std::vector<Id<PaperBlock>> same_as_last_time(db::Connection& connection, const Paper& paper) {
    std::vector<Id<PaperBlock>> same;
    auto before = paper_before(connection, paper);
    if (!before) return same;
    std::set<std::string> texts;
    for (const auto& block : blocks_of(connection, before->id))
        if (block.text.text.size() > 40 || !block.mark.empty()) texts.insert(block.mark + "\n" + block.text.text);
    for (const auto& block : blocks_of(connection, paper.id))
        if (texts.count(block.mark + "\n" + block.text.text)) same.push_back(block.id);
    return same;
}

} // namespace reeve::reporting
