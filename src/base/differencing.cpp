// A withheld number is given away where it is a sum and difference of shown ones: linear algebra, done modulo a large
// prime so that nothing is rounded.
#include "base/differencing.h"
#include "base/result.h"
#include <cstdint>
#include <map>

namespace reeve::statistics {
namespace {

constexpr std::uint64_t prime = (std::uint64_t{1} << 61) - 1;
__extension__ using Wide = unsigned __int128;

std::uint64_t times(std::uint64_t a, std::uint64_t b) { return static_cast<std::uint64_t>(Wide{a} * b % prime); }

std::uint64_t inverse(std::uint64_t a) {
    std::uint64_t result = 1;
    for (std::uint64_t power = prime - 2; power > 0; power >>= 1, a = times(a, a))
        if (power & 1) result = times(result, a);
    return result;
}

// The cells of a number that are not 0, with their factors.
using Factors = std::map<std::size_t, std::uint64_t>;

Factors factors_of(const CountedCells& number, std::size_t cell_count) {
    Factors factors;
    const auto put = [&](std::size_t cell, std::uint64_t factor) {
        if (cell >= cell_count) throw Fault("differencing: a number counts a cell that is not there");
        factors[cell] = factor;
    };
    for (std::size_t cell : number.cells) put(cell, 1);
    for (std::size_t cell : number.less) put(cell, prime - 1);
    return factors;
}

void subtract(Factors& from, const Factors& what, std::uint64_t times_over) {
    for (const auto& [cell, factor] : what) {
        auto& stands = from[cell];
        stands = (stands + prime - times(factor, times_over)) % prime;
        if (stands == 0) from.erase(cell);
    }
}

// What is known, each row led by a cell that no other row leads.
class Known {
public:
    // What is left of a number after what is known is taken off; nothing left: it is known.
    Factors rest(Factors number) const {
        Factors left;
        while (!number.empty()) {
            const auto [cell, factor] = *number.begin();
            if (auto row = rows_.find(cell); row != rows_.end()) subtract(number, row->second, factor);
            else {
                left.emplace(cell, factor);
                number.erase(cell);
            }
        }
        return left;
    }
    void learn(Factors number) {
        auto left = rest(std::move(number));
        if (left.empty()) return;
        const auto scale = inverse(left.begin()->second);
        for (auto& [cell, factor] : left) factor = times(factor, scale);
        const auto lead = left.begin()->first;
        rows_.emplace(lead, std::move(left));
    }

private:
    std::map<std::size_t, Factors> rows_;
};

} // namespace

std::vector<std::size_t> given_away(const std::vector<CountedCells>& numbers, std::size_t cell_count) {
    Known known;
    for (const auto& number : numbers)
        if (number.is_shown) known.learn(factors_of(number, cell_count));
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < numbers.size(); ++at)
        if (!numbers[at].is_shown && known.rest(factors_of(numbers[at], cell_count)).empty()) found.push_back(at);
    return found;
}

} // namespace reeve::statistics
