// Makes rounds whose chair stands aside from bids, and lists what they may try.
#include "tests/journeys/aside_office.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_member_store.h"
#include "commissioning/decision_desk.h"
#include "commissioning/panel_store.h"
#include "office/file_store.h"
#include "office/mail_store.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using namespace commissioning;
using namespace commissioning::testing;
using office::Change;

constexpr std::int64_t first_id = 7'000'000, first_id_without = 9'000'000;
const BidsAsked usual_bids = {{"Alpha", {4'000'00}}, {"Beta", {9'000'00}}, {"Gamma", {2'500'00}}};

BidsAsked bids_for(HiddenBid hidden) {
    auto bids = usual_bids;
    if (hidden == HiddenBid::there) bids.push_back({hidden_organisation, {7'777'00}});
    return bids;
}

// What a bid that was sent by its applicant leaves behind.
void send_as_applicant(TestOffice& office, const Bid& bid) {
    const auto staged =
        office::stage_file(office.database(), office.now(), "for,pounds\nhall of " + bid.organisation + ",7777\n",
                           bid.organisation + ".csv", office::photos_and_papers());
    REQUIRE(staged.ok());
    office.change([&](Change& change) {
        const Email email{"owner-of-" + folded(bid.reference) + "@group.test"};
        add_owner(change, bid.id, email);
        const auto letter = office::queue_mail(
            change, {email, bid.reference, "Your application was received", bid.organisation, "/apply"},
            "An application was sent");
        office::note_not_sent(change.tx, letter, "the server was away", change.now);
        office::link_file(change, *staged, bid_fields().shape(), bid.id.value, office::FileAudience::of_record,
                          "Accounts of " + bid.organisation);
        const auto gone = office::link_file(change, *staged, bid_fields().shape(), bid.id.value,
                                            office::FileAudience::of_record, "A draft of " + bid.organisation);
        office::drop(change, office::file_fields(), gone);
        CostLine cost;
        cost.bid = bid.id;
        cost.words = "Hall of " + bid.organisation;
        cost.amount = *bid.requested;
        office::drop(change, cost_fields(), add_cost(change, cost));
        return Done{};
    });
}

void seat_the_panel(TestOffice& office, const FundingRound& round) {
    for (auto role : {Role::assessor, Role::commissioning_officer}) {
        const auto person = office.person_of(role);
        declare_all(office, seat_given(office, round, person, label_of(role), false, true));
    }
    const auto other = office.person_of(Role::director_of_governance);
    declare_all(office, seat_given(office, round, other, label_of(Role::director_of_governance), true, true), "Beta");
    const auto chair = office.person_of(Role::chief_executive);
    const auto seat = seat_given(office, round, chair, label_of(Role::chief_executive), true, true);
    const auto declared = office.change([&](Change& change) {
        std::vector<BidInterest> answers;
        for (const auto& bid : bids_of(change.tx, round.id)) {
            BidInterest answer{.bid = bid.id};
            if (bid.organisation == hidden_organisation || bid.organisation == "Gamma") {
                answer.answer = InterestAnswer::conflict;
                answer.kind = InterestKind::employment;
                answer.words.text = "A trustee until 2022.";
            }
            answers.push_back(answer);
        }
        return declare(change, seat, answers);
    });
    REQUIRE(declared.ok());
}

// By the other chair: agreed, recommended and, where it is wanted, handed on.
Result<Done> moderate(Change& change, const FundingRound& round, PanelStage stage) {
    TRY(keep_round(change, TRY(line_drawn(round_of(change.tx, round.id), 65, "The quality of the bids", change.now))));
    for (const auto& bid : bids_of(change.tx, round.id)) {
        if (stage == PanelStage::moderating && bid.organisation != hidden_organisation) continue;
        TRY(keep_item(change, {.round = round.id, .bid = bid.id, .state = ItemState::agreed, .present = "A,B"},
                      {{.criterion = criteria_of(change.tx, round.id).front().id, .score = 4}}));
        TRY(keep_recommendation(change, {.round = round.id,
                                         .bid = bid.id,
                                         .kind = RecommendationKind::fund,
                                         .amount = *bid.requested,
                                         .reason = {"Strong."}}));
    }
    if (stage != PanelStage::moderating) TRY(hand_to_decision(change, round_of(change.tx, round.id)));
    return Done{};
}

} // namespace

