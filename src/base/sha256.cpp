// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/sha256.h"

#include <array>
#include <cstdlib>

#include <openssl/evp.h>

namespace kinerja {

namespace {

/// Fetched once: looking the algorithm up costs more than hashing a short text.
const EVP_MD* algorithm() noexcept
{
    static const EVP_MD* const kAlgorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return kAlgorithm;
}

/// A libcrypto without SHA-256 is a broken installation: no record may be written with a wrong check sum.
void require(bool worked) noexcept
{
    if (!worked) {
        std::abort();
    }
}

}  // namespace

struct Sha256::State {
    struct Free {
        void operator()(EVP_MD_CTX* one) const noexcept { EVP_MD_CTX_free(one); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};

    void start() noexcept
    {
        require(algorithm() != nullptr && context != nullptr
                && EVP_DigestInit_ex2(context.get(), algorithm(), nullptr) == 1);
    }
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    m_state->start();
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) noexcept
{
    require(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    require(EVP_DigestFinal_ex(m_state->context.get(), digest.data(), &length) == 1);
    m_state->start();

    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(std::size_t{length} * 2);
    for (std::size_t i = 0; i < length; ++i) {
        text.push_back(kDigits[digest[i] >> 4U]);
        text.push_back(kDigits[digest[i] & 0xfU]);
    }
    return text;
}

std::string sha256Hex(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

}  // namespace kinerja
