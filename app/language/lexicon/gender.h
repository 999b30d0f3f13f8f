// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"

namespace hearsay {

/// The grammatical gender that a name, title or noun tells.
enum class Gender { Unknown, Masculine, Feminine };
template <>
struct EnumNames<Gender>
{
    static constexpr auto all = enumNames("unknown", "masculine", "feminine");
};

} // namespace hearsay
