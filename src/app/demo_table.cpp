// Reading the demo office's CSV files by the names of their columns.
#include "app/demo_table.h"

namespace reeve {

std::string_view demo_file(std::string_view name) {
    for (const auto& file : demo_files())
        if (file.name == name) return file.bytes;
    throw Fault("the program carries no demo file " + std::string(name));
}

Moment demo_moment(std::string_view typed) {
    auto date = parse_iso_date(typed.substr(0, 10));
    auto time = typed.size() > 11 ? parse_time(typed.substr(11)) : Result<TimeOfDay>(Problems{});
    if (!date || !time) throw Fault("not a moment of the demo office: " + std::string(typed));
    return from_london(*date, *time);
}

void DemoRow::fail(const std::string& column, const std::string& why) const {
    throw Fault("demo/" + *file_ + ", line " + std::to_string(line_) + ": " + column + " “" + text(column) + "” "
                + why);
}

const std::string& DemoRow::text(std::string_view column) const {
    static const std::string nothing;
    for (std::size_t i = 0; i < head_->size() && i < cells_.size(); ++i)
        if ((*head_)[i] == column) return cells_[i];
    return nothing;
}

Date DemoRow::date(std::string_view column) const {
    auto value = parse_iso_date(text(column));
    if (!value) fail(std::string(column), "is not a date");
    return *value;
}

std::int64_t DemoRow::number(std::string_view column) const {
    auto value = Kind<std::int64_t>::read(text(column), Reading{});
    if (!value) fail(std::string(column), "is not a whole number");
    return *value;
}

Moment DemoRow::moment(std::string_view column) const {
    try {
        return demo_moment(text(column));
    } catch (const Fault&) { fail(std::string(column), "is not a moment"); }
}

void DemoRow::fill(const Shape& shape, void* record) const {
    const auto today = date_of(2024, 1, 1); // dates are written in full, so no other day matters
    for (const auto& field : shape.fields) {
        if (!has(field.column)) continue;
        auto problems = field.read(record, text(field.column), today);
        if (!problems.empty()) fail(field.column, problems.list.front().message);
    }
}

DemoTable::DemoTable(const std::string& file) {
    auto read = read_csv(demo_file(file));
    if (!read || read->empty()) throw Fault("demo/" + file + " cannot be read");
    auto name = std::make_shared<const std::string>(file);
    auto head = std::make_shared<const CsvRow>(read->front());
    for (std::size_t i = 1; i < read->size(); ++i) {
        const auto& cells = (*read)[i];
        rows_.emplace_back(name, head, cells, static_cast<int>(i) + 1);
        if (cells.size() != head->size())
            rows_.back().fail(head->front(),
                              "stands in a row of " + counted(static_cast<std::int64_t>(cells.size()), "cell"));
    }
}

} // namespace reeve
