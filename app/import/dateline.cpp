// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/dateline.h"

#include "import/articledate.h"
#include "import/patternmatch.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Labels that stand where a dateline would.
bool isLabel(const QString &words)
{
    static const QSet<QString> labels = {
        u"BREAKING"_s,  u"UPDATE"_s,   u"UPDATED"_s,      u"EXCLUSIVE"_s,     u"WATCH"_s,     u"VIDEO"_s,
        u"OPINION"_s,   u"ANALYSIS"_s, u"CORRECTION"_s,   u"NOTE"_s,          u"LIVE"_s,      u"REVIEW"_s,
        u"INTERVIEW"_s, u"COMMENT"_s,  u"EDITORIAL"_s,    u"ADVERTISEMENT"_s, u"READ MORE"_s, u"FACT CHECK"_s,
        u"EXPLAINER"_s, u"PHOTOS"_s,   u"BREAKING NEWS"_s};
    return labels.contains(words);
}

} // namespace

std::optional<Dateline> readDateline(QStringView paragraph)
{
    // Capitals with at least three letters, or any capitalised place if an agency follows; then region, date,
    // agency, dash.
    static const QRegularExpression pattern(
        u"^(?<city>(?:Mc|Mac)?\\p{Lu}[\\p{Lu}\\p{M}.'’/ -]*\\p{Lu}\\.?|\\p{Lu}[\\p{L}.'’-]+(?: "
        u"\\p{Lu}[\\p{L}.'’-]+){0,3}(?=[^()]{0,50}\\())"
        "(?<region>, \\p{Lu}[\\p{L}. ]{1,24}?)?"
        "(?<date>, (?:[\\p{L}]{3,9}\\.? \\d{1,2}|\\d{1,2} [\\p{L}]{3,9}\\.?)(?:,? \\d{4})?)?"
        ",?(?: ?\\((?<agency>[\\p{L}/ .&-]{2,30})\\))?"
        "\\s*(?:[—–―]|--|-(?=\\s))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 140;
    const QStringView head = paragraph.first(qMin(paragraph.size(), longest));
    const QRegularExpressionMatch match = matchIn(pattern, head);
    if (!match.hasMatch())
        return std::nullopt;
    const QString city = match.captured(u"city"_s).trimmed();
    const auto letters = std::count_if(city.begin(), city.end(), [](QChar c) { return c.isLetter(); });
    constexpr qsizetype mostWords = 4;
    if (letters < 3 || city.count(u' ') >= mostWords || isLabel(city))
        return std::nullopt;
    Dateline dateline{
        city + match.captured(u"region"_s), {}, match.captured(u"agency"_s), match.capturedLength()};
    if (const auto date = findDate(match.capturedView(u"date")))
        dateline.date = date->date;
    return dateline;
}

} // namespace hearsay
