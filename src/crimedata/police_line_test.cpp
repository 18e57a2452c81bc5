// Tests of lines and cells found sixteen signs at a time, and of IDs and repeats, beside the plainest way to do the
// same.
#include "crimedata/police_line.h"
#include "crimedata/police_rows.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <random>

namespace reeve::crimedata {
namespace {

std::vector<std::string> cells_of(std::string_view line) {
    CutLine cut;
    cut_line(line, cut);
    std::vector<std::string> cells;
    for (std::size_t at = 0; at < std::min(cut.count, most_police_columns); ++at) cells.emplace_back(cut.cells[at]);
    return cells;
}

std::vector<std::string> plainly(std::string_view line) {
    std::vector<std::string> cells(1);
    for (char sign : line)
        if (sign == ',') cells.emplace_back();
        else cells.back() += sign;
    if (cells.size() > most_police_columns) cells.resize(most_police_columns);
    return cells;
}

} // namespace

TEST_CASE("a line of any length is cut at its commas, wherever they lie") {
    std::mt19937 random(11);
    for (int length = 0; length < 70; ++length)
        for (int time = 0; time < 20; ++time) {
            std::string line;
            for (int at = 0; at < length; ++at)
                line += random() % 5 == 0 ? ',' : static_cast<char>('a' + random() % 26);
            CAPTURE(line);
            CHECK(cells_of(line) == plainly(line));
        }
    CHECK(cells_of(std::string(20, ',')).size() == most_police_columns);
    CHECK(cells_of("1,\"two, and\",\"th\"\"ree\"") == std::vector<std::string>{"1", "two, and", "th\"ree"});
    CHECK(cells_of(std::string(40, 'a') + ",\"b,c\"") == std::vector<std::string>{std::string(40, 'a'), "b,c"});
}

TEST_CASE("a line says whether it is plain ASCII, in its last signs too") {
    CutLine cut;
    for (std::size_t length = 1; length < 40; ++length)
        for (const char odd : {'\0', '\x80', '\xff'}) {
            std::string line(length, 'x');
            cut_line(line, cut);
            CHECK(cut.is_plain);
            line[length - 1] = odd;
            cut_line(line, cut);
            CHECK_FALSE(cut.is_plain);
        }
    cut_line("\"a\",b", cut);
    CHECK(cut.is_plain);
}

TEST_CASE("an ID is 64 hexadecimal signs: any other sign, at any place, makes it none") {
    std::uint64_t id = 0;
    CHECK(read_crime_id(std::string(64, '0'), id));
    CHECK(id == 1);
    CHECK(read_crime_id("0123456789abcdefABCDEF0123456789" + std::string(32, 'f'), id));
    CHECK(id == 0x0123456789abcdefULL);
    CHECK_FALSE(read_crime_id(std::string(63, 'a'), id));
    for (int sign = 0; sign < 256; ++sign) {
        const bool is_one =
            (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f') || (sign >= 'A' && sign <= 'F');
        for (std::size_t at = 0; at < 64; at += 7) {
            std::string text(64, 'c');
            text[at] = static_cast<char>(sign);
            CHECK(read_crime_id(text, id) == is_one);
        }
    }
}

TEST_CASE("repeats are those that sorting all of them finds, of IDs drawn by lot and of IDs made to look alike") {
    std::mt19937_64 random(5);
    for (std::size_t count : {0U, 1U, 2U, 3U, 50U, 5'000U}) {
        std::vector<std::uint64_t> drawn, alike;
        for (std::size_t at = 0; at < count; ++at) {
            drawn.push_back(random() % 3 == 0 && at > 0 ? drawn[random() % at] : random());
            alike.push_back(random() % (count / 2 + 1));
        }
        for (const auto& hashes : {drawn, alike}) {
            auto sorted = hashes;
            std::sort(sorted.begin(), sorted.end());
            CHECK(repeats_in(hashes) == sorted.end() - std::unique(sorted.begin(), sorted.end()));
        }
    }
}

} // namespace reeve::crimedata
