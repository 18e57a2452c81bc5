// The audit log: every line of history across the office, filtered by who, what and when, told in words.
#pragma once
#include "office/keep.h"

namespace reeve::office {

struct AuditFilter {
    std::string post;           // of who did it; empty: everyone
    std::string table;          // kind of record; empty: all
    std::int64_t record_id = 0; // one record; 0: all
    std::optional<Date> from;   // both days count, in London
    std::optional<Date> to;
    PersonId reader = {}; // lines of records concealed from this person are left out
};

struct AuditLine {
    std::string table;
    std::int64_t record_id = 0;
    int version = 0;
    Moment at;
    std::string actor;
    std::string why;
    std::string record_words;
    std::string changes; // as stored: JSON
};

// Newest first.
std::vector<AuditLine> audit_lines(db::Connection&, const AuditFilter&, int most, int after);
std::int64_t audit_count(db::Connection&, const AuditFilter&);
// The posts and kinds of record that the log names, for its filters.
std::vector<std::string> audit_posts(db::Connection&, PersonId reader);
std::vector<std::string> audit_tables(db::Connection&, PersonId reader);

// "Due date changed from ... to ..." for each labelled field; a restricted field says only that it changed, unless
// `tells_restricted`.
std::vector<std::string> words_of(const Shapes&, const AuditLine&, bool tells_restricted);
// The noun of a table ("action" for action), the table's name where no shape is known.
std::string noun_of(const Shapes&, std::string_view table);

} // namespace reeve::office
