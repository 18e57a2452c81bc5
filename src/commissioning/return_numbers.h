// The numbers of a return: spending by line, what was achieved against targets, people by group, and areas by share.
#pragma once
#include "base/json.h"
#include "base/money.h"
#include "base/result.h"

namespace reeve::commissioning {

struct ReturnSpend {
    std::string line; // of the agreement
    std::optional<Money> budget;
    Money actual;   // in the period
    Money forecast; // for the rest of the work
};

struct ReturnOutcome {
    int target = 0; // the number of the target, of the award
    std::string words;
    std::string unit;
    std::int64_t wanted = 0; // over the whole work
    std::int64_t reached = 0;
};

// How many people of one group; dimensions and groups are those of `dimensions()`.
struct ReturnPeople {
    std::string dimension;
    std::string group;
    std::int64_t people = 0;
};

struct ReturnArea {
    std::string area;
    int share = 0; // of 10,000
};

struct ReturnNumbers {
    std::vector<ReturnSpend> spending;
    std::vector<ReturnOutcome> outcomes;
    std::vector<ReturnPeople> people;
    std::vector<ReturnArea> areas;
    Money agreed() const; // of the lines that say so
    Money spent() const;
    Money forecast() const;
    std::int64_t people_of(const std::string& dimension) const;
};

// What people are counted by, each with its groups; the last two of every one are not known and prefer not to say.
struct Dimension {
    const char* name;
    std::vector<const char*> groups;
};
const std::vector<Dimension>& dimensions();

// The lines of what an agreement's money may be spent on, "Sessional workers: £1,200" one each.
std::vector<ReturnSpend> lines_to_spend(const std::string& eligible);

std::string text_of(const ReturnNumbers&); // JSON in a fixed order
ReturnNumbers numbers_read(const std::string& text);

// The share of 10,000 in "33.33", of a hundred.
std::optional<int> share_typed(std::string_view typed);
std::string share_in_words(int share); // "33.33%"
// An amount over shares, to the penny: what is left over goes to the largest remainders.
std::vector<Money> split_by_share(Money, const std::vector<ReturnArea>&);

} // namespace reeve::commissioning
