// The staff pages of the bids that were sent in a round: who is eligible, which late ones are let in, and each bid
// whole.
#include "commissioning/bid_store.h"
#include "commissioning/commissioning_pages.h"
#include "commissioning/grants_desk.h"
#include "commissioning/panel_store.h"
#include "commissioning/round_road.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string list_address(const FundingRound& round) { return desk_address(round) + "/bids"; }
std::string asked(const Bid& bid) { return bid.requested ? in_words(*bid.requested) : "[x]"; }

// Bids that may be from one organisation, or about one piece of work: told, never decided.
class Twins {
public:
    explicit Twins(const std::vector<Bid>& all) : all_(all) {
        for (std::size_t at = 0; at < all.size(); ++at)
            for (const auto& name : organisation_names(all[at])) places_[name].push_back(at);
    }
    std::vector<std::string> of(const Bid& bid) const {
        std::set<std::size_t> found;
        for (const auto& name : organisation_names(bid))
            if (auto named = places_.find(name); named != places_.end())
                for (auto at : named->second)
                    if (all_[at].id != bid.id) found.insert(at);
        std::vector<std::string> twins;
        for (auto at : found) twins.push_back(all_[at].reference);
        return twins;
    }

private:
    const std::vector<Bid>& all_;
    std::map<std::string, std::vector<std::size_t>> places_;
};

Html counts_line(const std::vector<Bid>& bids) {
    std::map<BidState, int> counts;
    Money total;
    for (const auto& bid : bids) {
        ++counts[bid.state];
        total += bid.requested.value_or(Money{});
    }
    std::vector<std::string> parts;
    for (const auto& [state, count] : counts) parts.push_back(std::to_string(count) + " " + folded(label_of(state)));
    return html::paragraph(counted(static_cast<std::int64_t>(bids.size()), "bid") + " asking for " + in_words(total)
                           + (parts.empty() ? "." : ": " + list_of(parts) + "."));
}

http::Response list(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    html::Table table{
        .caption = "Bids that were sent",
        .caption_classes = "govuk-visually-hidden",
        .caption_id = "bids",
        .head =
            {{"Bid"}, {"Organisation"}, {"State"}, {"Received"}, {.text = "Asked", .is_numeric = true}, {"Look at"}},
        .empty_text = "No bid has been sent yet.",
        .is_scrolled = true};
    auto bids = sent_bids_met_by(visit.db, round->id, visit.who->person);
    const Twins twins(bids);
    for (const auto& bid : bids) {
        auto found = twins.of(bid);
        table.rows.push_back(
            {{{html::link({.text = bid.title, .href = desk_address(*round, bid)})
               + html::of<R"(<br><span class="rv-sub">{}</span>)">(bid.reference + (bid.is_sample ? ", SAMPLE" : ""))},
              {bid.organisation},
              {chip(bid)},
              {bid.received_at ? in_words(*bid.received_at) : "[x]"},
              {asked(bid)},
              {found.empty() ? "Nothing" : "Same organisation as " + list_of(found)}}});
    }
    Html main = html::page_heading("Bids", round->reference + ": " + round->title)
                + round_menu(visit, *round, list_address(*round)) + counts_line(bids) + html::table(table)
                + office::list_files(list_address(*round), "These bids");
    return show(visit, round_words(*round, "Bids"), main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Bids",
                       {"Reference", "Organisation", "Title", "State", "Received", "Seconds late", "Asked", "Area",
                        "Priority", "Charity number", "Company number"},
                       {},
                       ""};
    auto round = round_asked_for(visit);
    if (!round) return made;
    for (const auto& bid : sent_bids_met_by(visit.db, round->id, visit.who->person))
        made.rows.push_back({bid.reference, bid.organisation, bid.title, label_of(bid.state),
                             bid.received_at ? iso(*bid.received_at) : "", std::to_string(bid.seconds_late),
                             bid.requested ? plain(*bid.requested) : "", bid.area, bid.priority, bid.charity_number,
                             bid.company_number});
    return made;
}

std::optional<Bid> bid_asked_for(Visit& visit, const FundingRound& round) {
    auto bid = find_bid(visit.db, visit.part("bid"));
    if (!bid || bid->round != round.id || bid->revision == 0) return std::nullopt;
    return is_hidden_from(visit.db, bid->id, visit.who->person) ? std::nullopt : bid;
}

Html facts(Visit& visit, const Bid& bid) {
    html::SummaryList list;
    for (const auto& field : bid_fields().shape().fields) {
        bool is_hidden_from_them = field.words.audience == Audience::restricted && !visit.may(Right::read_restricted);
        if (field.is_hidden || field.column == std::string_view("summary")) continue;
        auto shown = is_hidden_from_them ? std::string("Restricted") : field.shown(&bid);
        list.rows.push_back({.key = field.words.label, .value = shown.empty() ? "Not given" : shown});
    }
    list.rows.push_back({.key = "Sent",
                         .value = counted(bid.revision, "time") + ", last received on " + in_words(*bid.received_at)
                                  + ". Receipt " + bid.receipt});
    if (bid.seconds_late) list.rows.push_back({.key = "Late by", .value = counted(bid.seconds_late, "second")});
    if (!bid.decided_because.empty())
        list.rows.push_back({.key = label_of(bid.state), .value = bid.decided_because + " (" + bid.decided_post + ")"});
    return html::summary_list(list);
}

