// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/articledate.h"

#include "import/patternmatch.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <algorithm>
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

/// Stands for a date that was found.
constexpr QChar dateMark = QChar::ObjectReplacementCharacter;

const QString zonePattern
    = u"(?:[ace]e?[sd]?t|m[sd]t|p[sd]?t|[gu]mt|utc|b?st|ist|cest|a[ce][sd]t|nz[sd]?t|[hj]st|hrs|hours)\\b\\.?"_s;

/// "10:33", "10.33am", "10 a.m.", "1033 GMT", "T10:33:00Z".
const QString timePattern
    = u"T?\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?:\\s*[ap]\\.?m\\b\\.?)?(?:\\s*"_s + zonePattern
    + u")?|\\d{1,2}\\s*[ap]\\.?m\\b\\.?|\\d{4}(?=\\s*"_s + zonePattern + u')';

/// "5 min read", "Reading time: 5 minutes".
const QRegularExpression &readingTime()
{
    static const QRegularExpression pattern(
        u"(?<![\\d\\p{L}])(?:read(?:ing)? time:?\\s*)?\\d{1,3}[\\s-]*min(?:ute)?s?\\b\\.?(?:[\\s-]+read\\b)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool holdsTime(const QString &line)
{
    static const QRegularExpression time(u"(?<![\\d\\p{L}])(?:"_s + timePattern + u')',
                                         QRegularExpression::CaseInsensitiveOption);
    return line.contains(time) || line.contains(readingTime());
}

struct MarkedDates
{
    QString line; ///< with a mark in the place of each date
    QDate first; ///< null where no date names its day for certain
    bool isTimed = false; ///< a time stands in it
    bool isDated = false; ///< a date, or a time
};

MarkedDates markDates(QStringView line)
{
    // A second date ("Updated …") beside the first is still a line of dates.
    constexpr int most = 3;
    MarkedDates marked{line.toString(), {}};
    marked.isTimed = holdsTime(marked.line);
    for (int i = 0; i < most; ++i) {
        const auto found = findDate(marked.line);
        if (!found)
            break;
        if (marked.first.isNull())
            marked.first = found->date;
        marked.line.replace(found->span.begin, found->span.length(), dateMark);
    }
    // "9/6/2026" reads in two ways, "9 June" needs a time beside it to be more than a heading.
    static const QRegularExpression slashes(u"(?<!\\d)\\d{1,2}/\\d{1,2}/\\d{4}(?![\\d\\p{L}])"_s);
    static const QRegularExpression dayOfYear(u"(?<!\\d)(?:\\d{1,2}(?:st|nd|rd|th)?\\s+"_s + monthPattern
                                                  + u"|\\b"_s + monthPattern
                                                  + u"\\s+\\d{1,2}(?:st|nd|rd|th)?)(?![\\d\\p{L}])"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    marked.isDated = marked.first.isValid() || marked.isTimed || marked.line.contains(slashes);
    marked.line.replace(slashes, QString(dateMark)).replace(dayOfYear, QString(dateMark));
    marked.line.replace(readingTime(), u"|"_s);
    return marked;
}

/// Dates, times and the words that go with them, at the beginning of a part of a line.
const QRegularExpression &companions()
{
    static const QRegularExpression pattern(
        u"^(?:"_s + dateMark + u'|' + timePattern + u"|\\b"_s + zonePattern
            + u"|Z\\b|[+-]\\d{1,2}(?::?\\d{2})?|[\\s.:–-]"
              "|\\b(?:date|dated|published|posted|updated|edited|revised|added|created|first|last|modified|"
              "released|"
              "issued|on|at|and|online|print|"
              "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\\.?m\\.?|noon|midnight|"
              "eastern|central|pacific|local|time)\\b\\.?)*+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &partSeparator()
{
    static const QRegularExpression pattern(u"[|•·,;/()\\[\\]—]|\\s[–-]\\s"_s);
    return pattern;
}

/// "London", "Washington", "D.C.", "in Port of Lund": a few capitalised words.
bool isPlace(QStringView words)
{
    constexpr qsizetype longest = 40;
    constexpr qsizetype mostWords = 5;
    static const QRegularExpression names(
        u"^(?:(?:in|from) )?(?!(?:January|February|March|April|May|June|July|August|September|October|"
        u"November|December)\\b)\\p{Lu}[\\p{L}\\p{M}.'’-]*"
        u"(?: (?:(?:of|on|upon|by|the|and|de|del|do|da|di|la|le|am|an|der|sur) ){0,2}\\p{Lu}[\\p{L}\\p{M}.'’-]*)*$"_s);
    return words.size() <= longest && words.count(u' ') < mostWords && matchIn(names, words).hasMatch();
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

std::optional<QDate> readDateLine(QStringView line, PlaceOfLine place)
{
    if (line.size() > longestDateLine)
        return std::nullopt;
    const MarkedDates marked = markDates(line);
    if (!marked.isDated)
        return std::nullopt;
    // Names before the date are a headline's or an author's as often as a place's.
    const qsizetype date = marked.line.indexOf(dateMark);
    const bool listed = QStringView(marked.line).first(qMax<qsizetype>(0, date)).trimmed().endsWith(u',');
    bool mayBePlace = date >= 0 && (marked.isTimed || (place == PlaceOfLine::Anywhere && !listed));
    int placesLeft = 2; // "Port Lund, Norland"
    for (const QString &part : marked.line.split(partSeparator())) {
        const QStringView rest
            = QStringView(part).sliced(companions().match(part).capturedLength()).trimmed();
        mayBePlace = mayBePlace || (part.contains(dateMark) && !rest.contains(dateMark));
        if (!rest.isEmpty() && (!mayBePlace || placesLeft-- == 0 || !isPlace(rest)))
            return std::nullopt;
    }
    return marked.first;
}

QDate dateOfLine(QStringView line)
{
    return readDateLine(line).value_or(QDate());
}

} // namespace hearsay
