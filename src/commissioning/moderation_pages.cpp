// The moderation table, widest disagreement first, with what the marks say about themselves.
#include "commissioning/panel_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/list_page.h"
#include <cstdio>

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string number_words(double value, int decimals, bool with_sign = false) {
    char words[48];
    std::snprintf(words, sizeof words, with_sign ? "%+.*f" : "%.*f", decimals, value);
    return words;
}

// ---- The order ----

enum class Order { spread, mean, asked, title };

Order order_asked_for(Visit& visit) {
    const auto typed = visit.query("order");
    if (typed == "mean") return Order::mean;
    if (typed == "asked") return Order::asked;
    return typed == "title" ? Order::title : Order::spread;
}

std::vector<std::size_t> ordered(const ModerationDesk& desk, const ModerationStatistics& found, Order order) {
    auto places = widest_first(found.bids);
    const auto less = [&](std::size_t a, std::size_t b) {
        if (order == Order::mean) return desk.bids[a].percent > desk.bids[b].percent;
        if (order == Order::asked) return desk.bids[a].bid.requested > desk.bids[b].bid.requested;
        return folded(desk.bids[a].bid.title) < folded(desk.bids[b].bid.title);
    };
    if (order != Order::spread) std::stable_sort(places.begin(), places.end(), less);
    return places;
}

html::Column sorted_column(const ModerationDesk& desk, const char* words, const char* name, bool is_numeric, Order now,
                           Order this_one) {
    html::Column column{.text = words, .is_numeric = is_numeric};
    column.sort_href = moderation_address(desk.panel.round) + "?order=" + name;
    column.sorting = now != this_one            ? html::Sorting::none
                     : this_one == Order::title ? html::Sorting::ascending
                                                : html::Sorting::descending;
    return column;
}

// ---- The table ----

std::string mark_words(const ModeratedBid& bid, const std::string& letter) {
    for (const auto& line : bid.lines)
        if (line.marking.letter == letter) return line.percent ? percent_in_words(*line.percent) : "Could not assess";
    for (const auto& aside : bid.aside)
        if (aside == letter) return "Stood aside";
    return "No marks";
}

std::vector<PanelSeat> marking_seats(const PanelDesk& panel) {
    auto seats = panel.seats;
    std::erase_if(seats, [](const auto& seat) { return !seat.marks; });
    return seats;
}

html::Content spread_cell(const ModeratedBid& bid, const BidStanding& standing, const Fraction& line) {
    Html cell = spread_drawing(bid, line);
    if (standing.range)
        cell += html::of<R"(<br>{} points)">(in_words(*standing.range, standing.range->denominator() == 1 ? 0 : 1));
    for (const auto& flag : flags_in_words(standing)) cell += html::of<R"(<br><b>{}</b>)">(flag);
    return cell;
}

html::Content agreed_cell(const ModerationDesk& desk, const ModeratedBid& bid) {
    Html cell;
    if (bid.item && bid.percent)
        cell += html::of<"{}<br>">(percent_in_words(*bid.percent) + ", " + folded(label_of(bid.item->state)));
    if (bid.gates != Gates::met)
        cell += html::of<"<b>{}</b><br>">(bid.gates == Gates::open ? "Condition to settle" : "Condition not met");
    cell += html::link({.text = bid.item ? "Look again" : "Agree a score",
                        .href = moderation_address(desk.panel.round) + "/" + bid.bid.reference,
                        .hidden_text = " for " + bid.bid.title});
    return cell;
}

html::TableRow row_of(const ModerationDesk& desk, const ModeratedBid& bid, const BidStanding& standing,
                      const Fraction& line) {
    html::TableRow row;
    row.cells.push_back(
        {html::link({.text = bid.bid.title, .href = moderation_address(desk.panel.round) + "/" + bid.bid.reference})
         + html::of<R"(<br><span class="govuk-body-s">{}</span>)">(bid.bid.reference + " · " + bid.bid.organisation)});
    row.cells.push_back({asked_words(bid.bid)});
    for (const auto& seat : marking_seats(desk.panel)) row.cells.push_back({mark_words(bid, seat.letter)});
    row.cells.push_back({standing.mean ? percent_in_words(*standing.mean) : "[x]"});
    row.cells.push_back({spread_cell(bid, standing, line)});
    row.cells.push_back({agreed_cell(desk, bid)});
    return row;
}

