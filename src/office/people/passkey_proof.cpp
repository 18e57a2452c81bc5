// What a browser sends when a passkey is made or used: its limits, its words and its signature.
#include "office/people/passkey_proof.h"
#include "base/id.h"
#include "base/json.h"
#include "base/text.h"
#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <memory>
#include <optional>
#include <sodium.h>

namespace reeve::office {
namespace {

constexpr std::size_t longest_part = 4096; // in base64url; an RSA key with its frame takes about 600
constexpr std::size_t shortest_credential = 16, longest_credential = 1023;
constexpr std::size_t head_of_data = 37; // hash of the site's name, flags, counter
constexpr std::size_t flags_at = 32;
constexpr int base64url = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::optional<std::string> bytes_of(std::string_view text) {
    if (text.empty() || text.size() > longest_part) return std::nullopt;
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    auto* start = reinterpret_cast<unsigned char*>(bytes.data());
    if (sodium_base642bin(start, bytes.size(), text.data(), text.size(), nullptr, &length, nullptr, base64url) != 0)
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

const unsigned char* start_of(const std::string& bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

Refusal no(const char* why) { return {why, "", Refusal::Kind::forbidden}; }
Refusal unreadable() { return no("What your browser sent of the passkey cannot be read"); }

Result<Done> check_client_data(const std::string& text, const char* kind, const PasskeyQuestion& question) {
    auto told = parse_json(text);
    if (!told || !told->is_object()) return unreadable();
    const auto& data = *told;
    if (data["type"].as_text() != kind) return no("The passkey was asked for something else");
    if (bytes_of(data["challenge"].as_text()) != question.challenge)
        return no("The passkey answered another question than the one that was asked");
    if (data["origin"].as_text() != question.site.origin || data["crossOrigin"].as_bool()
        || !data["topOrigin"].is_null())
        return no("The passkey was asked for on another site");
    return Done{};
}

Result<Done> check_data_head(const std::string& data, const PasskeySite& site) {
    if (data.size() < head_of_data) return unreadable();
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                       reinterpret_cast<const unsigned char*>(site.name.data()), site.name.size());
    if (data.compare(0, hash.size(), hash) != 0) return no("The passkey belongs to another site");
    auto flags = static_cast<unsigned char>(data[flags_at]);
    if (!(flags & CTAP_AUTHDATA_USER_PRESENT)) return no("Nobody touched the device");
    if (!(flags & CTAP_AUTHDATA_USER_VERIFIED))
        return no("The device did not ask who you are, by a finger, a face or its own PIN");
    return Done{};
}

// ---- Keys ----

using Made = std::unique_ptr<fido_cred_t, void (*)(fido_cred_t*)>;
using Used = std::unique_ptr<fido_assert_t, void (*)(fido_assert_t*)>;

template <class T> T* or_fault(T* made) {
    if (!made) throw Fault("no memory for a passkey");
    return made;
}

// A public key as libfido2 holds it, or none where the bytes are no such key.
struct HeldKey {
    std::shared_ptr<void> key;
    bool is_key = false;
};
template <class Key>
HeldKey held(Key* (*make)(), void (*let_go)(Key**), int (*read)(Key*, const void*, std::size_t),
             const std::string& bytes) {
    std::shared_ptr<Key> key(or_fault(make()), [let_go](Key* done) { let_go(&done); });
    bool is_key = read(key.get(), bytes.data(), bytes.size()) == FIDO_OK;
    return {key, is_key};
}
HeldKey held_key(int algorithm, const std::string& bytes) {
    if (algorithm == COSE_ES256) return held(es256_pk_new, es256_pk_free, es256_pk_from_ptr, bytes);
    if (algorithm == COSE_EDDSA) return held(eddsa_pk_new, eddsa_pk_free, eddsa_pk_from_ptr, bytes);
    if (algorithm == COSE_RS256) return held(rs256_pk_new, rs256_pk_free, rs256_pk_from_ptr, bytes);
    return {};
}

std::optional<PasskeyKey> key_in(const std::string& data, int algorithm) {
    Made made(or_fault(fido_cred_new()), [](fido_cred_t* done) { fido_cred_free(&done); });
    if (fido_cred_set_type(made.get(), algorithm) != FIDO_OK
        || fido_cred_set_authdata_raw(made.get(), start_of(data), data.size()) != FIDO_OK)
        return std::nullopt;
    auto text = [](const unsigned char* start, std::size_t length) {
        return start ? std::string(reinterpret_cast<const char*>(start), length) : std::string();
    };
    auto credential = text(fido_cred_id_ptr(made.get()), fido_cred_id_len(made.get()));
    auto key = text(fido_cred_pubkey_ptr(made.get()), fido_cred_pubkey_len(made.get()));
    bool is_sound = credential.size() >= shortest_credential && credential.size() <= longest_credential;
    if (!is_sound || !held_key(algorithm, key).is_key) return std::nullopt;
    return PasskeyKey{in_base64url(credential), algorithm, in_base64url(key), fido_cred_sigcount(made.get())};
}

bool is_signed(fido_assert_t* used, const std::string& client, const std::string& data, const std::string& signature,
               const std::string& site) {
    return fido_assert_set_rp(used, site.c_str()) == FIDO_OK && fido_assert_set_count(used, 1) == FIDO_OK
           && fido_assert_set_clientdata(used, start_of(client), client.size()) == FIDO_OK
           && fido_assert_set_authdata_raw(used, 0, start_of(data), data.size()) == FIDO_OK
           && fido_assert_set_sig(used, 0, start_of(signature), signature.size()) == FIDO_OK
           && fido_assert_set_up(used, FIDO_OPT_TRUE) == FIDO_OK && fido_assert_set_uv(used, FIDO_OPT_TRUE) == FIDO_OK;
}

// ---- The site ----

std::string lower(std::string_view text) {
    std::string small(text);
    for (char& letter : small)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return small;
}

bool is_number_address(std::string_view name) {
    return name.starts_with('[') || name.find_first_not_of("0123456789.") == std::string_view::npos;
}

// "reeve.example:443" of "https" -> "reeve.example"; any other port stays.
std::string without_usual_port(std::string host, bool is_https) {
    std::string_view usual = is_https ? ":443" : ":80";
    if (host.ends_with(usual)) host.resize(host.size() - usual.size());
    return host;
}

Refusal by_name(std::string_view site_address) {
    if (site_address.empty())
        return {
            "Passkeys need the address of this site, which whoever looks after the settings sets there: a name with "
            "https. On this machine alone they work at localhost.",
            "", Refusal::Kind::forbidden};
    return {"Passkeys work only where this site is opened by its own address: " + std::string(site_address) + ".", "",
            Refusal::Kind::forbidden};
}

} // namespace

Result<PasskeySite> passkey_site(std::string_view site_address, std::string_view asked_host) {
    auto host = lower(asked_host);
    auto address = site_address.empty() ? "http://" + host : lower(site_address);
    bool is_https = address.starts_with("https://");
    auto own = address.substr(address.find("://") + 3);
    own = without_usual_port(own.substr(0, own.find('/')), is_https);
    auto name = own.starts_with('[') ? own : own.substr(0, own.find(':'));
    if (name.empty() || is_number_address(name))
        return Refusal{
            "Passkeys need a site with a name, such as localhost or the office’s own; browsers have none for an "
            "address in numbers.",
            "", Refusal::Kind::forbidden};
    if (without_usual_port(host, is_https) != own) return by_name(site_address);
    if (!is_https && name != "localhost")
        return site_address.empty()
                   ? by_name("")
                   : Refusal{"Passkeys need a site that is reached by https.", "", Refusal::Kind::forbidden};
    return PasskeySite{name, (is_https ? "https://" : "http://") + own};
}

std::string in_base64url(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), base64url), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      base64url);
    text.pop_back(); // the end that C wants
    return text;
}

