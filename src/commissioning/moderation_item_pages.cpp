// One bid before the panel: every mark side by side, the scores it agrees, who was in the room, and what it recommends.
#include "commissioning/panel_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

struct ItemDesk {
    ModerationDesk desk;
    ModeratedBid bid;
};

Result<ItemDesk> item_asked_for(Visit& visit) {
    auto desk = TRY(revealed_desk(visit));
    const auto* bid = desk.find(visit.part("bid"));
    if (!bid) return Refusal{"", "", Refusal::Kind::absent};
    auto found = *bid;
    return ItemDesk{std::move(desk), std::move(found)};
}

std::string address_of(const ItemDesk& item) {
    return moderation_address(item.desk.panel.round) + "/" + item.bid.bid.reference;
}

std::string score_words(const RoundCriterion& criterion, std::optional<std::int64_t> score) {
    if (!score) return "Cannot assess";
    if (criterion.is_gate) return *score ? "Yes" : "No";
    return std::to_string(*score) + " of " + std::to_string(criterion.most);
}

const ModeratedScore* set_for(const ModeratedBid& bid, CriterionId criterion) {
    for (const auto& score : bid.set)
        if (score.criterion == criterion) return &score;
    return nullptr;
}

Html marks_table(Visit& visit, const ItemDesk& item) {
    std::map<std::string, Marks> marks;
    for (const auto& line : item.bid.lines) marks[line.marking.letter] = marks_of(visit.db, line.marking.id);
    html::Table table{.caption = "Marks as they were sent in",
                      .caption_id = "marks",
                      .head = {{"Criterion"}},
                      .is_stacked = true,
                      .is_scrolled = true};
    for (const auto& line : item.bid.lines) table.head.push_back({.text = "Assessor " + line.marking.letter});
    table.head.push_back({"Moderated"});
    for (std::size_t at = 0; at < item.desk.panel.criteria.size(); ++at) {
        const auto& criterion = item.desk.panel.criteria[at];
        html::TableRow row{{{criterion.title}}};
        for (const auto& line : item.bid.lines) {
            const auto* mark = mark_of(marks.at(line.marking.letter), criterion.id);
            row.cells.push_back({html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                score_words(criterion, line.scores[at]), mark ? mark->why.text : "")});
        }
        const auto* set = set_for(item.bid, criterion.id);
        row.cells.push_back({set ? score_words(criterion, set->score) : "As marked"});
        table.rows.push_back(std::move(row));
    }
    html::TableRow total{{{"In all"}}, "", true};
    for (const auto& line : item.bid.lines)
        total.cells.push_back({line.percent ? percent_in_words(*line.percent) : "[x]"});
    total.cells.push_back({item.bid.percent ? percent_in_words(*item.bid.percent) : "[x]"});
    table.rows.push_back(std::move(total));
    return html::table(table);
}

Html score_controls(Visit& visit, const ItemDesk& item, const Problems& problems) {
    Html controls;
    for (const auto& criterion : item.desk.panel.criteria) {
        const auto name = field_name("score", criterion);
        const auto* set = set_for(item.bid, criterion.id);
        const auto value = visit.has_typed() ? std::string(visit.typed(name)) : set ? std::to_string(set->score) : "";
        if (criterion.is_gate)
            controls +=
                html::select({.name = name,
                              .label = criterion.title + " (optional)",
                              .error = html::error_of(problems, name),
                              .value = value,
                              .options = {{"", "As marked"}, {"1", "Yes, it is met"}, {"0", "No, it is not met"}}});
        else
            controls +=
                html::text_input({.name = name,
                                  .label = criterion.title + ", 0 to " + std::to_string(criterion.most) + " (optional)",
                                  .hint = "Leave empty to keep the mean of the marks.",
                                  .error = html::error_of(problems, name),
                                  .value = value,
                                  .classes = "govuk-input--width-3",
                                  .inputmode = "numeric"});
    }
    return controls;
}

