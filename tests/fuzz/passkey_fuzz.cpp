// Throws bytes at what reads a browser's answer about a passkey: what it believes belongs to its question.
#include "claim.h"
#include "office/people/passkey_proof.h"
#include <string>

using namespace reeve::office;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const PasskeyQuestion question{{"reeve.example", "https://reeve.example"}, "what-only-this-page-asked"};
    const auto words = words_of(bytes, size);
    const auto cut = words.find('\n');
    const std::string data = in_base64url(cut == std::string_view::npos ? words : words.substr(cut + 1));
    const std::string head = in_base64url(cut == std::string_view::npos ? words : words.substr(0, cut));
    // The frame that a browser writes around the device's bytes, so that those are reached too.
    const auto client = [](const char* type) {
        return in_base64url(std::string("{\"type\":\"") + type + "\",\"challenge\":\""
                            + in_base64url("what-only-this-page-asked") + "\",\"origin\":\"https://reeve.example\"}");
    };
    (void)key_of_made({head, data}, question);
    (void)key_of_made({words, words}, question);
    const auto made = key_of_made({client("webauthn.create"), data}, question);
    if (made)
        claim(!made->credential.empty() && !made->public_key.empty(), "a key that is believed has a name and bytes");
    const PasskeyKey key = made ? *made : PasskeyKey{"credential", -7, in_base64url(std::string(64, '\1')), 0};
    const auto used = counter_of_used({client("webauthn.get"), data, head}, question, key);
    if (used) claim(*used >= key.counter, "a counter never goes back");
    return 0;
}
