// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/rowtext.h"

#include <QStringList>
#include <cmath>
#include <limits>

namespace hearsay {

QString spansToText(const QList<Span> &spans)
{
    QString text;
    for (Span span : spans) {
        if (!text.isEmpty())
            text += u' ';
        text += QString::number(span.begin) + u'-' + QString::number(span.end);
    }
    return text;
}

std::optional<QList<Span>> spansFromText(const QString &text)
{
    QList<Span> spans;
    for (QStringView part : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype dash = part.indexOf(u'-');
        bool beginOk = false;
        bool endOk = false;
        const Span span{part.first(qMax<qsizetype>(0, dash)).toLongLong(&beginOk),
                        part.sliced(dash + 1).toLongLong(&endOk)};
        if (!beginOk || !endOk)
            return std::nullopt;
        spans.append(span);
    }
    return spans;
}

QString numbersToText(const QList<int> &numbers)
{
    QStringList parts;
    for (int number : numbers)
        parts.append(QString::number(number));
    return parts.join(u' ');
}

std::optional<QList<int>> numbersFromText(const QString &text)
{
    QList<int> numbers;
    for (QStringView part : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts)) {
        bool ok = false;
        numbers.append(part.toInt(&ok));
        if (!ok)
            return std::nullopt;
    }
    return numbers;
}

QString groundsToText(const QList<CueGround> &grounds)
{
    constexpr int allDigits = std::numeric_limits<float>::max_digits10;
    QStringList parts;
    for (const CueGround &ground : grounds)
        parts.append(nameOf(ground.kind) + u':' + QString::number(double(ground.weight), 'g', allDigits));
    return parts.join(u' ');
}

std::optional<QList<CueGround>> groundsFromText(const QString &text)
{
    QList<CueGround> grounds;
    for (QStringView part : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype colon = part.indexOf(u':');
        const auto kind = named<CueGroundKind>(part.first(qMax<qsizetype>(0, colon)));
        bool ok = false;
        const float weight = part.sliced(colon + 1).toFloat(&ok);
        if (!kind || !ok || !std::isfinite(weight))
            return std::nullopt;
        grounds.append({*kind, weight});
    }
    return grounds;
}

} // namespace hearsay
