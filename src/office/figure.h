// A figure: a question with a reference, registered by a slice as a value, and the answer that shows where it comes from.
#pragma once
#include "base/json.h"
#include "base/period.h"
#include "base/statistics.h"
#include "db/database.h"

namespace reeve::office {

// What is asked: a period, perhaps an area, and the figure's own choices ("zone" = "bell-foundry").
struct Question {
    Period period;
    std::string area; // an area's code; empty: the whole force area
    std::map<std::string, std::string> choices;
    auto operator<=>(const Question&) const = default;
};
// "period=2024-06-13..2024-08-01&area=E07000134": one text for one question, for addresses and for finding a decision again.
std::string plain(const Question&);
Result<Question> parse_question(std::string_view plain);

// One record that was counted: what the public calls it, at which version, and the few cells that made it count.
struct Evidence {
    std::string record;    // "engagement"
    std::string reference; // "E-0012": never a row id, never a name
    int version = 1;
    std::string counted;   // "Community day on 13 June 2024 in Charnwood": words anyone may read, or only staff (see Disclosure)
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

// One part of a broken-down answer: a district of a map, a theme of a list, a month of a series. No value: not recorded, never 0.
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
    std::string state_words;                  // why it is not received or retired, and what happens next
    Period period;                            // the days that were asked for
    std::int64_t value = 0;                   // a count, pence, or the numerator of a share
    std::optional<std::int64_t> denominator;  // of a share
    std::int64_t unknown = 0;                 // records whose amount is not known (Table One: 1 of 5), left out of value
    std::optional<Earlier> earlier;
    std::vector<Part> parts;
    std::vector<std::vector<std::string>> rows; // of a figure that is told as a table, under FigureDefinition::columns
    std::vector<Evidence> evidence;           // of the value, ordered by reference
    std::vector<Evidence> denominator_evidence;
    std::vector<DatasetRelease> releases;
    std::vector<std::string> cautions;        // dated ones that touch this period
    Moment as_at;
    bool is_sample() const;
};

enum class FigureUnit { count, money, share };

// What may be shown of small numbers. counts_people: 1 to 4 are withheld everywhere (value, parts, evidence, CSV, history).
// workload: the office's own work (cases, recruits, visits): small counts appear only under a recorded disclosure decision.
enum class Disclosure { open, counts_people, workload };

// A figure as a slice registers it. The function answers from records alone, pure over the database at an instant.
struct FigureDefinition {
    std::string reference;          // "F-0003"; given in the slice, unique over the tree
    std::string slug;               // "community-days"
    std::string question;           // "How many community days were held?"
    std::string noun = "record";    // what one of it is: "community day"
    std::string nouns = "records";
    FigureUnit unit = FigureUnit::count;
    std::string definition;         // the rule for counting, in words
    int version = 1;                // of the definition
    std::string since;              // ISO date since when this version holds
    std::vector<std::string> earlier_versions; // "Version 1, until 1 June 2024: counted visits planned as well"
    std::string source;             // "Engagement records", "Crimestoppers monthly return"
    std::string owner_post;         // who answers for it
    std::vector<std::string> cautions;
    Disclosure disclosure = Disclosure::open;
    bool compares = false;          // asks the period before as well
    bool takes_area = false;
    bool is_public = true;
    bool has_parts_by_area = false; // its parts are districts: it can be drawn as a map
    std::string part_words;         // what one of its parts is: "District", "Month", "Theme"
    std::vector<std::string> columns; // of a figure told as a table: "Organisation", "Area and work", "Funding", "Output"
    std::vector<bool> numeric_columns;
    std::function<Answer(db::Connection&, const Question&, Moment now)> ask;
};

class FigureRegistry {
public:
    // A reference or slug given twice is a Fault.
    void add(FigureDefinition);
    // By reference (F-0003, f-3) or slug.
    const FigureDefinition* find(std::string_view reference_or_slug) const;
    const std::vector<FigureDefinition>& all() const { return figures_; }

private:
    std::vector<FigureDefinition> figures_;
};

// The answer as canonical JSON (sorted keys, whole numbers, references and versions, no row ids, no instant): what is hashed and frozen.
Json canonical(const FigureDefinition&, const Question&, const Answer&);
// SHA-256 of canonical(): equal on both engines.
std::string evidence_hash(const FigureDefinition&, const Question&, const Answer&);

} // namespace reeve::office
