// Tests of comma-separated values as spreadsheets write them, and of cells that must not run.
#include "base/csv.h"
#include <doctest/doctest.h>

namespace reeve {

using namespace std::string_view_literals;
using Rows = std::vector<CsvRow>;

static std::string problem(std::string_view bytes) {
    const auto rows = read_csv(bytes);
    return rows ? "none" : rows.problems().list.front().message;
}

TEST_CASE("cells are read as RFC 4180 has them") {
    CHECK(*read_csv("a,b\r\nc,d\r\n") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(*read_csv("a,b\nc,d") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(*read_csv("a\rb\r") == Rows{{"a"}, {"b"}});
    CHECK(*read_csv("\"a,1\",\"say \"\"hi\"\"\",\"two\r\nlines\"\n") == Rows{{"a,1", "say \"hi\"", "two\r\nlines"}});
    CHECK(*read_csv("a,,\n,\n") == Rows{{"a", "", ""}, {"", ""}});
    CHECK(*read_csv("\"\",\"\"\"\"") == Rows{{"", "\""}});
    CHECK(read_csv("")->empty());
    CHECK(*read_csv("a\n\nb\n") == Rows{{"a"}, {""}, {"b"}});
}

TEST_CASE("a byte order mark is no part of the first cell") {
    CHECK(*read_csv("\xEF\xBB\xBFReference,Title\n") == Rows{{"Reference", "Title"}});
    CHECK(read_csv("\xEF\xBB\xBF")->empty());
}

TEST_CASE("quotes that stand elsewhere are taken as spreadsheets take them") {
    CHECK(*read_csv("5\" pipe,x\n") == Rows{{"5\" pipe", "x"}});
    CHECK(*read_csv("\"a\"b,c\n") == Rows{{"ab", "c"}});
}

TEST_CASE("a paste from a spreadsheet is separated by tabs") {
    CHECK(*read_csv("a\tb\n1,5\t2\n") == Rows{{"a", "b"}, {"1,5", "2"}});
    CHECK(*read_csv("a\tb,c\n") == Rows{{"a\tb", "c"}});
    CHECK(*read_csv("\"a\tb\"\nc,d\n") == Rows{{"a\tb"}, {"c", "d"}});
}

TEST_CASE("what cannot be read names the line") {
    CHECK(problem("a\nb,\"c\nd\n") == "Line 2 opens a quote that never closes");
    CHECK(problem("a\r\n\"x\r\ny\"\r\n\"") == "Line 4 opens a quote that never closes");
    CHECK(problem("a\nb\nc\xE9\n") == "Line 3 holds bytes that are not UTF-8. Save the file as CSV UTF-8");
    CHECK(problem("a\rb\0"sv) == "Line 2 holds a NUL byte, so this is not a text file. Save it as CSV UTF-8");
    CHECK(problem("a\n" + std::string(500, ',') + "\n") == "Line 2 has more than 500 columns");
    CHECK(problem(std::string(499, ',')) == "none");
}

TEST_CASE("a million rows are read and one more is refused") {
    std::string bytes;
    for (int i = 0; i < 1'000'000; ++i) bytes += "a\n";
    CHECK(read_csv(bytes)->size() == 1'000'000);
    CHECK(problem(bytes + "a") == "Line 1,000,001 is beyond the most rows that can be read, 1,000,000");
}

TEST_CASE("no written cell can run as a formula") {
    const std::pair<const char*, const char*> cases[] = {{"=1+1", "'=1+1\r\n"},
                                                         {"+44 116", "'+44 116\r\n"},
                                                         {"-x", "'-x\r\n"},
                                                         {"@SUM(1)", "'@SUM(1)\r\n"},
                                                         {"\tx", "\"'\tx\"\r\n"},
                                                         {"\rx", "\"'\rx\"\r\n"},
                                                         {"\n=x", "\"'\n=x\"\r\n"},
                                                         {"＝1", "'＝1\r\n"},
                                                         {"=a,\"b\"", "\"'=a,\"\"b\"\"\"\r\n"},
                                                         {"-", "'-\r\n"},
                                                         {"-1-1", "'-1-1\r\n"},
                                                         {"+1e5", "'+1e5\r\n"},
                                                         {"-1.2.3", "'-1.2.3\r\n"},
                                                         {"-20.00", "-20.00\r\n"},
                                                         {"+371", "+371\r\n"},
                                                         {"-1,234.5", "\"-1,234.5\"\r\n"},
                                                         {"a=b", "a=b\r\n"},
                                                         {"", "\r\n"}};
    for (const auto& [cell, text] : cases) CHECK_MESSAGE(CsvWriter().row({cell}).text() == text, cell);
}

TEST_CASE("a cell that was guarded is read back as it was") {
    for (const char* cell : {"=1+1", "'=1+1", "''@x", "-x", "-20.00", "'quoted'", "'", "", "it's", "\t=x"}) {
        auto read = read_csv(CsvWriter().row({cell, "end"}).text());
        REQUIRE(read.ok());
        CHECK_MESSAGE(unguarded(read->front().front()) == cell, cell);
    }
}

TEST_CASE("what is written is read back") {
    const Rows rows = {{"Reference", "Title", "Amount"},
                       {"A-0412", "Say \"yes\", twice", "-20.00"},
                       {"", " blanks ", "two\r\nlines"},
                       {"été", "\ttab'", "’"}};
    CsvWriter writer;
    for (const auto& row : rows) writer.row(row);
    auto expected = rows;
    expected[3][1] = "'\ttab'";
    CHECK(*read_csv(writer.take()) == expected);
    CHECK(*read_csv(CsvWriter().row({"a\tb"}).text()) == Rows{{"a\tb"}});
    CHECK(*read_csv(CsvWriter().row({"\xEF\xBB\xBFx"}).text()) == Rows{{"\xEF\xBB\xBFx"}});
}

TEST_CASE("any bytes are read or refused") {
    const std::string alphabet = std::string("a,\"\n\r\t\xC3\xA9\xEF") + '\0';
    std::uint32_t state = 1;
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes;
        for (int i = 0; i < round % 12; ++i) {
            state = state * 1664525 + 1013904223;
            bytes += alphabet[(state >> 16) % alphabet.size()];
        }
        const auto rows = read_csv(bytes);
        if (!rows) {
            CHECK(rows.problems().list.front().message.starts_with("Line "));
            continue;
        }
        CsvWriter writer;
        for (const auto& row : *rows) writer.row(row);
        CHECK(read_csv(writer.text())->size() == rows->size());
    }
}

} // namespace reeve
