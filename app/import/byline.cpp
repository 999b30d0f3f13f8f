// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/byline.h"

#include "import/articledate.h"
#include "import/patternmatch.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestByline = 160;

/// What authors are: a part of a byline that says so is no name.
bool namesPost(QStringView part)
{
    static const QRegularExpression words(u"\\b(?:writers?|reporters?|editors?|correspondents?|columnists?|"
                                          u"contributors?|producers?|bureau|chief|staff|special to|for|"
                                          "updated|published|posted)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return matchIn(words, part).hasMatch();
}

bool namesOutlet(QStringView part)
{
    static const QRegularExpression words(u"^the\\s|\\b(?:news|newspaper|post|times|tribune|herald|gazette|"
                                          u"journal|courier|press|guardian|observer|daily|weekly|quarterly|"
                                          "online|magazine|media|agency)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return matchIn(words, part).hasMatch();
}

bool isCalendarWord(const QString &word)
{
    static const QSet<QString> words
        = {u"monday"_s,   u"tuesday"_s,   u"wednesday"_s, u"thursday"_s, u"friday"_s,
           u"saturday"_s, u"sunday"_s,    u"january"_s,   u"february"_s, u"march"_s,
           u"july"_s,     u"september"_s, u"october"_s,   u"november"_s, u"december"_s};
    return words.contains(word.toLower());
}

bool isNameWord(const QString &word)
{
    static const QSet<QString> particles
        = {u"de"_s,  u"del"_s, u"della"_s, u"di"_s,  u"da"_s,   u"dos"_s, u"du"_s, u"la"_s,
           u"le"_s,  u"van"_s, u"von"_s,   u"der"_s, u"den"_s,  u"ter"_s, u"al"_s, u"bin"_s,
           u"ibn"_s, u"el"_s,  u"and"_s,   u"&"_s,   u"with"_s, u"y"_s};
    return word.at(0).isUpper() || particles.contains(word.toLower());
}

/// "Jane Doe", "ANN ROE and Jo Poe": two to eight words that can stand in a name; or one word alone, an
/// agency's.
bool isNames(QStringView part, bool mayBeOneWord)
{
    const QStringList words = part.toString().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 8 || (words.size() == 1 && !mayBeOneWord))
        return false;
    static const QRegularExpression foreign(u"[^\\p{L}\\p{M}\\s.'’&-]"_s);
    if (matchIn(foreign, part).hasMatch() || isCalendarWord(words.first()) || !words.first().at(0).isUpper())
        return false;
    return std::all_of(words.begin(), words.end(), isNameWord);
}

/// "Ann Okoro for Harbour Weekly", "Reporter for the Tarn Post", "Ann Okoro at Tarn Park".
struct Employment
{
    QString who;
    QString outlet; ///< empty behind "at" and "in", which tell a place
};

Employment readEmployment(const QString &part)
{
    static const QRegularExpression pattern(
        u"^(?<who>\\p{Lu}.*?) (?<link>for|at|in) (?:the )?(?<where>\\p{Lu}[\\p{L}\\d .'’&-]{1,60})$"_s);
    const QRegularExpressionMatch match = pattern.match(part);
    if (!match.hasMatch())
        return {};
    return {match.captured(u"who"_s),
            match.captured(u"link"_s) == u"for" ? match.captured(u"where"_s) : QString()};
}

QString withoutFinalStop(QString part)
{
    static const QRegularExpression abbreviation(u"(?:\\b\\p{Lu}|\\b[JS]r|\\bPh\\.?D)\\.$"_s);
    if (part.endsWith(u'.') && !matchIn(abbreviation, part).hasMatch())
        part.chop(1);
    return part.trimmed();
}

/// "Ann Roe, published on " before the date that stood behind it.
QString withoutDateLabel(QString words)
{
    static const QRegularExpression label(u"[\\s,]*(?:\\b(?:published|posted|updated|last|first)\\b:?\\s*)*"
                                          u"(?:\\b(?:on|at)\\s*)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.remove(label);
}

enum class SectionEnd { GoesOn, Outlet, NoByline };

/// Reads the parts of one section of the byline `rest`; only the first holds authors.
SectionEnd readSection(const QString &section, bool holdsAuthors, const QString &rest, Byline &byline,
                       QStringList &authors)
{
    // "The" begins an outlet's name and ends an author's, where a line break between them was lost.
    static const QRegularExpression separator(u"\\s*(?:[;/]|, )\\s*|\\s+(?=The\\s)"_s);
    static const QRegularExpression conjunction(u"\\s+(?:and|&|with)\\s+"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    for (const QString &part : section.split(separator)) {
        QString words = withoutFinalStop(part);
        const bool first = authors.isEmpty();
        const Employment employment = readEmployment(words);
        if (!employment.who.isEmpty() && (first ? isNames(employment.who, false) : namesPost(employment.who)))
        {
            words = employment.who;
            if (byline.outlet.isEmpty())
                byline.outlet = employment.outlet;
        }
        if (!first && namesOutlet(words) && !namesPost(words) && isNames(words, false)) {
            byline.outlet = words;
            return SectionEnd::Outlet;
        }
        if (!first && (!holdsAuthors || namesPost(words) || !isNames(words, false)))
            continue;
        if (!isNames(words, rest.size() == part.size()))
            return SectionEnd::NoByline;
        authors.append(words.split(conjunction));
    }
    return SectionEnd::GoesOn;
}

} // namespace

std::optional<Byline> readByline(QStringView line)
{
    static const QRegularExpression opening(
        u"^(?:(?:written|reported|story|text|words|published|posted) +)?by:? +"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestByline)
        return std::nullopt;
    QString rest = line.toString().simplified();
    const QRegularExpressionMatch match = opening.match(rest);
    if (!match.hasMatch())
        return std::nullopt;
    rest.remove(0, match.capturedLength());
    static const QRegularExpression staff(
        u"^(?:the )?staff of (?:the )?(?<outlet>\\p{Lu}[\\p{L} .'’&-]{1,60})$"_s);
    if (const auto whole = staff.match(rest); whole.hasMatch())
        return Byline{rest, withoutFinalStop(whole.captured(u"outlet"_s))};
    if (const auto date = findDate(rest))
        rest = withoutDateLabel(rest.first(date->span.begin)) + u" | "_s + rest.mid(date->span.end);
    // Behind a bar stand the outlet, a place, a time: names there are no authors'.
    static const QRegularExpression bar(u"\\s*[|•·(]\\s*| [—–-] "_s);
    const QStringList sections = rest.split(bar);
    Byline byline;
    QStringList authors;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const SectionEnd end = readSection(sections[i], i == 0, rest, byline, authors);
        if (end == SectionEnd::NoByline)
            return std::nullopt;
        if (end == SectionEnd::Outlet)
            break;
    }
    byline.authors = joinAuthors(authors);
    return byline;
}

QString tidyAuthor(QStringView author)
{
    QString name = author.toString().simplified();
    static const QRegularExpression opening(u"^(?:(?:written|reported) +)?by:? +"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    name.remove(opening);
    if (name.contains(u"://") || name.startsWith(u'@') || name.startsWith(u"www."))
        return {};
    constexpr qsizetype longest = 200;
    return name.size() > longest ? QString() : name;
}

QString joinAuthors(const QStringList &authors)
{
    if (authors.size() < 2)
        return authors.value(0);
    return authors.sliced(0, authors.size() - 1).join(u", "_s) + u" and "_s + authors.last();
}

} // namespace hearsay
