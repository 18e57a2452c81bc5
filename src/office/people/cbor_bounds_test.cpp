// Items of CBOR are whole, as many as they should be, and claim no more than what is there.
#include "office/people/cbor_bounds.h"
#include <doctest/doctest.h>
#include <string>

namespace reeve::office {

TEST_CASE("only whole items that claim no more than what is there are CBOR to be read") {
    struct Bytes {
        std::string bytes;
        int items;
        bool is_good;
    };
    using namespace std::string_literals;
    const Bytes table[] = {
        {"", 0, true},
        {"", 1, false},
        {"\x01"s, 1, true},
        {"\x01"s, 0, false},
        {"\x01\x02"s, 1, false},
        {"\x01\x02"s, 2, true},
        {"\x39\x01\x00"s, 1, true}, // -257
        {"\x39\x01"s, 1, false},    // cut in its head
        {"\x43"s
         "abc",
         1, true},
        {"\x43"s
         "ab",
         1, false},
        {"\x82\x01\x02"s, 1, true},
        {"\x82\x01"s, 1, false},
        {"\xa1\x01\x02"s, 1, true},
        {"\xa1\x01"s, 1, false},
        {"\xf5"s, 1, true},                                      // true
        {"\xc1\x01"s, 1, true},                                  // a tag
        {"\xba\x5e\x0b\x45\xe1\x01\x02"s, 1, false},             // claims a thousand million members
        {"\xbb\x80\x00\x00\x00\x00\x00\x00\x00\x01"s, 1, false}, // twice as many would be none
        {"\x9b\xff\xff\xff\xff\xff\xff\xff\xff\x01"s, 1, false},
        {"\x5b\xff\xff\xff\xff\xff\xff\xff\xff\x01"s, 1, false},
        {"\xbf\x01\x02\xff"s, 1, false}, // its length is not said beforehand
        {"\x1c"s, 1, false},
        {"\x81\x81\x81\x01"s, 1, true},
        {"\x81\x81\x81\x81\x01"s, 1, false}, // nests too deep
        {std::string(4000, '\x81'), 1, false},
    };
    for (const auto& [bytes, items, is_good] : table) {
        CAPTURE(items);
        CAPTURE(bytes.size());
        CHECK(are_cbor_items(bytes, items) == is_good);
    }
}

} // namespace reeve::office
