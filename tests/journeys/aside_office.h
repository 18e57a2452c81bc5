// For tests of people who stand aside from a bid: a round at any of its stages, and every address a curious reader
// would try.
#pragma once
#include "commissioning/panel_world_test.h"
#include "tests/journeys/client.h"

namespace reeve::journeys {

// The chief executive chairs and stands aside from this organisation's bid, G-0004, and always from Gamma's.
inline constexpr const char* hidden_organisation = "Zeta Trust";
inline constexpr const char* hidden_bid = "G-0004";

// Bids of Alpha, Beta and Gamma and, where it is wanted, the hidden one, each with a member, a letter and a file.
enum class HiddenBid { there, absent };
enum class PanelStage { marking, moderating, deciding, decided };

// Ids are large, so that none of them is also a version, a mark or a day.
struct AsideOffice : TestOffice {
    AsideOffice(PanelStage, HiddenBid);
    commissioning::FundingRound round();
    commissioning::BidId hidden();
    // Its reference, ids and those of all that is kept about it, as they would stand in an address or a field.
    std::set<std::string> names_of_hidden();
    // All that is kept about it, column by column.
    std::string all_about_hidden();
};

// Every address that can be read, as it stands and with what a curious reader would add.
std::vector<std::string> addresses_about_bids(TestOffice&, const std::string& bid = "G-0003");
// The parts of a pattern filled in: the round, the bid, and something else for the rest.
std::string address_about(std::string pattern, const std::string& bid, const std::string& other);

} // namespace reeve::journeys
