// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define HEARSAY_KERNELS avx512kernels
#define HEARSAY_KERNELS_NAME "AVX-512"
#include "language/encoder/kernels.inc"
