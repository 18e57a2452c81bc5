// Tests of amounts as people type them and as the office shows them.
#include "base/money.h"
#include <doctest/doctest.h>
#include <limits>

namespace reeve {

static std::string read(const char* typed) {
    const auto money = parse_money(typed);
    return money ? plain(*money) : money.problems().list.front().message;
}

TEST_CASE("amounts are accepted as people type them") {
    const std::pair<const char*, const char*> cases[] = {{"£9,678", "9678.00"},
                                                         {"9678.5", "9678.50"},
                                                         {"10k", "10000.00"},
                                                         {"-£20", "-20.00"},
                                                         {"£-20", "-20.00"},
                                                         {"−£20", "-20.00"},
                                                         {" £ 463,973.01 ", "463973.01"},
                                                         {"0", "0.00"},
                                                         {"£.50", "0.50"},
                                                         {"12.50K", "12500.00"},
                                                         {"£2.5m", "2500000.00"},
                                                         {"1.255k", "1255.00"},
                                                         {"1,234,567.8", "1234567.80"},
                                                         {"007", "7.00"},
                                                         {"12.340", "12.34"},
                                                         {"-0", "0.00"},
                                                         {"10,000,000,000", "10000000000.00"},
                                                         {"-10000000000", "-10000000000.00"},
                                                         {"10000m", "10000000000.00"}};
    for (const auto& [typed, expected] : cases) CHECK_MESSAGE(read(typed) == expected, typed);
}

TEST_CASE("what is no amount says why in its own words") {
    const std::pair<const char*, const char*> cases[] = {
        {"£1,2345", "£1,2345 has a comma in the wrong place. Did you mean £12,345?"},
        {"-1234,567", "-1234,567 has a comma in the wrong place. Did you mean -£1,234,567?"},
        {"9,50", "9,50 has a comma in the wrong place. Put a point before the pence, like £9.50"},
        {",500", ",500 has a comma in the wrong place. Did you mean £500?"},
        {"1,k", "1,k has a comma in the wrong place. Commas go before every third number, like £12,345"},
        {"12.345", "12.345 has parts of a penny. Enter pounds and pence, like £12.34"},
        {"1.234567k", "1.234567k has parts of a penny. Enter pounds and pence, like £12.34"},
        {"1e5", "1e5 is not an amount. Write it in full, like £100,000"},
        {"--3", "--3 has more than one minus sign. Enter one, like -£20"},
        {"-£-3", "-£-3 has more than one minus sign. Enter one, like -£20"},
        {"£", "£ has no number. Enter an amount, like £9,678"},
        {"-", "- has no number. Enter an amount, like £9,678"},
        {"", "Enter an amount, like £9,678"},
        {"  ", "Enter an amount, like £9,678"},
        {"12.", "12. has no pence after the point"},
        {"$20", "Enter the amount in pounds, like £9,678"},
        {"20€", "Enter the amount in pounds, like £9,678"},
        {"50p", "Enter the amount in pounds, like £0.50"},
        {"ten", "ten is not an amount. Enter pounds, like £9,678 or £9,678.50"},
        {"££5", "££5 is not an amount. Enter pounds, like £9,678 or £9,678.50"},
        {"1.2.3", "1.2.3 is not an amount. Enter pounds, like £9,678 or £9,678.50"},
        {"1 000", "1 000 is not an amount. Enter pounds, like £9,678 or £9,678.50"},
        {"k", "k is not an amount. Enter pounds, like £9,678 or £9,678.50"},
        {".", ". is not an amount. Enter pounds, like £9,678 or £9,678.50"},
        {"(20)", "(20) is not an amount. Enter pounds, like £9,678 or £9,678.50"},
        {"10,000,000,000.01", "The amount must be £10,000,000,000 or less"},
        {"-10000000001", "The amount must be -£10,000,000,000 or more"},
        {"99999999999999999999999999", "The amount must be £10,000,000,000 or less"}};
    for (const auto& [typed, expected] : cases) CHECK_MESSAGE(read(typed) == expected, typed);
}

TEST_CASE("an amount shows pence only where there are some") {
    CHECK(in_words(Money{967800}) == "£9,678");
    CHECK(in_words(Money{46397301}) == "£463,973.01");
    CHECK(in_words(Money{-2000}) == "−£20");
    CHECK(in_words(Money{5}) == "£0.05");
    CHECK(in_words(Money{0}) == "£0");
}

TEST_CASE("an amount for programs always has two decimals") {
    CHECK(plain(Money{967800}) == "9678.00");
    CHECK(plain(Money{-5}) == "-0.05");
    CHECK(plain(Money{std::numeric_limits<std::int64_t>::min()}) == "-92233720368547758.08");
}

TEST_CASE("what is shown can be typed back") {
    for (const std::int64_t pence : {0L, 1L, 99L, 100L, 123456L, -123456L, 99999999999L, -100000000000L}) {
        CHECK(parse_money(in_words(Money{pence})).value().pence == pence);
        CHECK(parse_money(plain(Money{pence})).value().pence == pence);
    }
}

} // namespace reeve
