// The columns of the sheet of actions.
#include "office/action_sheet.h"

namespace reeve::office {
namespace {

using Kind = document::ColumnKind;
using Names = ActionSheetNames;

std::string day(const std::optional<Date>& date) { return date ? iso(*date) : ""; }
std::string yes_or_no(bool is) { return is ? "Yes" : "No"; }

std::string place(const Action& action, const Names& names) {
    auto found = names.places.find(action.area);
    return found == names.places.end() ? action.area : found->second;
}

std::string last_changed(const Action& action, const Names& names) {
    auto found = names.last_changed.find(action.id.value);
    return found == names.last_changed.end() ? "" : iso(found->second);
}

} // namespace

const std::vector<ActionColumn>& action_columns() {
    static const std::vector<ActionColumn> columns = {
        {"reference", "Reference", Kind::text, [](const Action& a, const Names&) { return a.reference; }},
        {"title", "Action", Kind::text, [](const Action& a, const Names&) { return a.title; }},
        {"detail", "More about it", Kind::text, [](const Action& a, const Names&) { return a.detail.text; }},
        {"", "Came from", Kind::text, [](const Action& a, const Names&) { return std::string(label_of(a.source)); }},
        {"", "Source", Kind::text, [](const Action& a, const Names&) { return a.source_reference; }},
        {"owner", "Owner", Kind::text, [](const Action& a, const Names&) { return a.owner_post; }},
        {"outside_post", "Who outside must act", Kind::text,
         [](const Action& a, const Names&) { return a.outside_post; }},
        {"due", "Due", Kind::date, [](const Action& a, const Names&) { return day(a.due); }},
        {"state", "Status", Kind::text, [](const Action& a, const Names&) { return std::string(label_of(a.state)); }},
        {"evidence", "What shows that it was done", Kind::text,
         [](const Action& a, const Names&) { return a.evidence.text; }},
        {"blocked_by", "What is in the way", Kind::text,
         [](const Action& a, const Names&) { return a.blocked_by.text; }},
        {"", "Standing", Kind::text,
         [](const Action& a, const Names& n) { return std::string(label_of(standing(a, n.today))); }},
        {"", "Days late", Kind::whole_number,
         [](const Action& a, const Names& n) { return std::to_string(days_late(a, n.today)); }},
        {"", "Times the date was moved", Kind::whole_number,
         [](const Action& a, const Names&) { return std::to_string(a.times_moved); }},
        {"", "Raised", Kind::date, [](const Action& a, const Names&) { return iso(a.raised); }},
        {"", "Done on", Kind::date, [](const Action& a, const Names&) { return day(a.done_on); }},
        {"", "Verified on", Kind::date, [](const Action& a, const Names&) { return day(a.verified_on); }},
        {"theme", "Theme", Kind::text, [](const Action& a, const Names&) { return a.theme; }},
        {"area", "Area", Kind::text, place},
        {"is_public", "Public", Kind::text, [](const Action& a, const Names&) { return yes_or_no(a.is_public); }},
        {"public_words", "What the public reads", Kind::text,
         [](const Action& a, const Names&) { return a.public_words.text; }},
        {"version", "Version", Kind::whole_number,
         [](const Action& a, const Names&) { return std::to_string(a.version); }},
        {"", "Last changed", Kind::text, last_changed}};
    return columns;
}

const ActionColumn& action_column(std::string_view name) {
    for (const auto& column : action_columns())
        if (name == column.name) return column;
    throw Fault("the sheet of actions has no column " + std::string(name));
}

Sheet empty_action_sheet() {
    Sheet sheet{.title = "Actions"};
    for (const auto& column : action_columns()) {
        sheet.columns.emplace_back(column.heading);
        sheet.kinds.push_back(column.kind);
    }
    return sheet;
}

void add_row(Sheet& sheet, const Action& action, const ActionSheetNames& names) {
    auto& row = sheet.rows.emplace_back();
    row.reserve(action_columns().size());
    for (const auto& column : action_columns()) row.push_back(column.shown(action, names));
}

} // namespace reeve::office
