// One-time codes against the vectors of RFC 6238 and RFC 4648.
#include "office/people/one_time_code.h"
#include <doctest/doctest.h>
#include <set>

namespace reeve::office {

TEST_CASE("the codes of a secret are those of RFC 6238, appendix B") {
    const std::string secret = "12345678901234567890";
    const std::pair<std::int64_t, const char*> vectors[] = {{59, "94287082"},         {1111111109, "07081804"},
                                                            {1111111111, "14050471"}, {1234567890, "89005924"},
                                                            {2000000000, "69279037"}, {20000000000, "65353130"}};
    for (const auto& [seconds, code] : vectors) {
        CAPTURE(seconds);
        auto step = code_step(Moment{seconds * 1000});
        CHECK(code_of_step(secret, step, 8) == code);
        CHECK(code_of_step(secret, step) == std::string(code).substr(2));
    }
}

TEST_CASE("base32 is that of RFC 4648, without padding, and is read as people type it") {
    const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                           {"f", "MY"},
                                                           {"fo", "MZXQ"},
                                                           {"foo", "MZXW6"},
                                                           {"foob", "MZXW6YQ"},
                                                           {"fooba", "MZXW6YTB"},
                                                           {"foobar", "MZXW6YTBOI"}};
    for (const auto& [bytes, text] : vectors) {
        CHECK(base32(bytes) == text);
        CHECK(read_base32(text) == std::string(bytes));
    }
    CHECK(read_base32("mzxw 6ytb oi") == "foobar");
    CHECK_FALSE(read_base32("MZ1"));
    CHECK(read_base32(new_code_secret())->size() == 20);
}

TEST_CASE("a code is good for its half minute and the one on either side, once") {
    const std::string secret = "12345678901234567890";
    Moment now{1'111'111'111'000};
    auto step = code_step(now);
    struct Case {
        std::int64_t of_step;
        std::int64_t last_used;
        bool is_good;
    };
    const Case cases[] = {{step, 0, true},        {step - 1, 0, true},     {step + 1, 0, true},
                          {step - 2, 0, false},   {step + 2, 0, false},    {step, step, false},
                          {step, step - 1, true}, {step - 1, step, false}, {step + 1, step, true}};
    for (const auto& each : cases) {
        CAPTURE(each.of_step - step);
        CAPTURE(each.last_used);
        auto found = step_of_code(secret, code_of_step(secret, each.of_step), now, each.last_used);
        CHECK(found.has_value() == each.is_good);
        if (found) CHECK(*found == each.of_step);
    }
    for (const char* typed : {"", "12345", "1234567", "abcdef"}) CHECK_FALSE(step_of_code(secret, typed, now, 0));
    auto code = code_of_step(secret, step);
    CHECK(step_of_code(secret, code.substr(0, 3) + " " + code.substr(3), now, 0) == step);
}

TEST_CASE("an app reads the office, the account and the secret from the address") {
    CHECK(
        code_address("Office for the Vale", "a@vale.test", "MZXW6YTBOI")
        == "otpauth://totp/Office%20for%20the%20Vale%3Aa%40vale.test?secret=MZXW6YTBOI&issuer=Office%20for%20the%20Vale");
}

TEST_CASE("recovery codes differ, and are read with or without their dashes") {
    std::set<std::string> codes;
    for (int at = 0; at < recovery_codes; ++at) codes.insert(new_recovery_code());
    CHECK(codes.size() == recovery_codes);
    CHECK(read_recovery_code(" K7PD-m2xq 9rtw-h4ns ") == "k7pdm2xq9rtwh4ns");
    CHECK(read_recovery_code("123456").empty());
}

} // namespace reeve::office
