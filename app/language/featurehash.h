// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace hearsay {

/// A feature of a linear model, or a part of one, as 64 well-mixed bits. The same on every machine and in
/// every version of the program, because model files are addressed by it.
using FeatureHash = quint64;

/// Spreads every bit of `value` over the whole word (the finaliser of MurmurHash3, Appleby 2011).
constexpr FeatureHash mixed(FeatureHash value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

/// The hash of the ordered pair of `seed` and `value`. One multiplication; mixed() must close a chain of
/// them.
constexpr FeatureHash combined(FeatureHash seed, FeatureHash value)
{
    return (((seed << 23) | (seed >> 41)) ^ value) * 0x9e3779b97f4a7c15ULL;
}

/// The hash of a text, by UTF-16 code unit.
inline FeatureHash hashOf(QStringView text)
{
    FeatureHash hash = 0x2545f4914f6cdd1dULL ^ static_cast<quint64>(text.size());
    for (QChar c : text)
        hash = combined(hash, c.unicode());
    return mixed(hash);
}

} // namespace hearsay