Html agree_form(Visit& visit, const ItemDesk& item, const Problems& problems) {
    html::Checkboxes present{.name = "present",
                             .legend = "Who was in the room?",
                             .hint = "Whoever stood aside from this bid leaves.",
                             .error = html::error_of(problems, "present"),
                             .classes = "govuk-checkboxes--small"};
    for (const auto& seat : item.desk.panel.seats) {
        if (std::find(item.bid.aside.begin(), item.bid.aside.end(), seat.letter) != item.bid.aside.end()) continue;
        present.options.push_back({.value = seat.letter, .text = seat.letter + ", " + seat.post});
        present.values.push_back(seat.letter); // all, until somebody says otherwise
    }
    if (item.bid.item) present.values = reeve::split(item.bid.item->present, ',');
    if (visit.has_typed()) present.values = visit.typed_fields().all("present");
    return html::section_heading("Agree a score") + form_begin(visit, address_of(item))
           + score_controls(visit, item, problems)
           + html::textarea({.name = "reason",
                             .label = "Why does the panel change a score? (optional)",
                             .hint = "Needed where it sets one.",
                             .error = html::error_of(problems, "reason"),
                             .value = visit.has_typed() ? std::string(visit.typed("reason"))
                                      : item.bid.item   ? item.bid.item->reason.text
                                                        : "",
                             .rows = 3})
           + html::checkboxes(present) + html::button({.text = "Agree this score"}) + office::form_end();
}

std::string amount_shown(Visit& visit, const std::optional<BidRecommendation>& stands) {
    if (visit.has_typed() || !stands || stands->kind != RecommendationKind::fund_in_part)
        return std::string(visit.typed("amount"));
    return plain(stands->amount);
}

// Funding in part is said by its amount.
const std::string stored_part = "fund_in_part";

Html recommend_form(Visit& visit, const ItemDesk& item, const Problems& problems) {
    const auto& stands = item.bid.recommendation;
    html::Select kind{.name = "kind",
                      .label = "What does the panel recommend?",
                      .error = html::error_of(problems, "kind"),
                      .value = visit.has_typed() ? std::string(visit.typed("kind"))
                               : stands ? Choices<RecommendationKind>::list[static_cast<int>(stands->kind)].stored
                                        : ""};
    for (const auto& choice : Choices<RecommendationKind>::list)
        if (choice.stored != stored_part) kind.options.push_back({choice.stored, choice.label});
    if (kind.value == stored_part) kind.value = "fund";
    return html::section_heading("Recommend") + form_begin(visit, address_of(item) + "/recommendation")
           + html::select(kind)
           + html::text_input(
               {.name = "amount",
                .label = "How much? (optional)",
                .hint = "Less than was asked funds it in part. Leave empty for the whole, or for nothing.",
                .error = html::error_of(problems, "amount"),
                .value = amount_shown(visit, stands),
                .classes = "govuk-input--width-10",
                .prefix = "£"})
           + html::textarea({.name = "why_recommended",
                             .label = "Why this recommendation?",
                             .error = html::error_of(problems, "why_recommended"),
                             .value = visit.has_typed() ? std::string(visit.typed("why_recommended"))
                                      : stands          ? stands->reason.text
                                                        : "",
                             .rows = 2})
           + html::button({.text = "Keep this recommendation", .classes = "govuk-button--secondary"})
           + office::form_end();
}

