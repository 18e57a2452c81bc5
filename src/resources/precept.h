// The precept of one financial year: what is proposed, what the Panel said of it, what was answered, and what was
// issued.
#pragma once
#include "base/money.h"
#include "base/period.h"
#include "record/description.h"

namespace reeve::resources {
// PRSRA 2011 Sch.5 para.3 and 4: the Panel reports, and may veto by two thirds of its members.
enum class PanelDecision { none, no_veto, too_high, too_low };
// S.I. 2012/2271 reg.6: of a revised precept it says whether it accepts it; it cannot veto again.
enum class SecondDecision { none, accepts, rejects };
} // namespace reeve::resources

namespace reeve {
template <> struct Choices<resources::PanelDecision> {
    static constexpr Choice list[] = {{"none", "Not reported yet"},
                                      {"no_veto", "It does not veto it"},
                                      {"too_high", "It vetoes it as too high"},
                                      {"too_low", "It vetoes it as too low"}};
};
template <> struct Choices<resources::SecondDecision> {
    static constexpr Choice list[] = {
        {"none", "Not reported yet"}, {"accepts", "It accepts the revised precept"}, {"rejects", "It rejects it"}};
};
} // namespace reeve

namespace reeve::resources {

struct Precept {
    Id<Precept> id;
    int version = 0;
    int begins = 0; // the calendar year in which its financial year begins
    Money proposed;
    Money proposed_band_d; // what a home in band D would pay
    Prose reason;
    std::optional<Date> notified_on;
    std::optional<Date> reported_on;
    PanelDecision decision = PanelDecision::none;
    Prose report;
    std::optional<Money> recommended;
    std::optional<Date> responded_on;
    Prose response;
    std::optional<Money> revised;
    std::optional<Money> revised_band_d;
    std::optional<Date> second_reported_on;
    SecondDecision second_decision = SecondDecision::none;
    Prose second_report;
    std::optional<Money> second_recommended;
    std::optional<Date> second_responded_on;
    Prose second_response;
    std::optional<Date> issued_on;
    std::string issued_by; // the post that signed
    std::optional<Money> issued;
    std::optional<Money> issued_band_d;
    bool is_sample = false;

    FinancialYear year() const { return {begins}; }
    // The last days of S.I. 2012/2271: 1, 8, 15 and 22 February and 1 March before the year begins.
    Date last_day(int month, int day) const { return date_of(begins, month, day); }
};

const Description<Precept>& precept_fields();
// What is proposed: an amount, what a home in band D pays, and why.
Problems check(const Precept&);

std::string name_of(const Precept&);         // "Precept for 2025/26"
std::string year_in_address(const Precept&); // "2025-26"
// A veto counts where the Panel reported in time: reg.4(2).
bool is_vetoed(const Precept&);

} // namespace reeve::resources