Html bids_table(Visit& visit, const ModerationDesk& desk, const ModerationStatistics& found, int line) {
    const auto order = order_asked_for(visit);
    const auto places = ordered(desk, found, order);
    const auto page = office::page_of(visit, places.size());
    html::Table table{.caption = counted(static_cast<std::int64_t>(places.size()), "bid")
                                 + (order == Order::spread ? ", widest disagreement first" : ""),
                      .caption_id = "moderation",
                      .head = {sorted_column(desk, "Bid", "title", false, order, Order::title),
                               sorted_column(desk, "Asked", "asked", true, order, Order::asked)},
                      .empty_text = "There is no bid for you to moderate.",
                      .is_stacked = true,
                      .is_scrolled = true};
    for (const auto& seat : marking_seats(desk.panel))
        table.head.push_back({.text = "Assessor " + seat.letter, .is_numeric = true});
    table.head.push_back(sorted_column(desk, "Mean", "mean", true, order, Order::mean));
    table.head.push_back(sorted_column(desk, "Spread", "spread", false, order, Order::spread));
    table.classes = "rv-marks";
    table.head.push_back({"Moderated"});
    for (auto at = page.first; at < page.last; ++at)
        table.rows.push_back(row_of(desk, desk.bids[places[at]], found.bids[places[at]], Fraction(line)));
    return html::table(table) + office::page_links(visit, moderation_address(desk.panel.round), page);
}

// ---- What the marks say ----

Html severity_table(const ModerationDesk& desk, const ModerationStatistics& found) {
    if (!found.severity)
        return html::paragraph("How strict each assessor was cannot be estimated: they share too few bids.");
    html::Table table{.caption = "How strict each assessor was",
                      .head = {{"Assessor"}, {"Points above or below the others", true}},
                      .is_stacked = true};
    for (std::size_t at = 0; at < found.severity->of_judge.size(); ++at)
        if (const auto points = found.severity->of_judge[at])
            table.rows.push_back({{{"Assessor " + desk.panel.seats[at].letter + ", " + desk.panel.seats[at].post},
                                   {number_words(*points, 1, true)}}});
    return html::table(table);
}

Html moved_ranks(const ModerationDesk& desk, const ModerationStatistics& found) {
    std::vector<html::Content> moved;
    for (std::size_t at = 0; at < desk.bids.size() && moved.size() < 20; ++at) {
        const auto& bid = found.bids[at];
        if (!bid.adjusted || bid.rank == bid.adjusted_rank) continue;
        moved.push_back(desk.bids[at].bid.reference + " " + desk.bids[at].bid.title + ": " + percent_in_words(*bid.mean)
                        + ", rank " + std::to_string(bid.rank) + "; had all been as strict "
                        + number_words(*bid.adjusted, 1) + "%, rank " + std::to_string(bid.adjusted_rank));
    }
    if (moved.empty()) return {};
    return html::paragraph("Bids that would change places had all assessors been as strict:")
           + html::bullet_list(moved);
}

Html statistics_part(const ModerationDesk& desk, const ModerationStatistics& found) {
    Html part = html::paragraph(caution_of_statistics());
    if (found.intraclass)
        part += html::paragraph("Of the differences between marks, "
                                + number_words(100 * std::max(0.0, found.intraclass->single), 0)
                                + "% lie between bids (ICC of one assessor " + number_words(found.intraclass->single, 2)
                                + ", of the mean of " + number_words(found.intraclass->k0, 1) + " assessors "
                                + number_words(found.intraclass->mean, 2) + ").");
    if (found.alpha)
        part += html::paragraph("Krippendorff’s alpha, which is 1 where all agree and 0 at chance: "
                                + number_words(found.alpha->alpha, 2) + ".");
    return html::details(
        {.summary = "How far the marks agree", .text = part + severity_table(desk, found) + moved_ranks(desk, found)});
}

