// Passkeys of every known kind are believed, and none that is wrong in anything.
#include "office/people/passkey_proof.h"
#include "office/people/soft_authenticator_test.h"
#include <doctest/doctest.h>
#include <functional>

namespace reeve::office {
namespace {

const PasskeyQuestion question{{"reeve.example", "https://reeve.example"}, "what-only-this-page-asked"};

struct WrongAnswer {
    const char* what;
    std::function<void(DeviceAnswer&)> spoil;
    const char* words; // of the refusal
};
const std::vector<WrongAnswer> wrong_answers = {
    {"another type", [](auto& a) { a.type = "payment.get"; }, "something else"},
    {"another challenge", [](auto& a) { a.challenge = "what-only-this-page-asket"; }, "another question"},
    {"no challenge", [](auto& a) { a.challenge.clear(); }, "another question"},
    {"another site's origin", [](auto& a) { a.origin = "https://reeve.example.evil.test"; }, "on another site"},
    {"http in place of https", [](auto& a) { a.origin = "http://reeve.example"; }, "on another site"},
    {"another port", [](auto& a) { a.origin = "https://reeve.example:8443"; }, "on another site"},
    {"inside a page of another site", [](auto& a) { a.more_client_data = ",\"crossOrigin\":true"; }, "on another site"},
    {"under a page of another site", [](auto& a) { a.more_client_data = R"(,"topOrigin":"https://evil.test")"; },
     "on another site"},
    {"a member given twice", [](auto& a) { a.more_client_data = R"(,"type":"webauthn.get")"; }, "cannot be read"},
    {"another relying party", [](auto& a) { a.site = "evil.test"; }, "belongs to another site"},
    {"nobody there", [](auto& a) { a.flags = 0x04; }, "Nobody touched"},
    {"the owner not asked", [](auto& a) { a.flags = 0x01; }, "did not ask who you are"},
};

std::string refusal_of(const auto& result) { return result.is_refused() ? result.refusal().message : "is believed"; }

PasskeyKey key_on(const SoftAuthenticator& device) {
    auto key = key_of_made(device.make(SoftAuthenticator::making(question)).sent(), question);
    REQUIRE_MESSAGE(key.ok(), refusal_of(key));
    return *key;
}

} // namespace

TEST_CASE("a passkey of each known kind is made, used, and counted on") {
    for (auto kind : {DeviceKey::es256, DeviceKey::eddsa, DeviceKey::rs256}) {
        SoftAuthenticator device(kind);
        auto key = key_on(device);
        CHECK(key.credential == device.credential());
        for (int times = 1; times <= 2; ++times) {
            auto counter = counter_of_used(device.use(device.using_it(question)).sent(), question, key);
            REQUIRE_MESSAGE(counter.ok(), refusal_of(counter));
            CHECK(*counter == times);
            key.counter = *counter;
        }
    }
}

TEST_CASE("an answer that is wrong in anything makes no passkey and uses none, and says why") {
    SoftAuthenticator device;
    auto key = key_on(device);
    for (const auto& wrong : wrong_answers) {
        CAPTURE(wrong.what);
        auto making = SoftAuthenticator::making(question), using_it = device.using_it(question);
        wrong.spoil(making);
        wrong.spoil(using_it);
        auto made = refusal_of(key_of_made(device.make(making).sent(), question));
        auto used = refusal_of(counter_of_used(device.use(using_it).sent(), question, key));
        CHECK_MESSAGE(made.find(wrong.words) != std::string::npos, made);
        CHECK_MESSAGE(used.find(wrong.words) != std::string::npos, used);
    }
}

TEST_CASE("an answer about making is none about using, nor the other way round") {
    SoftAuthenticator device;
    auto key = key_on(device);
    auto made = device.make(device.using_it(question));
    CHECK(refusal_of(key_of_made(made.sent(), question)).find("something else") != std::string::npos);
    auto used = device.use(SoftAuthenticator::making(question));
    CHECK(refusal_of(counter_of_used(used.sent(), question, key)).find("something else") != std::string::npos);
}

TEST_CASE("one bit of the signature turned, or another device's key, is refused") {
    for (auto kind : {DeviceKey::es256, DeviceKey::eddsa, DeviceKey::rs256}) {
        SoftAuthenticator device(kind), other(kind);
        auto key = key_on(device), others = key_on(other);
        auto used = device.use(device.using_it(question));
        CHECK(counter_of_used(used.sent(), question, key).ok());
        CHECK(refusal_of(counter_of_used(used.sent(), question, others)).find("not the one") != std::string::npos);
        auto& letter = used.signature[used.signature.size() / 2];
        letter = letter == 'A' ? 'B' : 'A';
        CHECK(refusal_of(counter_of_used(used.sent(), question, key)).find("not the one") != std::string::npos);
    }
}

TEST_CASE("a counter that stands still or goes back is refused, and one that never counts is not") {
    struct Counts {
        unsigned before, told;
        bool is_good;
    };
    SoftAuthenticator device;
    auto key = key_on(device);
    for (auto [before, told, is_good] : {Counts{0, 0, true},
                                         {0, 1, true},
                                         {4, 5, true},
                                         {5, 5, false},
                                         {5, 4, false},
                                         {5, 0, false},
                                         {2147483648u, 4294967295u, true}}) {
        CAPTURE(before);
        CAPTURE(told);
        key.counter = before;
        auto answer = device.using_it(question);
        answer.counter = told;
        auto counter = counter_of_used(device.use(answer).sent(), question, key);
        CHECK(counter.ok() == is_good);
        if (!is_good) CHECK(refusal_of(counter).find("counted backwards") != std::string::npos);
    }
}

TEST_CASE("bytes that are no answer are refused: none, too many, broken, cut anywhere") {
    SoftAuthenticator device;
    auto key = key_on(device);
    auto made = device.make(SoftAuthenticator::making(question));
    auto used = device.use(device.using_it(question));
    for (const std::string& bad : {std::string(), std::string("!"), std::string("AA=="), std::string(5000, 'A'),
                                   in_base64url("{}"), in_base64url("[1"), in_base64url(std::string(64, '['))}) {
        CHECK_FALSE(key_of_made({bad, made.authenticator_data}, question).ok());
        CHECK_FALSE(key_of_made({made.client_data, bad}, question).ok());
        CHECK_FALSE(counter_of_used({bad, used.authenticator_data, used.signature}, question, key).ok());
        CHECK_FALSE(counter_of_used({used.client_data, bad, used.signature}, question, key).ok());
        CHECK_FALSE(counter_of_used({used.client_data, used.authenticator_data, bad}, question, key).ok());
    }
    for (std::size_t length = 0; length < made.authenticator_data.size(); ++length)
        CHECK_FALSE(key_of_made({made.client_data, made.authenticator_data.substr(0, length)}, question).ok());
}

TEST_CASE("a site has passkeys under its own name with https, and this machine as localhost") {
    struct Site {
        const char *address, *host, *name, *origin; // none: refused
    };
    const std::vector<Site> sites = {
        {"https://reeve.example", "reeve.example", "reeve.example", "https://reeve.example"},
        {"https://Reeve.Example", "REEVE.example:443", "reeve.example", "https://reeve.example"},
        {"https://reeve.example:8443", "reeve.example:8443", "reeve.example", "https://reeve.example:8443"},
        {"https://reeve.example:443", "reeve.example", "reeve.example", "https://reeve.example"},
        {"http://localhost:8130", "localhost:8130", "localhost", "http://localhost:8130"},
        {"", "localhost:8130", "localhost", "http://localhost:8130"},
        {"", "localhost", "localhost", "http://localhost"},
        {"https://reeve.example", "localhost:8130", nullptr, "opened by its own address: https://reeve.example"},
        {"https://reeve.example", "evil.test", nullptr, "opened by its own address"},
        {"https://reeve.example", "", nullptr, "opened by its own address"},
        {"http://reeve.example", "reeve.example", nullptr, "by https"},
        {"", "reeve.example", nullptr, "need the address of this site"},
        {"", "127.0.0.1:8130", nullptr, "address in numbers"},
        {"", "[::1]:8130", nullptr, "address in numbers"},
        {"https://10.0.0.4", "10.0.0.4", nullptr, "address in numbers"},
        {"", "", nullptr, "address in numbers"},
    };
    for (const auto& [address, host, name, origin] : sites) {
        CAPTURE(address);
        CAPTURE(host);
        auto site = passkey_site(address, host);
        REQUIRE(site.ok() == (name != nullptr));
        if (site) CHECK(site->name == name);
        CHECK_MESSAGE((site ? site->origin : site.refusal().message).find(origin) != std::string::npos,
                      refusal_of(site));
    }
}

} // namespace reeve::office
