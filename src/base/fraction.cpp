// Fractions in lowest terms; comparing walks down the remainders, so that no product can overflow.
#include "base/fraction.h"
#include "base/result.h"
#include <numeric>

namespace reeve {
namespace {

using Wide = Fraction::Wide;

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

Wide common_divisor(Wide a, Wide b) {
    a = magnitude(a), b = magnitude(b);
    while (b != 0 && ((a | b) >> 62) != 0) {
        const Wide rest = a % b;
        a = b, b = rest;
    }
    return b == 0 ? a : Wide{std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b))};
}

Wide product(Wide a, Wide b) {
    Wide made = 0;
    if (__builtin_mul_overflow(a, b, &made)) throw Fault("a fraction grew beyond 128 bits");
    return made;
}

Wide sum(Wide a, Wide b) {
    Wide made = 0;
    if (__builtin_add_overflow(a, b, &made)) throw Fault("a fraction grew beyond 128 bits");
    return made;
}

// The whole number below or at it, also where it is negative.
Wide floor_of(Wide numerator, Wide denominator) {
    const Wide quotient = numerator / denominator;
    return numerator % denominator < 0 ? quotient - 1 : quotient;
}

std::string digits_of(Wide value) {
    std::string digits;
    do digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
    while ((value /= 10) > 0);
    return digits;
}

} // namespace

Fraction Fraction::of(Wide numerator, Wide denominator) {
    if (denominator == 0) throw Fault("a fraction needs a denominator");
    const Wide shared = common_divisor(numerator, denominator);
    Fraction made;
    made.numerator_ = (denominator < 0 ? -numerator : numerator) / shared;
    made.denominator_ = magnitude(denominator) / shared;
    return made;
}

Fraction Fraction::operator+(const Fraction& other) const {
    if (denominator_ == other.denominator_) return of(sum(numerator_, other.numerator_), denominator_);
    const Wide shared = common_divisor(denominator_, other.denominator_);
    return of(sum(product(numerator_, other.denominator_ / shared), product(other.numerator_, denominator_ / shared)),
              product(denominator_, other.denominator_ / shared));
}

Fraction Fraction::operator-() const {
    Fraction negative = *this;
    negative.numerator_ = -numerator_;
    return negative;
}

Fraction Fraction::operator*(const Fraction& other) const {
    const Wide across = common_divisor(numerator_, other.denominator_);
    const Wide back = common_divisor(other.numerator_, denominator_);
    return of(product(numerator_ / across, other.numerator_ / back),
              product(denominator_ / back, other.denominator_ / across));
}

Fraction Fraction::operator/(const Fraction& other) const {
    if (other.numerator_ == 0) throw Fault("a fraction cannot be divided by nought");
    return *this * of(other.denominator_, other.numerator_);
}

std::strong_ordering Fraction::operator<=>(const Fraction& other) const {
    Wide a = numerator_, b = denominator_, c = other.numerator_, d = other.denominator_;
    for (bool turned = false;; turned = !turned) {
        const Wide first = floor_of(a, b), second = floor_of(c, d);
        a -= first * b, c -= second * d;
        auto order = first <=> second;
        if (order == 0 && (a == 0 || c == 0)) order = a <=> c;
        else if (order == 0) {
            std::swap(a, b), std::swap(c, d); // the rests are under 1: the larger has the smaller reciprocal
            continue;
        }
        return turned ? 0 <=> order : order;
    }
}

std::string in_words(const Fraction& value, int decimals) {
    if (decimals < 0 || decimals > 6) throw Fault("a number has 0 to 6 decimals");
    Wide power = 1;
    for (int i = 0; i < decimals; ++i) power *= 10;
    const Wide scaled = product(magnitude(value.numerator()), power);
    const Wide whole = scaled / value.denominator();
    const Wide rest = scaled % value.denominator();
    const Wide rounded = whole + (rest >= value.denominator() - rest ? 1 : 0);
    auto digits = digits_of(rounded);
    if (decimals > 0) {
        const auto places = static_cast<std::size_t>(decimals);
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, ".");
    }
    return value.numerator() < 0 && rounded != 0 ? "-" + digits : digits;
}

} // namespace reeve
