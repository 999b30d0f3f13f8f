// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/linediff.h"

#include <QList>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct DiffLine
{
    QChar mark;
    QString text;
};

/// lengths[i][j]: the longest common subsequence of before from i on and after from j on.
QList<QList<int>> commonLengths(const QStringList &before, const QStringList &after)
{
    QList<QList<int>> lengths(before.size() + 1, QList<int>(after.size() + 1, 0));
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        for (qsizetype j = after.size() - 1; j >= 0; --j) {
            lengths[i][j] = before[i] == after[j] ? lengths[i + 1][j + 1] + 1
                                                  : qMax(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

QList<DiffLine> align(const QStringList &before, const QStringList &after)
{
    const QList<QList<int>> lengths = commonLengths(before, after);
    QList<DiffLine> lines;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            lines.append({u' ', before[i++]});
            ++j;
        } else if (i < before.size() && (j == after.size() || lengths[i + 1][j] >= lengths[i][j + 1])) {
            lines.append({u'-', before[i++]});
        } else {
            lines.append({u'+', after[j++]});
        }
    }
    return lines;
}

bool isNearChange(const QList<DiffLine> &lines, qsizetype at, int context)
{
    for (qsizetype k = qMax<qsizetype>(0, at - context); k <= qMin(lines.size() - 1, at + context); ++k) {
        if (lines[k].mark != u' ')
            return true;
    }
    return false;
}

} // namespace

QString lineDiff(const QString &before, const QString &after, int context)
{
    if (before == after)
        return {};
    const QList<DiffLine> lines = align(before.split(u'\n'), after.split(u'\n'));
    QString diff;
    bool skipping = false;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const bool shown = isNearChange(lines, at, context);
        if (shown)
            diff += lines[at].mark + u' ' + lines[at].text + u'\n';
        else if (!skipping)
            diff += u"…\n"_s;
        skipping = !shown;
    }
    return diff;
}

} // namespace hearsay
