// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/kernelset.h"

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

std::vector<const Kernels *> runnableKernels()
{
    std::vector<const Kernels *> found = {&generickernels::table};
#ifdef HEARSAY_X86_KERNELS
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        found.push_back(&avx2kernels::table);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        found.push_back(&avx512kernels::table);
#endif
    return found;
}

const Kernels &kernels()
{
    static const Kernels &fastest = *runnableKernels().back();
    return fastest;
}

} // namespace hearsay
