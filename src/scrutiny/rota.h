// A rota of visits drawn by lot from a seed that is kept, so that anyone with the right can draw it again and see that
// nobody chose who visits whom.
#pragma once
#include "base/period.h"
#include "base/result.h"
#include "scrutiny/visit_band.h"
#include <optional>
#include <vector>

namespace reeve::scrutiny {

// Numbers that follow from a seed alone, the same on every machine.
class Lot {
public:
    explicit Lot(std::string seed) : seed_(std::move(seed)) {}
    // 0 to count - 1, each as likely as another; count is 1 or more.
    std::size_t below(std::size_t count);

private:
    std::string seed_;
    std::uint64_t drawn_ = 0;
};

// Who may be drawn, and from when until when.
struct RotaVisitor {
    std::int64_t id = 0;
    Date first;
    std::optional<Date> last;
    bool may_visit_on(Date day) const { return first <= day && (!last || day <= *last); }
    bool operator==(const RotaVisitor&) const = default;
};

// Everything the draw depends on, beside the seed.
struct RotaInputs {
    Period period;
    int days_between = 7; // each place is visited once in every run of so many days
    std::vector<std::int64_t> places;
    std::vector<RotaVisitor> visitors;
    bool operator==(const RotaInputs&) const = default;
};
// At least one place and two visitors.
Problems check(const RotaInputs&, std::size_t visitors_before_terms);

struct RotaVisit {
    std::int64_t place = 0;
    Date day;
    VisitBand band = VisitBand::night;
    std::int64_t first = 0, second = 0; // 0: nobody could be drawn
    bool operator==(const RotaVisit&) const = default;
};

// In order of time. Each place uses all 35 slots of the week once before any comes again. Visitors who have made fewest
// visits are drawn first; nobody is drawn twice for one day, nor with the partner of their last visit where another
// could be.
std::vector<RotaVisit> drawn(const RotaInputs&, const std::string& seed);

// One text for inputs and one for what was drawn, to keep and to hash.
std::string to_text(const RotaInputs&);
RotaInputs rota_inputs_of(std::string_view text); // a Fault where it is none
std::string to_text(const std::vector<RotaVisit>&);

// How evenly visits are spread over those who could be drawn all the time.
struct RotaFairness {
    std::int64_t fewest = 0, most = 0;
    std::int64_t pairs_twice_running = 0; // visits whose pair was also that of both their visits before
    std::int64_t without_a_pair = 0;
    std::int64_t spread() const { return most - fewest; }
};
RotaFairness fairness_of(const RotaInputs&, const std::vector<RotaVisit>&);
std::int64_t visits_of(const std::vector<RotaVisit>&, std::int64_t visitor);

} // namespace reeve::scrutiny
