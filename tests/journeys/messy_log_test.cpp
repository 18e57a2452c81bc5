// The messy log as the browser tests bring it in: the file that is carried is the one that is made here.
#include "tests/journeys/messy_log.h"
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace reeve::journeys;

namespace {

constexpr const char* carried = "tests/reference/excel/action_log.xlsx";

} // namespace

TEST_CASE(
    "the messy log of 300 rows that is carried for the browser is the one that is made (REEVE_CARRY=1 writes it)") {
    auto made = messy_log().xlsx;
    if (std::getenv("REEVE_CARRY")) std::ofstream(carried, std::ios::binary) << made;
    std::ifstream file(carried, std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == made);
}
