// Holds a frozen answer against today's.
#include "reporting/figure_check.h"
#include "base/text.h"
#include <map>

namespace reeve::reporting {
namespace {

using Counted = std::map<std::pair<std::string, std::string>, std::pair<int, std::int64_t>>;

Counted counted_records(const Json& evidence) {
    Counted records;
    for (const auto& item : evidence.as_list())
        records[{item["record"].as_text(), item["reference"].as_text()}] = {
            static_cast<int>(item["version"].as_number()), item["amount"].as_number()};
    return records;
}

void add_moved(FigureCheck& check, const Json& frozen, const Json& now) {
    auto before = counted_records(frozen), after = counted_records(now);
    for (const auto& [key, was] : before) {
        auto found = after.find(key);
        auto is = found == after.end() ? std::pair<int, std::int64_t>{0, 0} : found->second;
        if (is != was) check.moved.push_back({key.first, key.second, was.first, is.first, was.second, is.second});
    }
    for (const auto& [key, is] : after)
        if (!before.count(key)) check.moved.push_back({key.first, key.second, 0, is.first, 0, is.second});
}

std::string value_words(const Json& value) { return value.is_null() ? "not known" : with_commas(value.as_number()); }

void add_difference(FigureCheck& check, const char* what, const Json& before, const Json& now) {
    if (before == now) return;
    check.value_agrees = false;
    check.differences.push_back(std::string(what) + " was " + value_words(before) + " and is " + value_words(now));
}

void add_part_differences(FigureCheck& check, const Json& before, const Json& now) {
    std::map<std::string, std::pair<Json, Json>> parts;
    for (const auto& part : before.as_list()) parts[part["key"].as_text()].first = part["value"];
    for (const auto& part : now.as_list()) parts[part["key"].as_text()].second = part["value"];
    for (const auto& [key, values] : parts)
        add_difference(check, ("The part “" + key + "”").c_str(), values.first, values.second);
}

} // namespace

FigureCheck compare_answers(const Json& frozen, const Json& now) {
    FigureCheck check;
    check.agrees = to_text(frozen) == to_text(now);
    if (check.agrees) return check;
    add_difference(check, "The value", frozen["value"], now["value"]);
    add_difference(check, "The base", frozen["denominator"], now["denominator"]);
    add_difference(check, "The earlier value", frozen["earlier"]["value"], now["earlier"]["value"]);
    add_difference(check, "The number of unknown amounts", frozen["unknown"], now["unknown"]);
    add_difference(check, "The version of the definition", frozen["definition_version"], now["definition_version"]);
    add_part_differences(check, frozen["parts"], now["parts"]);
    if (to_text(frozen["rows"]) != to_text(now["rows"]))
        check.differences.push_back("A row of the table reads differently");
    if (to_text(frozen["releases"]) != to_text(now["releases"]))
        check.differences.push_back("It rests on another release of its source");
    for (const char* list : {"evidence", "denominator_evidence"}) add_moved(check, frozen[list], now[list]);
    add_moved(check, frozen["earlier"]["evidence"], now["earlier"]["evidence"]);
    return check;
}

std::string in_words(const MovedRecord& moved) {
    if (moved.now == 0) return moved.reference + " is not counted any more";
    if (moved.before == 0) return moved.reference + " is counted now";
    if (moved.before == moved.now) return moved.reference + " counts for another amount";
    return moved.reference + " changed (version " + std::to_string(moved.before) + " to " + std::to_string(moved.now)
           + ")";
}

} // namespace reeve::reporting
