// A kind of rows whose columns are the fields of a described record: nothing of it is written for one kind alone.
#pragma once
#include "office/brought_kind.h"
#include "office/register.h"

namespace reeve::office {

// A record that is read from a row.
struct DescribedRow {
    std::shared_ptr<void> record;
};

struct DescribedRows {
    const Shape* shape = nullptr;
    std::vector<std::string_view> columns; // that a file may hold, in order
    std::vector<std::string_view> alike;   // those that tell one record from another: a name, a name and a scheme
    std::map<std::string, std::vector<const char*>, std::less<>> also; // other headings people give a column
    std::map<std::string, Options (*)(db::Connection&), std::less<>> references;
    std::map<std::string, const char*, std::less<>> labels =
        {}; // of columns that no form asks, since its address says them

    std::function<std::shared_ptr<void>(Date today)> make;
    std::function<Problems(void*)> check; // rules over several fields; may set derived fields first
    std::function<Result<std::int64_t>(Change&, void*)> keep;
    std::function<bool(db::Connection&, std::int64_t id)> is_used; // something rests on the record, which then stays
    std::function<BroughtThing(const void*)> shown;
    std::function<Result<Done>(Change&, void*)> let_go =
        nullptr; // what else goes with a record that is taken out again
};

// `words` names the kind; its columns, reading, keeping and undoing are made of the rows.
BroughtKind described_kind(BroughtKind words, DescribedRows);
// The rows of a small register, by what its form asks.
DescribedRows rows_of(const Register&);

} // namespace reeve::office
