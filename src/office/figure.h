// A figure: a question with a reference, registered by a slice as a value, and the answer that shows where it comes
// from.
#pragma once
#include "base/json.h"
#include "db/database.h"
#include "office/figure_answer.h"

namespace reeve::office {

enum class FigureUnit { count, money, share };

// What may be shown of small numbers. counts_people: 1 to 4 are withheld everywhere (value, parts, evidence, CSV,
// history). workload: the office's own work (cases, recruits, visits): small counts appear only under a recorded
// disclosure decision.
enum class Disclosure { open, counts_people, workload };

// What a question of a figure may be narrowed by beside its period, as the figure describes it: whoever asks picks one
// of these. "area" is Question::area; every other name is one of Question::choices.
struct FigureParameter {
    std::string name;  // "theme"
    std::string label; // "Theme"
    std::string hint;
    std::string all = "All";                                                                  // the words for no choice
    std::function<std::vector<std::pair<std::string, std::string>>(db::Connection&)> options; // value and words
};

// A figure as a slice registers it. The function answers from records alone, pure over the database at an instant.
struct FigureDefinition {
    std::string reference;       // "F-0003"; given in the slice, unique over the tree
    std::string slug;            // "community-days"
    std::string question;        // "How many community days were held?"
    std::string noun = "record"; // what one of it is: "community day"
    std::string nouns = "records";
    FigureUnit unit = FigureUnit::count;
    std::string definition;                    // the rule for counting, in words
    int version = 1;                           // of the definition
    std::string since;                         // ISO date since when this version holds
    std::vector<std::string> earlier_versions; // "Version 1, until 1 June 2024: counted visits planned as well"
    std::string source;                        // "Engagement records", "Crimestoppers monthly return"
    std::string owner_post;                    // who answers for it
    std::vector<std::string> cautions;
    Disclosure disclosure = Disclosure::open;
    bool compares = false; // asks the period before as well
    bool takes_area = false;
    bool is_public = true;
    bool has_parts_by_area = false; // its parts are districts: it can be drawn as a map
    std::string part_words;         // what one of its parts is: "District", "Month", "Theme"
    std::vector<std::string>
        columns; // of a figure told as a table: "Organisation", "Area and work", "Funding", "Output"
    std::vector<bool> numeric_columns;
    std::vector<FigureParameter> parameters;
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

// The answer as canonical JSON (sorted keys, whole numbers, references and versions, no row ids, no instant): what is
// hashed and frozen.
Json canonical(const FigureDefinition&, const Question&, const Answer&);
// SHA-256 of canonical(): equal on both engines.
std::string evidence_hash(const FigureDefinition&, const Question&, const Answer&);

} // namespace reeve::office
