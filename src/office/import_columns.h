// Which column of a file holds what, and one row of it read cell by cell, with what is wrong told by cell.
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "office/import_rows.h"
#include "record/choice.h"
#include <map>
#include <optional>

namespace reeve::office {

// A field that a column of the file may hold.
struct ImportField {
    const char* name;
    const char* label;
    bool is_needed;
    std::vector<const char*> also; // other headings people give it
};
using ImportFields = std::vector<ImportField>;

// Which column holds which field, from 0; a field that no column holds is left out.
using Matching = std::map<std::string, int>;
// By their labels first, then by the other headings; each column holds one field.
Matching guessed_matching(const ImportFields&, const CsvRow& headings);
// The labels of needed fields that no column holds.
std::vector<std::string> missing_fields(const ImportFields&, const Matching&);

// One row being read: its cells by field, and where each trouble is told.
class RowReading {
public:
    RowReading(const ImportFields& fields, const CsvRow& cells, const Matching& matching, int line, Date today,
               std::vector<CellTrouble>& troubles)
        : fields_(fields), cells_(cells), matching_(matching), line_(line), today_(today), troubles_(troubles) {}

    bool has(const std::string& field) const { return matching_.contains(field); }
    // The cell as it stands, tidied; empty where there is none.
    std::string text(const std::string& field) const;
    // "B4"; "Row 4" where no column holds the field.
    std::string cell(const std::string& field) const;
    void trouble(const std::string& field, const std::string& message);

    std::string needed(const std::string& field, const std::string& message, std::size_t limit);
    Date day(const std::string& field);
    std::optional<int> number(const std::string& field);
    // By its label or its stored name.
    template <ChoiceEnum E> E choice(const std::string& field, E fallback) {
        auto typed = folded(text(field));
        if (typed.empty()) return fallback;
        int index = 0;
        std::vector<std::string> labels;
        for (const auto& known : Choices<E>::list) {
            if (typed == folded(known.label) || typed == known.stored) return static_cast<E>(index);
            labels.emplace_back(known.label);
            ++index;
        }
        trouble(field, "“" + text(field) + "” is not one of " + list_of(labels));
        return fallback;
    }

private:
    const ImportFields& fields_;
    const CsvRow& cells_;
    const Matching& matching_;
    int line_;
    Date today_;
    std::vector<CellTrouble>& troubles_;
};

} // namespace reeve::office
