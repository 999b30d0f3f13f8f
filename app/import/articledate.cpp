// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/articledate.h"

#include "import/patternmatch.h"

#include <QRegularExpression>
#include <QString>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestDateLine = 120;

const QString monthPattern = u"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                             "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?"_s;

int monthNumber(QStringView name)
{
    static constexpr std::array<QStringView, 12> months
        = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun", u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const QString lower = name.left(3).toString().toLower();
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (lower == months[i])
            return int(i) + 1;
    }
    return 0;
}

QDate plausible(int year, int month, int day)
{
    return year >= 1600 && year <= 2200 && QDate::isValid(year, month, day) ? QDate(year, month, day)
                                                                            : QDate();
}

/// Day and month in doubt: only one order may make sense.
QDate slashed(int first, int second, int year)
{
    if (first == second || second > 12)
        return plausible(year, first, second);
    return first > 12 ? plausible(year, second, first) : QDate();
}

QDate readDate(const QRegularExpressionMatch &match)
{
    const auto number = [&match](QStringView group) { return match.capturedView(group).toInt(); };
    if (match.hasCaptured(u"isoYear"))
        return plausible(number(u"isoYear"), number(u"isoMonth"), number(u"isoDay"));
    if (match.hasCaptured(u"mdyYear"))
        return plausible(number(u"mdyYear"), monthNumber(match.capturedView(u"mdyMonth")), number(u"mdyDay"));
    if (match.hasCaptured(u"dmyYear"))
        return plausible(number(u"dmyYear"), monthNumber(match.capturedView(u"dmyMonth")), number(u"dmyDay"));
    if (match.hasCaptured(u"dotYear"))
        return plausible(number(u"dotYear"), number(u"dotMonth"), number(u"dotDay"));
    return slashed(number(u"first"), number(u"second"), number(u"slashYear"));
}

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern(
        u"(?<!\\d)(?:"
        "(?<isoYear>\\d{4})[-/](?<isoMonth>\\d{1,2})[-/](?<isoDay>\\d{1,2})"
        "|(?<mdyMonth>"_s
            + monthPattern
            + u")\\s+(?<mdyDay>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<mdyYear>\\d{4})"
              "|(?<dmyDay>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<dmyMonth>"_s
            + monthPattern
            + u"),?[\\s-]+(?<dmyYear>\\d{4})"
              "|(?<dotDay>\\d{1,2})\\.\\s?(?<dotMonth>\\d{1,2})\\.\\s?(?<dotYear>\\d{4})"
              "|(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<slashYear>\\d{4})"
              ")(?!\\d)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

} // namespace

std::optional<ArticleDate> findDate(QStringView text)
{
    for (auto it = matchesIn(datePattern(), text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (const QDate date = readDate(match); date.isValid())
            return ArticleDate{date, {match.capturedStart(), match.capturedEnd()}};
    }
    return std::nullopt;
}

QDate dateOfLine(QStringView line)
{
    if (line.size() > longestDateLine)
        return {};
    const auto found = findDate(line);
    if (!found)
        return {};
    static const QRegularExpression companions(
        u"^(?:[\\s,.:;|/"
        u"()\\[\\]•·—–-]|\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?|\\d{1,2}(?=\\s*[ap]\\.?m)|T\\d{2}:\\d{2}(?::\\d{2}"
        u")?(?:\\.\\d+)?|Z|[+-]\\d{2}:?\\d{2}"
        "|\\b(?:date|dated|published|posted|updated|created|first|last|modified|released|issued|on|at|online|"
        "print|"
        "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\\.?m\\.?|noon|midnight|"
        "e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|[gu]mt|utc|b?st|cet|cest|eastern|central|pacific|time)\\b\\.?)*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString rest
        = line.first(found->span.begin).toString() + u' ' + line.sliced(found->span.end).toString();
    QString without = rest;
    // A second date ("Updated …") beside the first is still a line of dates.
    if (const auto second = findDate(without))
        without.replace(second->span.begin, second->span.length(), u" "_s);
    return companions.match(without).hasMatch() ? found->date : QDate();
}

} // namespace hearsay
