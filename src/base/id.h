// Typed identities of rows, the references people read out, and where new ids come from.
#pragma once
#include "base/result.h"
#include <atomic>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace reeve {

// The identity of one kind of record: `struct Action; using ActionId = Id<Action>;` cannot be mixed up with another.
template <class T> struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

// A reference people use: A-0412, F-0231, P-2026-019, D-2026-041, V-0093. Letters, an optional year, a number.
struct Reference {
    std::string letters; // "A"
    int year = 0;        // 0 where the kind of reference has none
    int number = 0;
    auto operator<=>(const Reference&) const = default;
};
// Reads "a-412", "A-0412", "P-2026-19": one to four letters, perhaps a year, a number from 1; refuses everything else.
Result<Reference> parse_reference(std::string_view typed);
// "A-0412" (four digits), "P-2026-019" (three digits after a year); a larger number takes the digits it needs.
std::string in_words(const Reference&);

// Gives new row ids: never the same twice in one database, increasing in time, positive, below 2^53 so that JSON holds
// them.
class IdSource {
public:
    virtual ~IdSource() = default;
    virtual std::int64_t next() = 0;
};
// Milliseconds since 2020 (40 bits), eight ids to the millisecond, and a process number drawn at random from 1024. Safe
// between threads; two processes on one database meet only if they drew the same number, and then the primary key
// refuses the second. A burst of ids runs ahead of the clock and waits for nobody.
class ClockedIds : public IdSource {
public:
    ClockedIds();
    std::int64_t next() override;

private:
    std::atomic<std::int64_t> last_{0};
    std::int64_t process_;
};
// 1, 2, 3 ... for tests and the demo's replay.
class CountedIds : public IdSource {
public:
    explicit CountedIds(std::int64_t first = 1) : next_(first) {}
    std::int64_t next() override { return next_++; }

private:
    std::atomic<std::int64_t> next_;
};

// Unguessable text of so many characters from the URL-safe alphabet, from the system's random source.
std::string random_token(int characters = 32);
// Lower-case hexadecimal SHA-256 of these bytes.
std::string sha256(std::string_view bytes);

} // namespace reeve