Html try_links(const ModerationDesk& desk, int percent) {
    const auto outcome = desk.try_at(Fraction(percent));
    const auto at = [&](int other) {
        return html::link({.text = std::to_string(other) + "%",
                           .href = moderation_address(desk.panel.round) + "?line=" + std::to_string(other)});
    };
    const bool is_drawn = desk.panel.round.line_percent == percent;
    return html::section_heading((is_drawn ? "The line is drawn at " : "If the line is drawn at ")
                                 + std::to_string(percent) + "%")
           + html::paragraph(html::of<"{} would be funded for {}. {} would be left. Try {} or {}, or {}.">(
               counted(outcome.funded.count, "bid"), in_words(outcome.funded.money), in_words(outcome.left),
               at(std::max(0, percent - 5)), at(std::min(100, percent + 5)),
               html::link({.text = "see whom a line would fund", .href = panel_address(desk.panel.round) + "/line"})));
}

int line_tried(Visit& visit, const ModerationDesk& desk) {
    const auto typed = Kind<int>::read(trimmed(visit.query("line")), {});
    return typed && *typed >= 0 && *typed <= 100 ? *typed : desk.shown_line();
}

http::Response moderation_page(Visit& visit) {
    const auto held = held_desk(visit);
    if (!*held) return refuse_desk(visit, held->refusal());
    const auto* desk = &**held;
    const int line = line_tried(visit, *desk);
    const auto found = desk->statistics(Fraction(line));
    Html main =
        panel_head(desk->panel, "Moderation", "/moderation")
        + html::paragraph("Marks were given blind. Each assessor saw nobody else’s until all were in. Agree one "
                          "score for each bid and say why.")
        + bids_table(visit, *desk, found, line) + office::list_files(moderation_address(desk->panel.round))
        + try_links(*desk, line) + statistics_part(*desk, found);
    return show(visit, panel_words(desk->panel.round, "Moderation"), main);
}

office::Sheet moderation_sheet(Visit& visit) {
    office::Sheet sheet{.title = "Moderation", .columns = {"Bid", "Organisation", "Title", "Asked (£)"}};
    auto desk = revealed_desk(visit);
    if (!desk) return sheet;
    const auto seats = marking_seats(desk->panel);
    for (const auto& seat : seats) sheet.columns.push_back("Assessor " + seat.letter + " (%)");
    for (const char* column : {"Mean (%)", "Median (%)", "Range", "Flags", "Rank", "Adjusted mean (%)", "Adjusted rank",
                               "Moderated (%)", "Moderation", "Recommendation", "Amount (£)"})
        sheet.columns.emplace_back(column);
    const auto found = desk->statistics(Fraction(line_tried(visit, *desk)));
    for (auto at : ordered(*desk, found, Order::spread)) {
        const auto& bid = desk->bids[at];
        const auto& standing = found.bids[at];
        const auto told = [](const std::optional<Fraction>& value) {
            return value ? in_words(*value, 1) : std::string();
        };
        std::vector<std::string> row = {bid.bid.reference, bid.bid.organisation, bid.bid.title,
                                        bid.bid.requested ? plain(*bid.bid.requested) : ""};
        for (const auto& seat : seats) row.push_back(mark_words(bid, seat.letter));
        for (auto& cell : {told(standing.mean), told(standing.median), told(standing.range),
                           joined(flags_in_words(standing), "; "), standing.rank ? std::to_string(standing.rank) : "",
                           standing.adjusted ? number_words(*standing.adjusted, 1) : "",
                           standing.adjusted_rank ? std::to_string(standing.adjusted_rank) : "", told(bid.percent),
                           std::string(bid.item ? label_of(bid.item->state) : "Not discussed yet"),
                           std::string(bid.recommendation ? label_of(bid.recommendation->kind) : ""),
                           bid.recommendation ? plain(bid.recommendation->amount) : ""})
            row.push_back(cell);
        sheet.rows.push_back(std::move(row));
    }
    sheet.note = caution_of_statistics();
    return sheet;
}

} // namespace

void mount_moderation(office::Routes& at) {
    at.list("/work/panels/{round}/moderation", moderation_page, moderation_sheet, may(Right::assess_bids),
            "See all marks of a round after the reveal, widest disagreement first");
}

} // namespace reeve::commissioning
