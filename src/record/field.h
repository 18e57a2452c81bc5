// One described field of a record: its words, who may see it, how long it is kept, and how to move its value in and
// out.
#pragma once
#include "record/value_moves.h"
#include <vector>

namespace reeve {

// Who may ever see a value: anyone; people of the office; only those with a right over this very record.
enum class Audience { open, staff, restricted };

// How long a value is kept after the record's work ends (domain.md P-03).
enum class Keep { always, six_years, two_years, one_year, until_told };

// The attributes of a field: closed and few. A new one needs a decision record and three records that use it.
struct FieldWords {
    const char* label = "";
    const char* hint = "";
    bool needed = false;
    Audience audience = Audience::staff;
    bool personal = false; // personal data: in the privacy register, erased on request
    Keep keep = Keep::six_years;
    std::size_t limit = 0; // characters; 0: the kind's own
};

// Where a member lies in its record.
using MemberAt = void* (*)(void* record);

class Field {
public:
    Field(const char* column, const FieldWords& words, const ValueMoves& moves, MemberAt member)
        : column(column), words(words), input(moves.input), type(moves.type), choices(moves.choices), moves_(&moves),
          member_(member) {}

    const char* column;
    FieldWords words;
    Input input;
    CellType type;
    bool is_hidden = false;          // id, version, foreign ids, state: kept and told in history, not on a form
    std::span<const Choice> choices; // of a Choice field

    Cell get(const void* record) const { return moves_->get(member_of(record)); }
    void set(void* record, const Cell& cell) const { moves_->set(member_(record), cell); }
    // Reads what was typed into the record. Empty text clears an optional value, or is the problem "Enter ..." of a
    // needed one. The problem's member is this field's column.
    Problems read(void* record, std::string_view typed, Date today) const;
    std::string shown(const void* record) const { return moves_->shown(member_of(record)); }
    std::string typed(const void* record) const { return moves_->typed(member_of(record)); }
    // A stored cell in words, for history lines.
    std::string shown_cell(const Cell& cell) const { return moves_->shown_cell(cell); }

private:
    const void* member_of(const void* record) const { return member_(const_cast<void*>(record)); } // read only
    const ValueMoves* moves_;
    MemberAt member_;
};

// "Enter the project title", "Select a theme": what an empty needed field says.
std::string missing_message(const Field&);

// A record's table and fields, without its C++ type: what db/, html/ and the registers read.
struct Shape {
    const char* table = "";
    const char* noun = "";    // "action"
    const char* letters = ""; // "A" where people refer to it as A-0412; the field is then `reference`
    std::vector<Field> fields;
    const Field* find(std::string_view column) const;
};

// Every shape the program knows, for the schema test, the data dictionary and the privacy register.
using Shapes = std::vector<const Shape*>;

} // namespace reeve
