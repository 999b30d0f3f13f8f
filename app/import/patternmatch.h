// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringView>

namespace hearsay {

/// The first match of `pattern` in a view, without a copy of the text: Qt 6.5 renamed the call. The match
/// must not outlive the text.
inline QRegularExpressionMatch matchIn(const QRegularExpression &pattern, QStringView text)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return pattern.matchView(text);
#else
    return pattern.match(text);
#endif
}

/// All matches, in order; the same rules as for matchIn().
inline QRegularExpressionMatchIterator matchesIn(const QRegularExpression &pattern, QStringView text)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return pattern.globalMatchView(text);
#else
    return pattern.globalMatch(text);
#endif
}

} // namespace hearsay