AsideOffice::AsideOffice(PanelStage stage, HiddenBid hidden)
    : TestOffice(db::fresh_migrated_database(db::Engine::sqlite),
                 hidden == HiddenBid::there ? first_id : first_id_without, usual_moment()) {
    for (const auto& choice : Choices<Role>::list) person_of(*choice_of<Role>(choice.stored));
    const auto begun = round_in_marking(*this, bids_for(hidden));
    for (const auto& bid : bids_of(*database().read(), begun.id)) send_as_applicant(*this, bid);
    seat_the_panel(*this, begun);
    for (auto role : {Role::assessor, Role::commissioning_officer, Role::director_of_governance, Role::chief_executive})
        if (stage != PanelStage::marking || role == Role::assessor)
            mark_all(*this, begun, person_of(role), {{hidden_organisation, {4, 0}}});
    if (stage == PanelStage::marking) return;
    const auto done = change([&](Change& change) -> Result<Done> {
        TRY(reveal_marks(change, round_of(change.tx, begun.id), "", person_of(Role::administrator)));
        return moderate(change, begun, stage);
    });
    REQUIRE(done.ok());
    if (stage != PanelStage::decided) return;
    const auto signed_one = change([&](Change& change) {
        return sign(change, round_of(change.tx, begun.id),
                    {person_of(Role::commissioner), {65}, true, AskDiligence::of_its_time});
    });
    REQUIRE(signed_one.ok());
}

FundingRound AsideOffice::round() { return *find_round(*database().read(), "FR-0001"); }

BidId AsideOffice::hidden() { return find_bid(*database().read(), hidden_bid)->id; }

std::set<std::string> AsideOffice::names_of_hidden() {
    std::set<std::string> names{hidden_bid};
    auto reader = database().read();
    for (const auto& [table, id] : records_about(*reader, hidden())) names.insert(std::to_string(id));
    for (const auto& award : awards_of(*reader, round().id))
        if (award.organisation == hidden_organisation) names.insert(award.reference);
    return names;
}

std::string AsideOffice::all_about_hidden() {
    std::string all;
    auto reader = database().read();
    for (const auto& [table, id] : records_about(*reader, hidden())) {
        std::vector<std::string> columns;
        reader->each_built("SELECT name FROM pragma_table_info('" + table + "')", {}, [&](const db::Row& row) {
            columns.push_back("COALESCE(CAST(" + row.get<std::string>(0) + " AS TEXT), '-')");
        });
        reader->each_built("SELECT " + joined(columns, " || '|' || ") + " FROM " + table + " WHERE id = :id",
                           {{"id", id}},
                           [&](const db::Row& row) { all += table + ": " + row.get<std::string>(0) + "\n"; });
    }
    return all;
}

std::string address_about(std::string pattern, const std::string& bid, const std::string& other) {
    pattern = replaced(pattern, "{round}", "FR-0001");
    if (pattern.starts_with("/work/rounds/{reference}")) pattern = replaced(pattern, "{reference}", "FR-0001");
    pattern = replaced(pattern, "{bid}", bid);
    for (auto at = pattern.find('{'); at != std::string::npos; at = pattern.find('{'))
        pattern.replace(at, pattern.find('}') - at + 1, other);
    return pattern;
}

std::vector<std::string> addresses_about_bids(TestOffice& office, const std::string& bid) {
    std::vector<std::string> addresses;
    for (const auto& route : office.office().routes().all()) {
        if (route.method != http::Method::get) continue;
        for (const auto& other : {bid, std::string("FR-0001")})
            addresses.push_back(address_about(route.pattern, bid, other));
    }
    for (const char* more :
         {"/staff-search?q=Zeta", "/search?q=Zeta", "/staff-search?q=trustee", "/history?kind=bid",
          "/history?kind=bid_interest", "/history.csv?kind=assessment", "/history.json?kind=file", "/history?kind=file",
          "/history?kind=bid_member", "/history?kind=mail", "/history?kind=moderation_item", "/history?kind=award",
          "/work/panels/FR-0001/moderation?order=asked", "/work/panels/FR-0001/moderation?order=title",
          "/work/panels/FR-0001/line?line=10", "/work/panels/FR-0001/line?line=50"})
        addresses.emplace_back(more);
    addresses.push_back("/staff-search?q=" + bid);
    return addresses;
}

} // namespace reeve::journeys
