// What the styles of a workbook say of its numbers: which are days, which are times.
#pragma once
#include "document/workbook_xml.h"
#include <cstdint>
#include <map>
#include <vector>

namespace reeve::document {

enum class NumberKind { plain, day, time_of_day };

// "dd/mm/yyyy" is a day, "h:mm" a time, "0.00" and "[Red]0" plain.
NumberKind kind_of_format(std::string_view format_code);
// 45658, from 1900 -> "2025-01-01"; a fraction -> "2025-01-01 14:30". Empty where no calendar has the day.
std::string day_of_serial(double serial, bool counts_from_1904);
// 0.5 -> "12:00".
std::string time_of_serial(double serial);

class WorkbookStyles : public XmlListener {
public:
    void begin(std::string_view name, const XmlAttributes&) override;
    void end(std::string_view name) override;
    NumberKind kind(std::size_t style) const { return style < styles_.size() ? styles_[style] : NumberKind::plain; }

private:
    std::map<int, NumberKind> formats_; // those that the workbook describes itself
    std::vector<NumberKind> styles_;
    bool is_in_styles_ = false;
};

} // namespace reeve::document
