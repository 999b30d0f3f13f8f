// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// To be included before any header of QPDF. As C++20, Clang before 16 cannot read <qpdf/JSON.hh> of QPDF 11:
// it asks for the destructor of a vector of the class that is not finished yet. Hearsay takes no JSON from
// QPDF, and QPDF's other headers only name the class, so that to those compilers it stays a name.
#if defined(__clang__) && __clang_major__ < 16
#define JSON_HH
class JSON;
#endif
