// Keys and signatures as devices make them, with OpenSSL.
#include "office/people/soft_authenticator_test.h"
#include "base/id.h"
#include "base/json.h"
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/sha.h>

namespace reeve::office {
namespace {

EVP_PKEY* key_of(const std::shared_ptr<void>& key) { return static_cast<EVP_PKEY*>(key.get()); }

EVP_PKEY* new_key(DeviceKey kind) {
    if (kind == DeviceKey::es256) return EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
    if (kind == DeviceKey::eddsa) return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    return EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", std::size_t{2048});
}

std::string hash_of(const std::string& bytes) {
    std::string hash(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
}

std::string bytes(std::initializer_list<int> list) {
    std::string text;
    for (int one : list) text += static_cast<char>(one);
    return text;
}

std::string client_data(const DeviceAnswer& answer) {
    return R"({"type":")" + answer.type + R"(","challenge":")" + in_base64url(answer.challenge) + R"(","origin":")"
           + answer.origin + "\"" + answer.more_client_data + "}";
}

std::string data_head(const DeviceAnswer& answer, int more_flags) {
    auto count = answer.counter;
    return hash_of(answer.site)
           + bytes({answer.flags | more_flags, static_cast<int>(count >> 24), static_cast<int>(count >> 16 & 255),
                    static_cast<int>(count >> 8 & 255), static_cast<int>(count & 255)});
}

} // namespace

SoftAuthenticator::SoftAuthenticator(DeviceKey kind)
    : kind_(kind), key_(new_key(kind), [](void* key) { EVP_PKEY_free(static_cast<EVP_PKEY*>(key)); }),
      credential_(random_token(32)) {
    if (!key_) throw Fault("no key can be made");
}

DeviceAnswer SoftAuthenticator::making(const PasskeyQuestion& question) {
    return {"webauthn.create", question.challenge, question.site.origin, question.site.name, 0x05, 0, ""};
}

DeviceAnswer SoftAuthenticator::using_it(const PasskeyQuestion& question) {
    return {"webauthn.get", question.challenge, question.site.origin, question.site.name, 0x05, ++counter_, ""};
}

// RFC 9052 and RFC 9053 in CBOR, written by hand.
std::string SoftAuthenticator::cose_key() const {
    std::string point(65, '\0');
    std::size_t length = point.size();
    auto* start = reinterpret_cast<unsigned char*>(point.data());
    if (kind_ == DeviceKey::es256) {
        EVP_PKEY_get_octet_string_param(key_of(key_), "pub", start, point.size(), &length);
        return bytes({0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32}) + point.substr(1, 32) + bytes({0x22, 0x58, 32})
               + point.substr(33, 32);
    }
    if (kind_ == DeviceKey::eddsa) {
        EVP_PKEY_get_raw_public_key(key_of(key_), start, &length);
        return bytes({0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32}) + point.substr(0, 32);
    }
    BIGNUM* modulus = nullptr;
    EVP_PKEY_get_bn_param(key_of(key_), "n", &modulus);
    std::string number(256, '\0');
    BN_bn2binpad(modulus, reinterpret_cast<unsigned char*>(number.data()), 256);
    BN_free(modulus);
    return bytes({0xa4, 1, 3, 3, 0x39, 1, 0, 0x20, 0x59, 1, 0}) + number + bytes({0x21, 0x43, 1, 0, 1});
}

std::string SoftAuthenticator::signature_over(const std::string& told) const {
    std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const auto* hash = kind_ == DeviceKey::eddsa ? nullptr : EVP_sha256();
    std::string signature(512, '\0');
    std::size_t length = signature.size();
    if (EVP_DigestSignInit(context.get(), nullptr, hash, nullptr, key_of(key_)) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length,
                          reinterpret_cast<const unsigned char*>(told.data()), told.size())
               != 1)
        throw Fault("the device cannot sign");
    signature.resize(length);
    return signature;
}

SoftAuthenticator::Made SoftAuthenticator::make(const DeviceAnswer& answer) const {
    auto length = static_cast<int>(credential_.size());
    auto data = data_head(answer, 0x40) + std::string(16, '\0') + bytes({0, length}) + credential_ + cose_key();
    return {in_base64url(client_data(answer)), in_base64url(data)};
}

SoftAuthenticator::Used SoftAuthenticator::use(const DeviceAnswer& answer) const {
    auto client = client_data(answer), data = data_head(answer, 0);
    return {in_base64url(client), in_base64url(data), in_base64url(signature_over(data + hash_of(client)))};
}

} // namespace reeve::office