http::Response item_shown(Visit& visit, const ItemDesk& item, const Problems& problems) {
    const auto& bid = item.bid;
    Html main = html::error_summary(problems)
                + html::page_heading(bid.bid.title, bid.bid.reference + " · " + bid.bid.organisation)
                + sample_tag(bid.bid.is_sample) + html::paragraph("Asks for " + asked_words(bid.bid) + ".")
                + marks_table(visit, item);
    if (bid.item)
        main += html::inset_text(
            {.text = std::string(label_of(bid.item->state)) + ". In the room: " + replaced(bid.item->present, ",", ", ")
                     + ". " + (bid.item->reason.text.empty() ? "No score was changed." : bid.item->reason.text)});
    if (bid.recommendation)
        main += html::paragraph("Recommended: " + folded(label_of(bid.recommendation->kind)) + ", "
                                + in_words(bid.recommendation->amount) + ". " + bid.recommendation->reason.text);
    const bool is_open = item.desk.panel.round.state == RoundState::moderating && item.desk.panel.chairs()
                         && visit.may(Right::chair_panels);
    if (is_open) main += html::text_column(agree_form(visit, item, problems) + recommend_form(visit, item, problems));
    auto words = panel_words(item.desk.panel.round, bid.bid.title, !problems.empty());
    words.trail.emplace_back("Moderation", moderation_address(item.desk.panel.round));
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

http::Response item_page(Visit& visit) {
    auto item = item_asked_for(visit);
    return item ? item_shown(visit, *item, {}) : refuse_desk(visit, item.refusal());
}

// Only the chair, while the panel meets.
Result<ItemDesk> item_of_chair(Visit& visit) {
    auto item = TRY(item_asked_for(visit));
    if (!item.desk.panel.chairs()) return Refusal{"", "", Refusal::Kind::absent};
    if (item.desk.panel.round.state != RoundState::moderating)
        return Refusal{"The panel has finished", "Scores are agreed between the reveal and the decision"};
    return item;
}

std::vector<ModeratedScore> scores_typed(Visit& visit, const ItemDesk& item, Problems& problems) {
    std::vector<ModeratedScore> set;
    for (const auto& criterion : item.desk.panel.criteria) {
        const auto typed = trimmed(visit.typed(field_name("score", criterion)));
        if (typed.empty()) continue;
        const auto score = Kind<int>::read(typed, {});
        if (score) set.push_back({.criterion = criterion.id, .score = *score});
        else problems.add(field_name("score", criterion), "Enter a whole number for " + criterion.title);
    }
    return set;
}

http::Response agree_score(Visit& visit) {
    auto item = item_of_chair(visit);
    if (!item) return refuse_desk(visit, item.refusal());
    auto problems = office::too_long(visit, {"reason"}, 3000);
    const auto set = scores_typed(visit, *item, problems);
    ModerationItem stands = item->bid.item.value_or(ModerationItem{});
    stands.round = item->desk.panel.round.id;
    stands.bid = item->bid.bid.id;
    stands.is_sample = item->bid.bid.is_sample;
    std::vector<std::string> present;
    for (const auto& seat : item->desk.panel.seats) {
        const auto ticked = visit.typed_fields().all("present");
        if (std::find(ticked.begin(), ticked.end(), seat.letter) == ticked.end()) continue;
        if (std::find(item->bid.aside.begin(), item->bid.aside.end(), seat.letter) != item->bid.aside.end())
            problems.add("present", "Assessor " + seat.letter + " stood aside and leaves the room");
        present.push_back(seat.letter);
    }
    stands.present = joined(present, ",");
    stands.aside = joined(item->bid.aside, ",");
    if (!problems.empty()) return item_shown(visit, *item, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<ModerationItem> {
        return keep_item(change,
                         TRY(agreed(stands, item->desk.panel.criteria, set, std::string(visit.typed("reason")))), set);
    });
    if (!kept && kept.has_problems()) return item_shown(visit, *item, kept.problems());
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(*item),
                 kept->state == ItemState::agreed ? "The score is agreed"
                                                  : "Too few were in the room: it is escalated");
}

http::Response recommend(Visit& visit) {
    auto item = item_of_chair(visit);
    if (!item) return refuse_desk(visit, item.refusal());
    auto row = item->bid.recommendation.value_or(BidRecommendation{});
    row.round = item->desk.panel.round.id;
    row.bid = item->bid.bid.id;
    row.is_sample = item->bid.bid.is_sample;
    auto problems = office::too_long(visit, {"why_recommended"}, 2000);
    if (auto kind = Kind<RecommendationKind>::read(visit.typed("kind"), {})) row.kind = *kind;
    else problems.add("kind", "Choose what the panel recommends");
    const auto asked = item->bid.bid.requested.value_or(Money{});
    row.amount = row.kind == RecommendationKind::fund ? asked : Money{};
    if (const auto typed = trimmed(visit.typed("amount")); !typed.empty()) {
        if (auto amount = parse_money(typed)) row.amount = *amount;
        else problems.add("amount", amount.problems().list.front().message);
        if (row.kind == RecommendationKind::fund && row.amount != asked) row.kind = RecommendationKind::fund_in_part;
    }
    row.reason.text = tidied(visit.typed("why_recommended"));
    for (const auto& problem : check(row, item->bid.bid).list)
        problems.add(problem.member == "reason" ? "why_recommended" : problem.member, problem.message);
    const auto outcome = item->desk.try_at(item->desk.line.value_or(Fraction(0)));
    for (std::size_t at = 0; at < outcome.ranked.size(); ++at)
        if (item->desk.bids[outcome.ranked[at]].bid.id == row.bid) row.rank = static_cast<int>(at) + 1;
    if (!problems.empty()) return item_shown(visit, *item, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_recommendation(change, row); });
    return kept ? saved(visit, address_of(*item), "The recommendation is kept") : refuse(visit, kept.refusal());
}

} // namespace

void mount_moderation_items(office::Routes& at) {
    const std::string item = "/work/panels/{round}/moderation/{bid}";
    at.get(item, item_page, may(Right::assess_bids), "See all marks of one bid side by side");
    at.post(item, agree_score, may(Right::chair_panels), "Agree the scores of a bid, with who was in the room");
    at.post(item + "/recommendation", recommend, may(Right::chair_panels), "Recommend what becomes of a bid");
}

} // namespace reeve::commissioning
