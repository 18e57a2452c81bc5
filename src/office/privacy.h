// What is held about people, why and how long: read from the descriptions of all records, so that nothing is forgotten.
#pragma once
#include "record/field.h"
#include <vector>

namespace reeve::office {

// Why a kind of record that is about people is kept; handed over by the slice whose record it is.
struct RecordPurpose {
    const char* table;
    const char* why; // a sentence
};

// One kind of record with its fields that are about people.
struct PersonalRecord {
    const Shape* shape = nullptr;
    std::vector<const Field*> fields;
    std::string why; // empty where nobody has said
};
// In the order of their nouns; a kind without such fields is not among them.
std::vector<PersonalRecord> personal_records(const Shapes&, const std::vector<RecordPurpose>&);

const char* words_of(Keep);     // "for six years after the work on it ends"
const char* words_of(Audience); // "people who work here"

// What the program keeps about people beside the records, to be safe and to work.
struct MachineKeep {
    const char* what;
    const char* why;
    const char* how_long;
    bool concerns_public;
};
const std::vector<MachineKeep>& machine_keeps();

} // namespace reeve::office
