// The pages on which blocks of a paper are added, moved, taken out and put back.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "reporting/block_removal_store.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

// --- Adding ---

http::Response new_block_form(Visit& visit, const Paper& paper, const Problems& problems) {
    html::Radios kinds{.name = "kind",
                       .legend = "What comes next?",
                       .error = html::error_of(problems, "kind"),
                       .value = visit.has_typed() ? std::string(visit.typed("kind")) : "paragraph",
                       .options = {}};
    for (const auto& choice : Choices<BlockKind>::list)
        kinds.options.push_back({.value = choice.stored, .text = choice.label});
    auto after = visit.has_typed() ? visit.typed("after") : visit.query("after");
    Html main = html::error_summary(problems) + html::page_heading("Add a block", paper.reference);
    main += form_begin(visit, writing_address(paper) + "/blocks/new") + html::hidden_field("after", after)
            + html::radios(kinds);
    main += html::button({.text = "Add"}) + office::form_end();
    return show(visit, writing_words(paper, "Add a block", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_new_block(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    return new_block_form(visit, *paper, {});
}

http::Response add_new_block(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    auto kind = choice_of<BlockKind>(visit.typed("kind"));
    auto after = Kind<std::int64_t>::read(visit.typed("after").empty() ? "0" : visit.typed("after"), {});
    if (!kind) return new_block_form(visit, *paper, Problems{{{"kind", "Select what comes next"}}});
    if (!after) return refuse(visit, {"The place of the new block is not known.", "", Refusal::Kind::conflict});
    PaperBlock block;
    block.kind = *kind;
    auto kept = visit.change(
        [&](office::Change& change) -> Result<PaperBlock> { return add_block(change, paper->id, {*after}, block); });
    return http::see_other(block_address(*paper, kept->id));
}

// --- Order ---

// What a button of the list of blocks does, and to which: "up-12".
struct Order {
    std::string verb;
    PaperBlock block;
};

std::optional<Order> order_typed(Visit& visit, const Paper& paper) {
    auto act = visit.typed("act");
    auto dash = act.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    auto id = Kind<std::int64_t>::read(act.substr(dash + 1), {});
    auto block = id ? find_block(visit.db, {*id}) : std::nullopt;
    if (!block || block->paper != paper.id) return std::nullopt;
    return Order{std::string(act.substr(0, dash)), *block};
}

http::Response take_out_blocks(Visit& visit, const Paper& paper, const Order& order) {
    auto taken = visit.change(
        [&](office::Change& change) -> Result<Removal> {
            auto blocks = order.verb == "section" ? section_of(blocks_of(change.tx, paper.id), order.block.id)
                                                  : std::vector<PaperBlock>{order.block};
            return take_out(change, paper.id, blocks);
        },
        "taken out of the paper");
    if (!taken) return refuse(visit, taken.refusal());
    return http::see_other(writing_address(paper) + "?removed=" + std::to_string(taken->number));
}

http::Response change_order(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    auto order = order_typed(visit, *paper);
    if (!order) return refuse(visit, {"This block is not in the paper any more.", "", Refusal::Kind::gone});
    if (order->verb == "remove" || order->verb == "section") return take_out_blocks(visit, *paper, *order);
    auto kept = visit.change([&](office::Change& change) {
        return move_block(change, order->block, order->verb == "up" ? Direction::up : Direction::down);
    });
    if (!kept) return refuse(visit, kept.refusal());
    return http::see_other(writing_address(*paper) + "#block-" + std::to_string(order->block.id.value));
}

http::Response undo_removal(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto number = Kind<std::int64_t>::read(visit.part("removal"), {});
    if (!paper || !number) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    std::int64_t first = 0;
    for (const auto& removal : removals_of(visit.db, paper->id))
        if (removal.number == *number) first = removal.blocks.front().id.value;
    auto kept = visit.change([&](office::Change& change) { return put_back(change, paper->id, *number); },
                             "put back into the paper");
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, writing_address(*paper) + "#block-" + std::to_string(first), "It is back where it was");
}

} // namespace

void mount_block_order(office::Routes& at) {
    using office::may, office::Right;
    at.get("/work/papers/{reference}/blocks/new", show_new_block, may(Right::write_papers),
           "Choose what block to add to a paper");
    at.post("/work/papers/{reference}/blocks/new", add_new_block, may(Right::write_papers), "Add a block to a paper");
    at.post("/work/papers/{reference}/order", change_order, may(Right::write_papers),
            "Move a block of a paper up or down, or take it or its section out");
    at.post("/work/papers/{reference}/removals/{removal}", undo_removal, may(Right::write_papers),
            "Put back what was taken out of a paper, where it was");
}

} // namespace reeve::reporting
