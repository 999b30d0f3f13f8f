// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace hearsay {

/// Takes memory that starts at a cache line: products and loops that cross lines take twice as long.
template <typename T>
struct AlignedAllocator
{
    using value_type = T;
    static constexpr std::align_val_t line{64};

    AlignedAllocator() = default;
    template <typename U>
    AlignedAllocator(const AlignedAllocator<U> &)
    {
    }
    T *allocate(std::size_t count) { return static_cast<T *>(::operator new(count * sizeof(T), line)); }
    void deallocate(T *memory, std::size_t) { ::operator delete(memory, line); }
    friend bool operator==(const AlignedAllocator &, const AlignedAllocator &) { return true; }
};

/// A vector for numbers that are computed with.
template <typename T>
using AlignedVector = std::vector<T, AlignedAllocator<T>>;

} // namespace hearsay
