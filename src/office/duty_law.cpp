// Reading the duties that the program carries.
#include "office/duty_law.h"
#include "base/csv.h"

extern "C" const char reeve_law[], reeve_law_end[];

namespace reeve::office {
namespace {

[[noreturn]] void fail(std::size_t row, const std::string& why) {
    throw Fault("law/duties.csv, row " + std::to_string(row) + ": " + why);
}

Duty read_duty(const CsvRow& head, const CsvRow& cells, std::size_t row) {
    if (cells.size() != head.size()) fail(row, "it has " + counted(static_cast<std::int64_t>(cells.size()), "cell"));
    Duty duty;
    const auto today = date_of(2024, 1, 1); // dates are written in full, so no other day matters
    for (std::size_t at = 0; at < head.size(); ++at) {
        const auto* field = duty_fields().shape().find(head[at]);
        if (!field) fail(row, "there is no column " + head[at]);
        if (cells[at].empty()) continue;
        auto problems = field->read(&duty, cells[at], today);
        if (!problems.empty()) fail(row, head[at] + ": " + problems.list.front().message);
    }
    if (auto problems = check(duty); !problems.empty()) fail(row, problems.list.front().message);
    return duty;
}

} // namespace

std::vector<Duty> read_duties(std::string_view csv) {
    auto rows = read_csv(csv);
    if (!rows || rows->empty()) throw Fault("law/duties.csv cannot be read");
    std::vector<Duty> duties;
    for (std::size_t row = 1; row < rows->size(); ++row)
        duties.push_back(read_duty(rows->front(), (*rows)[row], row + 1));
    return duties;
}

const std::vector<Duty>& carried_duties() {
    static const auto duties = read_duties({reeve_law, static_cast<std::size_t>(reeve_law_end - reeve_law)});
    return duties;
}

} // namespace reeve::office
