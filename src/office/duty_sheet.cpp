// Duties as a plain table, for files and the command.
#include "office/duty_parts.h"

namespace reeve::office {
namespace {

std::string date_cell(const std::optional<Date>& date) { return date ? iso(*date) : ""; }

std::vector<std::string> row_of(const DutyItem& item, Date today) {
    const auto& duty = *item.duty;
    const auto& due = item.facts.due;
    return {duty.reference,
            duty.title,
            label_of(duty.area),
            label_of(duty.severity),
            duty.source,
            duty.section,
            duty.edition,
            duty.is_confirmed ? "Confirmed" : "To be confirmed",
            date_cell(duty.checked_on),
            plain(duty.due_rule),
            date_cell(duty.commenced_on),
            item.occasion.key,
            item.occasion.subject,
            item.has_occasion() ? iso(item.occasion.on) : "",
            due ? iso(due->day) : "",
            !due          ? ""
            : due->is_law ? "Law"
                          : "Office",
            label_of(item.standing),
            standing_words(item.facts, today),
            date_cell(item.facts.done_on),
            item.evidence ? item.evidence->reference : "",
            item.evidence ? item.evidence->address : "",
            item.facts.is_withheld ? label_of(item.record->ground) : "",
            item.is_sample() ? "Yes" : "No"};
}

} // namespace

Sheet duty_sheet(const std::vector<DutyItem>& items, Date today, DutyReader reader) {
    Sheet sheet{.title = "Duties",
                .columns = {"Reference",
                            "Duty",
                            "Area of law",
                            "Severity",
                            "Source",
                            "Section",
                            "Edition",
                            "Confirmed",
                            "Last checked",
                            "By when",
                            "In force from",
                            "Occasion key",
                            "Occasion",
                            "Clock starts",
                            "Due",
                            "Due day set by",
                            "Standing",
                            "Standing in words",
                            "Done on",
                            "Evidence record",
                            "Evidence address",
                            "Ground",
                            "Sample"}};
    for (const auto& item : items) sheet.rows.push_back(row_of(item, today));
    sheet.note = reader == DutyReader::staff ? "The rules are research, not legal advice"
                                             : "The rules are the office's reading of the law, not legal advice";
    return sheet;
}

} // namespace reeve::office
