// An exact fraction of two whole numbers: marks and means that are compared with a line as they are, and rounded only
// to be shown.
#pragma once
#include <compare>
#include <cstdint>
#include <string>

namespace reeve {

// Kept in lowest terms with 128 bits to each part; a result that would need more is a Fault, never a rounded number.
class Fraction {
public:
    __extension__ using Wide = __int128;

    Fraction(std::int64_t whole = 0) : numerator_(whole) {}
    // A denominator of 0 is a Fault.
    Fraction(std::int64_t numerator, std::int64_t denominator) : Fraction(of(numerator, denominator)) {}
    static Fraction of(Wide numerator, Wide denominator);

    Wide numerator() const { return numerator_; }
    Wide denominator() const { return denominator_; } // above 0
    double number() const { return static_cast<double>(numerator_) / static_cast<double>(denominator_); }

    Fraction operator+(const Fraction&) const;
    Fraction operator-() const;
    Fraction operator-(const Fraction& other) const { return *this + -other; }
    Fraction operator*(const Fraction&) const;
    Fraction operator/(const Fraction&) const; // by 0: a Fault
    Fraction& operator+=(const Fraction& other) { return *this = *this + other; }
    bool operator==(const Fraction&) const = default;
    std::strong_ordering operator<=>(const Fraction&) const; // exact however large the parts

private:
    Wide numerator_ = 0;
    Wide denominator_ = 1;
};

// "65.0" for 64.95 with one decimal: half away from zero; 0 to 6 decimals. A number that rounds to nought has no sign.
std::string in_words(const Fraction&, int decimals);

} // namespace reeve
