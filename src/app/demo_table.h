// One of the demo office's CSV files, read by the names of its columns.
#pragma once
#include "app/demo_files.h"
#include "base/csv.h"
#include "base/moment.h"
#include "record/description.h"
#include <memory>

namespace reeve {

// The bytes of an embedded file under demo/; a Fault where there is none.
std::string_view demo_file(std::string_view name);

// A row of such a file. What cannot be read is a Fault that names the file and line: the files are part of the program.
class DemoRow {
public:
    DemoRow(std::shared_ptr<const std::string> file, std::shared_ptr<const CsvRow> head, CsvRow cells, int line)
        : file_(std::move(file)), head_(std::move(head)), cells_(std::move(cells)), line_(line) {}

    // The cell under this heading; empty where the file has no such column.
    const std::string& text(std::string_view column) const;
    bool has(std::string_view column) const { return !text(column).empty(); }
    Date date(std::string_view column) const;
    std::int64_t number(std::string_view column) const;
    // "2024-06-13 18:00", a clock in London.
    Moment moment(std::string_view column) const;
    template <ChoiceEnum E> E choice(std::string_view column) const {
        auto value = choice_of<E>(text(column));
        if (!value) fail(std::string(column), "is not one of its choices");
        return *value;
    }
    // A record with every cell whose heading is a column of its description; empty cells stay as the record begins.
    template <class R> R record(const Description<R>& description) const {
        R record{};
        fill(description.shape(), &record);
        return record;
    }
    [[noreturn]] void fail(const std::string& column, const std::string& why) const;

private:
    void fill(const Shape&, void* record) const;

    std::shared_ptr<const std::string> file_; // shared by all rows of the file
    std::shared_ptr<const CsvRow> head_;
    CsvRow cells_;
    int line_;
};

class DemoTable {
public:
    explicit DemoTable(const std::string& file);
    const std::vector<DemoRow>& rows() const { return rows_; }

private:
    std::vector<DemoRow> rows_;
};

// "2024-06-13 18:00" as a clock in London shows it.
Moment demo_moment(std::string_view);

} // namespace reeve
