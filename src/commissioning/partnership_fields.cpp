// The fields of an allocation to partnerships, and of a payment made before Reeve.
#include "commissioning/partnership_budget.h"

namespace reeve::commissioning {

const Description<FormulaPart>& formula_part_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<FormulaPart>("formula_part", "part of the formula")
            .hidden<&FormulaPart::round>("funding_round", {.audience = open})
            .hidden<&FormulaPart::number>("number", {.label = "Part", .audience = open})
            .has<&FormulaPart::title>("title", {.label = "What it follows", .audience = open, .limit = 80})
            .has<&FormulaPart::weight>("weight", {.label = "Of 100", .audience = open})
            .has<&FormulaPart::source>("source", {.label = "Source", .audience = open, .limit = 160})
            .hidden<&FormulaPart::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<PartnershipBudget>& partnership_budget_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<PartnershipBudget>("partnership_budget", "partnership's budget", "PB")
            .hidden<&PartnershipBudget::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&PartnershipBudget::round>("funding_round", {.audience = open})
            .hidden<&PartnershipBudget::body>("body", {.audience = open})
            .hidden<&PartnershipBudget::name>("name", {.label = "Partnership", .audience = open})
            .has<&PartnershipBudget::area>("area", {.label = "Area", .audience = open, .limit = 120})
            .has<&PartnershipBudget::stated>("stated", {.label = "Stated amount", .audience = open})
            .has<&PartnershipBudget::stated_because>(
                "stated_because", {.label = "Why the amount is stated", .audience = open, .limit = 300})
            .hidden<&PartnershipBudget::amount>("amount", {.label = "Allotted", .audience = open})
            .hidden<&PartnershipBudget::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<FormulaQuantity>& formula_quantity_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<FormulaQuantity>("formula_quantity", "quantity of the formula")
            .hidden<&FormulaQuantity::budget>("partnership_budget", {.audience = open})
            .hidden<&FormulaQuantity::part>("part", {.audience = open})
            .has<&FormulaQuantity::quantity>("quantity", {.label = "Quantity", .audience = open});
    return fields;
}

const Description<OpeningPayment>& opening_payment_fields() {
    static const auto fields =
        Description<OpeningPayment>("opening_payment", "payment made before Reeve")
            .hidden<&OpeningPayment::award>("award")
            .has<&OpeningPayment::amount>("amount", {.label = "Amount", .needed = true})
            .has<&OpeningPayment::paid_on>("paid_on",
                                           {.label = "Paid on", .hint = "Like 5 September 2026.", .needed = true})
            .has<&OpeningPayment::reference>(
                "reference", {.label = "Reference it was paid under",
                              .hint = "As the bank or the finance system has it. One reference is one payment.",
                              .needed = true,
                              .limit = 80})
            .has<&OpeningPayment::note>("note", {.label = "Note", .limit = 300})
            .hidden<&OpeningPayment::recorded_post>("recorded_post", {.label = "Recorded by"})
            .hidden<&OpeningPayment::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

} // namespace reeve::commissioning
