// What is asked of a figure and what it answers: the value, what was counted for it, and what it is compared with.
#pragma once
#include "base/moment.h"
#include "base/period.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace reeve::office {

// What is asked: a period, perhaps an area, and the figure's own choices ("zone" = "bell-foundry").
struct Question {
    Period period;
    std::string area; // an area's code; empty: the whole force area
    std::map<std::string, std::string> choices;
    auto operator<=>(const Question&) const = default;
};
// "period=2024-06-13..2024-08-01&area=E07000134": one text for one question, for addresses and for finding a decision
// again.
std::string plain(const Question&);
Result<Question> parse_question(std::string_view plain);

// One record that was counted: what the public calls it, at which version, and the few cells that made it count.
struct Evidence {
    std::string record;    // "engagement"
    std::string reference; // "E-0012": never a row id, never a name
    int version = 1;
    std::string
        counted; // "Community day on 13 June 2024 in Charnwood": words anyone may read, or only staff (see Disclosure)
    std::int64_t amount = 1; // what it adds to the value (1 of a count, pence of a sum)
    bool is_sample = false;
    auto operator<=>(const Evidence&) const = default;
};

// A file or return from outside that the answer rests on.
struct DatasetRelease {
    std::string name;
    std::string release;
    std::string hash;
    Date received;
    bool is_provisional = false;
    auto operator<=>(const DatasetRelease&) const = default;
};

// One part of a broken-down answer: a district of a map, a theme of a list, a month of a series. No value: not
// recorded, never 0.
struct Part {
    std::string key; // code, slug or month 2024-06
    std::string label;
    std::optional<std::int64_t> value;
    bool is_provisional = false;
    auto operator<=>(const Part&) const = default;
};

// The same question over an earlier period, to compare with.
struct Earlier {
    Period period;
    std::int64_t value = 0;
    std::vector<Evidence> evidence;
};

struct Answer {
    enum class State { known, not_received, retired };
    State state = State::known;
    std::string state_words;                 // why it is not received or retired, and what happens next
    Period period;                           // the days that were asked for
    std::int64_t value = 0;                  // a count, pence, or the numerator of a share
    std::optional<std::int64_t> denominator; // of a share
    std::int64_t unknown = 0;                // records whose amount is not known (Table One: 1 of 5), left out of value
    std::optional<Earlier> earlier;
    std::vector<Part> parts;
    std::vector<std::vector<std::string>> rows; // of a figure that is told as a table, under FigureDefinition::columns
    std::vector<Evidence> evidence;             // of the value, ordered by reference
    std::vector<Evidence> denominator_evidence;
    std::vector<DatasetRelease> releases;
    std::vector<std::string> cautions; // dated ones that touch this period
    Moment as_at;
    bool is_sample() const;
};

} // namespace reeve::office
