// A kind of rows that an office brings in from its own spreadsheets, described once: its columns, how a row is read,
// what it may be the same as, how it is kept and undone. The shared pages do the rest.
#pragma once
#include "office/access.h"
#include "office/import_columns.h"
#include "office/import_run.h"
#include "office/keep.h"
#include <any>
#include <functional>
#include <memory>

namespace reeve::office {

// What stands in the records already and may be what a row says. Empty words: nothing does.
struct StandsAlready {
    std::string words;    // "A-0412, due 3 April 2026"
    bool is_sure = false; // the same beyond doubt: left alone without asking
};

// Reads the rows of one file, with whatever of the records it must look up.
class BroughtReader {
public:
    virtual ~BroughtReader() = default;
    // What the row says; what is wrong or cannot be known is told to the reading.
    virtual std::any read(RowReading&) = 0;
    // Two rows with the same key are likely the same; empty: like no other.
    virtual std::string key(const std::any&) const { return ""; }
    virtual StandsAlready stands(const std::any&) const { return {}; }
};

struct KeptRow {
    const Shape* shape;
    std::int64_t id;
};
struct BroughtThing {
    std::string words; // "A-0412 Ask about car cruising"
    std::string address;
};

struct BroughtKind {
    std::string name;                              // of held files and imports: "new_actions"
    std::string slug;                              // of its address: "new-actions"
    std::string title;                             // "Actions from another log"
    std::string about;                             // one sentence: what comes in, and what does not
    std::string section, list_title, list_address; // where it belongs: "My work", "Actions", "/work/actions"
    std::string noun, plural;                      // "action", "actions"
    Right right = Right::import_records;
    ImportFields fields;
    std::function<std::unique_ptr<BroughtReader>(db::Connection&, Date today)> reader;
    // Keeps one row; the change's reason names the file.
    std::function<Result<KeptRow>(Change&, const ImportRun&, const std::any&)> keep;
    // Takes out again what the run made; gives what stays and why, in words, or a refusal.
    std::function<Result<std::string>(Change&, const ImportRun&)> undo;
    // What an import made, for its page.
    std::function<std::vector<BroughtThing>(db::Connection&, const ImportRun&)> made;
};
using BroughtKinds = std::vector<BroughtKind>;

} // namespace reeve::office
