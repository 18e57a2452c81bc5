// Which column of a file holds what, and one row of it read cell by cell, with what is wrong told by cell.
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "office/import_days.h"
#include "office/import_doubts.h"
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

// How the dates of each column are written.
using DayStylesByField = std::map<std::string, DayStyles>;

// One row being read: its cells by field, and where each trouble is told. With doubts, what cannot be known is asked,
// and a cell that was put right on screen counts as it was put right.
class RowReading {
public:
    RowReading(const ImportFields& fields, const CsvRow& cells, const Matching& matching, int line, Date today,
               std::vector<CellTrouble>& troubles, ImportDoubts* doubts = nullptr,
               const DayStylesByField* styles = nullptr)
        : fields_(fields), cells_(cells), matching_(matching), line_(line), today_(today), troubles_(troubles),
          doubts_(doubts), styles_(styles) {}

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
        KnownWords known;
        std::vector<std::string> labels;
        for (const auto& choice : Choices<E>::list) {
            known.values[folded(choice.label)] = known.values[choice.stored] = choice.stored;
            known.options.emplace_back(choice.stored, choice.label);
            labels.emplace_back(choice.label);
        }
        auto value = known_word(field, known, "“" + text(field) + "” is not one of " + list_of(labels));
        return choice_of<E>(value).value_or(fallback);
    }
    // The value of a word that the office knows. One that it does not know is asked once for the whole column, or is
    // trouble where nothing can be asked: the value is empty then, as for an empty cell.
    std::string known_word(const std::string& field, const KnownWords&, const std::string& unknown);
    // The answer to a question about this row's cell; what is suggested where nothing can be asked.
    std::string ask(ImportQuestion, const std::string& field);

private:
    std::string label(const std::string& field) const;
    Date asked_day(const std::string& field, const std::string& typed);
    const ImportFields& fields_;
    const CsvRow& cells_;
    const Matching& matching_;
    int line_;
    Date today_;
    std::vector<CellTrouble>& troubles_;
    ImportDoubts* doubts_;
    const DayStylesByField* styles_;
};

// "cell_due_14": what a cell was put right with on screen.
std::string cell_answer(const std::string& field, int line);

} // namespace reeve::office
