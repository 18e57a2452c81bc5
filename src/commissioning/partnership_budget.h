// What a Community Safety Partnership is allotted of a round, by the published formula or as a stated amount, and when
// a project may be given money within it without a bid.
#pragma once
#include "commissioning/award.h"
#include "office/body.h"

namespace reeve::commissioning {

struct FormulaPart;
using FormulaPartId = Id<FormulaPart>;

// One part of the formula: so many of 100 of the money follow this quantity.
struct FormulaPart {
    FormulaPartId id;
    int version = 0;
    FundingRoundId round;
    int number = 0;
    std::string title;  // "Population"
    int weight = 0;     // of 100
    std::string source; // "ONS mid-year estimate 2022"
    bool is_sample = false;
};
const Description<FormulaPart>& formula_part_fields();

struct PartnershipBudget {
    PartnershipBudgetId id;
    int version = 0;
    std::string reference; // PB-0001
    FundingRoundId round;
    office::BodyId body;
    std::string name;            // of the partnership, as it was when it was allotted
    std::string area;            // the district it works in, by name
    std::optional<Money> stated; // none: by the formula
    std::string stated_because;
    Money amount; // as the decision allots it; £0 before
    bool is_sample = false;
};
const Description<PartnershipBudget>& partnership_budget_fields();

struct FormulaQuantity {
    Id<FormulaQuantity> id;
    int version = 0;
    PartnershipBudgetId budget;
    FormulaPartId part;
    std::int64_t quantity = 0; // 373,400 people
};
const Description<FormulaQuantity>& formula_quantity_fields();

// A partnership of an allocation with its quantities, one for each part in their order; none where it is not known.
struct AllottedShare {
    PartnershipBudget budget;
    std::vector<std::optional<std::int64_t>> quantities;
    std::vector<Money> by_part; // what each part gives it; empty where the amount is stated
    Money amount;               // by_part together, or what is stated
};
struct Allocation {
    FundingRound round;
    std::vector<FormulaPart> parts;    // by number
    std::vector<AllottedShare> shares; // by name
    Money total() const;
};
// What is missing or wrong before the money can be split.
Problems check(const Allocation&);
// Fills in the amounts: stated ones come off the pot first; the rest is split over the parts by their weights, and each
// part's money over the partnerships by its quantity, to the penny, so that the table foots both ways. Unsplit where
// something is missing.
Allocation split(Allocation);

// A round that is allotted has no bids: what a bid would need follows from the money and the delivery.
FundingRound as_allotted(FundingRound);
// Whether a project may be given so much: the allocation is decided, and the partnership has so much left.
Result<Done> may_commit(const FundingRound&, const PartnershipBudget&, Money amount, Money committed);
// An award within the allocation, without a bid.
Award project_of(const FundingRound&, const PartnershipBudget&);
// What a project must say, and when it may run and be agreed.
Problems check_project(const Award&, const FundingRound&, Date today);

// A payment made before the office kept its ledger here: dated, with the reference it was paid under.
struct OpeningPayment {
    Id<OpeningPayment> id;
    int version = 0;
    AwardId award;
    Money amount;
    Date paid_on;
    std::string reference; // of the office's bank or finance system; of this payment alone
    std::string note;
    std::string recorded_post;
    bool is_sample = false;
};
const Description<OpeningPayment>& opening_payment_fields();
Problems check(const OpeningPayment&, const Award&, Date today);

std::string address_of(const PartnershipBudget&);    // /work/partnership-budgets/PB-0001
std::string allocation_address(const FundingRound&); // /work/rounds/FR-0001/allocation
inline constexpr const char* partnerships_address = "/grants/partnerships";
inline constexpr const char* budgets_address = "/work/partnership-budgets";

} // namespace reeve::commissioning
