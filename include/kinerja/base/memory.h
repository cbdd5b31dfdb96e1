// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

namespace kinerja {

struct FreeMemory {
    void operator()(void* memory) const noexcept;
};

/// Owned memory that was not cleared: written before it is read.
template <typename T>
using Memory = std::unique_ptr<T[], FreeMemory>;

/// Large pieces lie on large pages where the system has them: fresh memory then costs a fraction of its page faults.
/// Errors: throws std::bad_alloc. Pieces are aligned to a cache line.
[[nodiscard]] void* allocateBytes(std::size_t bytes);

template <typename T>
[[nodiscard]] Memory<T> allocateMemory(std::size_t count)
{
    return Memory<T>(static_cast<T*>(allocateBytes(count * sizeof(T))));
}

/// The same memory as values of another type of plain numbers.
template <typename T>
[[nodiscard]] Memory<T> memoryAs(Memory<std::byte> bytes) noexcept
{
    return Memory<T>(reinterpret_cast<T*>(bytes.release()));
}

}  // namespace kinerja
