// Where the records are: a folder with a SQLite database, or a PostgreSQL server, as the options of a command say.
#pragma once
#include "app/command.h"
#include "db/database.h"

namespace reeve {

// "--data DIR" and "--database URL", for every command that touches the records.
std::vector<Option> place_options(std::vector<Option> more = {});

struct Place {
    std::string folder; // empty where only a server was named
    std::unique_ptr<db::Database> database;
};
// Makes the folder where it is missing. Problems where neither or both were said.
Result<Place> open_place(const Typed&);
// The same, brought to the form this program knows.
Result<Place> open_current_place(const Typed&);
std::string in_words(const Problems&);
// A Result's problems or refusal as one line.
template <class T> std::string why_not(const Result<T>& result) {
    return result.has_problems() ? in_words(result.problems()) : result.refusal().message;
}

} // namespace reeve