Html answers_part(Visit& visit, const FundingRound& round, const WholeBid& whole) {
    Html main;
    for (const auto& criterion : criteria_of(visit.db, round.id)) {
        auto found = std::find_if(whole.answers.begin(), whole.answers.end(),
                                  [&](const BidAnswer& answer) { return answer.criterion == criterion.id; });
        main += html::sub_heading(criterion.title) + html::small_paragraph(criterion.question);
        main += found == whole.answers.end() ? html::paragraph("Not answered") : html::render_prose(found->words);
    }
    html::Table costs{.caption = "What it costs",
                      .caption_id = "costs",
                      .head = {{"For"}, {.text = "Amount", .is_numeric = true}},
                      .empty_text = "No costs are listed."};
    Money total;
    for (const auto& cost : whole.costs) {
        costs.rows.push_back({{{cost.words}, {in_words(cost.amount)}}});
        total += cost.amount;
    }
    if (!costs.rows.empty()) costs.rows.push_back({.cells = {{"Total"}, {in_words(total)}}, .is_total = true});
    return main + html::table(costs);
}

// What the office can decide about a bid in the state it is in, as values of the button "decision".
std::vector<std::pair<const char*, const char*>> decisions_on(const Bid& bid, const FundingRound& round) {
    if (!is_before_marking(round)) return {};
    if (bid.state == BidState::late_pending) return {{"admit", "Admit it"}, {"refuse", "Refuse it"}};
    if (bid.state == BidState::submitted) return {{"eligible", "It is eligible"}, {"ineligible", "It is not eligible"}};
    if (bid.state == BidState::eligible) return {{"ineligible", "It is not eligible"}};
    if (bid.state == BidState::ineligible) return {{"eligible", "It is eligible after all"}};
    return {};
}

Html decision_part(Visit& visit, const FundingRound& round, const Bid& bid, const Problems& problems) {
    auto choices = decisions_on(bid, round);
    if (choices.empty() || !visit.may(Right::run_rounds)) return {};
    std::vector<Html> buttons;
    for (const auto& [value, words] : choices)
        buttons.push_back(html::button({.text = words,
                                        .name = "decision",
                                        .value = value,
                                        .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    return html::section_heading("Decide")
           + html::paragraph("Late bids and bids that are not eligible need the reason; the applicant is told it.")
           + office::form_begin(visit, desk_address(round, bid))
           + html::hidden_field("version", std::to_string(bid.version))
           + why_control(visit, problems, "Reason (optional)", "because") + html::button_group(buttons)
           + office::form_end();
}

http::Response bid_page(Visit& visit, const FundingRound& round, const Bid& bid, const Problems& problems) {
    auto words = round_words(round, bid.title, problems);
    words.trail.emplace_back("Bids", list_address(round));
    Html main = html::error_summary(problems) + html::page_heading(bid.title, bid.reference + ", " + bid.organisation)
                + round_menu(visit, round, list_address(round)) + html::of<"<p class=\"govuk-body\">{}</p>">(chip(bid));
    if (bid.is_sample) main += html::inset_text({.text = "SAMPLE: this bid is invented, to show how it works."});
    const auto bids = sent_bids_met_by(visit.db, round.id, visit.who->person);
    if (auto twins = Twins(bids).of(bid); !twins.empty())
        main += html::warning_text({.text = "It may be from the same organisation as " + list_of(twins) + "."});
    main += html::paragraph(
        html::link({.text = "Due diligence on this bid", .href = desk_address(round, bid) + "/checks"}));
    main += decision_part(visit, round, bid, problems) + html::render_prose(bid.summary) + facts(visit, bid)
            + html::section_heading("Answers") + answers_part(visit, round, whole(visit.db, bid));
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

http::Response show_bid(Visit& visit) {
    auto round = round_asked_for(visit);
    auto bid = round ? bid_asked_for(visit, *round) : std::nullopt;
    return bid ? bid_page(visit, *round, *bid, {}) : not_found(visit);
}

Result<Bid> decided(const Bid& bid, const FundingRound& round, std::string_view decision, const std::string& because,
                    const std::string& post) {
    if (decision == "admit") return admitted(bid, round, because, post);
    if (decision == "refuse") return refused_late(bid, because, post);
    if (!is_before_marking(round))
        return Refusal{"Marking has begun. Who is eligible was decided before.", "", Refusal::Kind::conflict};
    if (decision == "eligible" || decision == "ineligible") return judged(bid, decision == "eligible", because, post);
    return Refusal{"There is no such decision about a bid.", "", Refusal::Kind::conflict};
}

http::Response decide_on(Visit& visit) {
    auto round = round_asked_for(visit);
    auto stands = round ? bid_asked_for(visit, *round) : std::nullopt;
    if (!stands) return not_found(visit);
    auto bid = *stands;
    bid.version = office::version_typed(visit, stands->version);
    auto because = tidied(visit.typed("because"));
    if (count_characters(because) > 1000) {
        Problems problems;
        problems.add("because", "The reason must be 1,000 characters or fewer");
        return bid_page(visit, *round, *stands, problems);
    }
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Bid> {
            return keep_bid(change, TRY(decided(bid, *round, visit.typed("decision"), because, change.actor_post)));
        },
        because);
    if (kept) return saved(visit, list_address(*round), kept->reference + " is " + folded(label_of(kept->state)));
    return kept.has_problems() ? bid_page(visit, *round, *stands, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_bid_desk(office::Routes& at) {
    const std::string all = "/work/rounds/{reference}/bids";
    at.list(all, list, sheet, office::may(Right::run_rounds), "See the bids that were sent in a round");
    at.get(all + "/{bid}", show_bid, office::may(Right::run_rounds), "See a bid with its answers and costs");
    at.post(all + "/{bid}", decide_on, office::may(Right::run_rounds),
            "Decide whether a bid is eligible, or whether a late one is let in");
}

} // namespace reeve::commissioning