Result<PasskeyKey> key_of_made(const MadePasskey& sent, const PasskeyQuestion& question) {
    auto client = bytes_of(sent.client_data), data = bytes_of(sent.authenticator_data);
    if (!client || !data) return unreadable();
    TRY(check_client_data(*client, "webauthn.create", question));
    TRY(check_data_head(*data, question.site));
    fido_init(0); // for each thread, says its manual
    for (int algorithm : {COSE_ES256, COSE_EDDSA, COSE_RS256})
        if (auto key = key_in(*data, algorithm)) return *key;
    return no("The device made a key of a kind that is not known here");
}

Result<std::int64_t> counter_of_used(const UsedPasskey& sent, const PasskeyQuestion& question, const PasskeyKey& key) {
    auto client = bytes_of(sent.client_data), data = bytes_of(sent.authenticator_data),
         signature = bytes_of(sent.signature), public_key = bytes_of(key.public_key);
    if (!client || !data || !signature || !public_key) return unreadable();
    TRY(check_client_data(*client, "webauthn.get", question));
    TRY(check_data_head(*data, question.site));
    fido_init(0);
    auto holds = held_key(key.algorithm, *public_key);
    Used used(or_fault(fido_assert_new()), [](fido_assert_t* done) { fido_assert_free(&done); });
    if (!holds.is_key || !is_signed(used.get(), *client, *data, *signature, question.site.name)
        || fido_assert_verify(used.get(), 0, key.algorithm, holds.key.get()) != FIDO_OK)
        return no("The passkey is not the one that is known here");
    std::int64_t counter = fido_assert_sigcount(used.get(), 0);
    // Web Authentication, 7.2: a counter that does not grow says that two devices hold the key. Many count nothing.
    if ((counter || key.counter) && counter <= key.counter)
        return no(
            "The passkey counted backwards, as a copy of it would. Remove it under Your account and make another");
    return counter;
}

} // namespace reeve::office
