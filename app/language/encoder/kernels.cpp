// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/kernels.h"

namespace hearsay {

namespace generickernels {
extern const Kernels table;
}
#ifdef HEARSAY_X86_KERNELS
namespace avx2kernels {
extern const Kernels table;
}
namespace avx512kernels {
extern const Kernels table;
}
#endif

const Kernels &kernels()
{
#ifdef HEARSAY_X86_KERNELS
    static const Kernels &best = []() -> const Kernels & {
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
            return avx512kernels::table;
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            return avx2kernels::table;
        return generickernels::table;
    }();
    return best;
#else
    return generickernels::table;
#endif
}

} // namespace hearsay
