// Tests of references as people type them and read them out.
#include "base/id.h"
#include <doctest/doctest.h>

namespace reeve {

TEST_CASE("references are read in any case and with any number of noughts") {
    const std::pair<const char*, const char*> cases[] = {
        {"a-412", "A-0412"},          {"A-0412", "A-0412"},    {" f-231 ", "F-0231"},  {"P-2026-19", "P-2026-019"},
        {"p-2026-019", "P-2026-019"}, {"V-0000093", "V-0093"}, {"A-12345", "A-12345"}, {"D-2026-1041", "D-2026-1041"},
        {"CV-2026-1", "CV-2026-001"}, {"A-2026", "A-2026"}};
    for (const auto& [typed, words] : cases) CHECK_MESSAGE(in_words(parse_reference(typed).value()) == words, typed);
    CHECK(parse_reference("P-2026-19").value() == Reference{"P", 2026, 19});
    CHECK(parse_reference("a-412").value() == Reference{"A", 0, 412});
}

TEST_CASE("what is no reference is refused with an example") {
    for (const char* typed :
         {"A", "A-", "-412", "412", "A412", "A-0", "A-0000", "A--412", "A-412x", "A 412", "1-412", "ABCDE-1", "P-26-19",
          "P-2026-", "P-0026-19", "P-2026-19-1", "A-1234567890", "É-412", "A-+12"})
        CHECK_FALSE_MESSAGE(parse_reference(typed).ok(), typed);
    CHECK(parse_reference("A412").problems().list.front().message
          == "A412 is not a reference. References look like A-0412 or P-2026-019");
    CHECK(parse_reference("").problems().list.front().message == "Enter a reference like A-0412");
}

} // namespace reeve
