// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define HEARSAY_KERNELS generickernels
#define HEARSAY_KERNELS_NAME "any"
#include "language/encoder/kernels.inc"
