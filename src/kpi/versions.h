// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A second version of a function for processors with wide registers, chosen at start. Needs ifunc, which sanitizers
// don't get along with.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define KINERJA_VERSIONS __attribute__((target_clones("avx2", "default")))
#else
#define KINERJA_VERSIONS
#endif
