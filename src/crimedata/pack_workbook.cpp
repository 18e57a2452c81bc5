// Lays a pack out as sheets.
#include "crimedata/pack_workbook.h"
#include "base/text.h"

namespace reeve::crimedata {
namespace {

using document::Workbook;

Workbook cover_of(const PackContent& content, const std::string& office, const std::string& state) {
    Workbook sheet{"Cover", {{"About"}, {"What it says"}}, {}, ""};
    sheet.rows = {{"Title", content.title},
                  {"Reference", content.reference.empty() ? "Draft" : content.reference},
                  {"State", state},
                  {"Published by", office},
                  {"Partnership", content.area_name + " (" + content.area + ")"},
                  {"Months", in_words(content.months)},
                  {"Source", "data.police.uk, street-level crime, " + content.force},
                  {"Licence", "Contains public sector information licensed under the Open Government Licence v3.0"}};
    for (const auto& finding : content.findings) sheet.rows.push_back({"Found", finding});
    return sheet;
}

Workbook notes_of(const PackContent& content) {
    Workbook sheet{"Notes", {{"Part"}, {"Note"}}, {}, ""};
    sheet.rows = {{"Markers", "[c] withheld: a count of 1 to 4, or one that would give such a count away"},
                  {"Markers", "[x] not held"},
                  {"Markers", "[z] does not apply, or too small a base for a percentage"}};
    for (const auto& given : content.given) sheet.rows.push_back({"Given", given.number + ": " + given.by});
    for (const auto& part : content.parts) {
        for (const auto& sentence : part.sentences) sheet.rows.push_back({part.heading, sentence});
        for (const auto& point : part.points) sheet.rows.push_back({part.heading, point});
    }
    return sheet;
}

// "1,204" as the number it is; everything else as it stands.
std::string plain_cell(const std::string& cell) {
    auto digits = replaced(cell, ",", "");
    const bool is_number = !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? digits : cell;
}

// Named by its number and name, so that no two sheets share one.
std::string sheet_title(std::size_t number, const std::string& name) {
    return shortened(std::to_string(number) + " " + name, 31);
}

Workbook sheet_of(const PackTable& table, std::size_t number) {
    Workbook sheet{sheet_title(number, table.name), {}, {}, table.caption + ". " + table.note};
    for (const auto& column : table.columns)
        sheet.columns.push_back(
            {column.heading, column.is_numeric ? document::ColumnKind::whole_number : document::ColumnKind::text});
    for (const auto& row : table.rows) {
        sheet.rows.emplace_back();
        for (const auto& cell : row) sheet.rows.back().push_back(plain_cell(cell));
    }
    return sheet;
}

PackTable chart_table(const PackPart& part) {
    const auto& chart = *part.chart;
    PackTable table{"Chart " + part.heading, chart.finding, {{chart.row_heading, false}}, {}, chart.measure, false};
    for (const auto& series : chart.series) table.columns.push_back({series.name, true});
    for (std::size_t at = 0; at < chart.labels.size(); ++at) {
        table.rows.push_back({chart.labels[at]});
        for (const auto& series : chart.series) {
            const auto& value = series.values[at];
            table.rows.back().push_back(!value ? std::string("[x]")
                                        : chart.decimals == 0
                                            ? std::to_string(*value)
                                            : std::to_string(*value / 10) + "." + std::to_string(*value % 10));
        }
    }
    return table;
}

PackTable numbers_table(const PackContent& content) {
    PackTable table{"Numbers",
                    "Each number with the question that gives it again",
                    {{"Number", false}, {"Areas", false}, {"Category", false}, {"Months", false}, {"Value", true}},
                    {},
                    "Asked by reeve crime query, or at the proof of this pack.",
                    false};
    for (const auto& number : content.numbers)
        table.rows.push_back({number.words, joined(number.areas, " "),
                              number.category.empty() ? "all crime" : number.category, plain(number.months),
                              std::to_string(number.value)});
    return table;
}

} // namespace

std::vector<document::Workbook> pack_workbook(const PackContent& content, const std::string& office,
                                              const std::string& state) {
    std::vector<PackTable> tables;
    for (const auto& part : content.parts) {
        if (part.chart && !part.chart->is_told_below) tables.push_back(chart_table(part));
        for (const auto& table : part.tables) tables.push_back(table);
    }
    tables.push_back(numbers_table(content));
    std::vector<Workbook> sheets = {cover_of(content, office, state)};
    Workbook contents{"Contents", {{"Sheet"}, {"What it holds"}}, {}, ""};
    contents.rows.push_back({"Notes", "Markers, and the words of each part"});
    for (std::size_t at = 0; at < tables.size(); ++at)
        contents.rows.push_back({sheet_title(at + 1, tables[at].name), tables[at].caption});
    sheets.push_back(std::move(contents));
    sheets.push_back(notes_of(content));
    for (std::size_t at = 0; at < tables.size(); ++at) sheets.push_back(sheet_of(tables[at], at + 1));
    return sheets;
}

} // namespace reeve::crimedata
