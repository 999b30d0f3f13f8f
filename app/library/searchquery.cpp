// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/searchquery.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct SearchQueryTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::SearchQuery)
};

/// One piece of what was typed: [-][name:]word or [-][name:]"several words".
struct Piece
{
    bool isExcluded = false;
    QString name; ///< lower case, empty where there is none
    QString value;
    bool isQuoted = false;
};

bool isQuotationMark(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'«' || c == u'»';
}

/// Letters and digits are what the index is made of; without any there is nothing to find.
bool hasWords(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

class Splitter
{
public:
    explicit Splitter(const QString &text)
        : m_text(text)
    {
    }

    std::optional<Piece> next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at == m_text.size())
            return std::nullopt;
        Piece piece;
        if (m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            piece.isExcluded = true;
            ++m_at;
        }
        takeName(piece);
        if (m_at < m_text.size() && isQuotationMark(m_text[m_at]))
            takeQuoted(piece);
        else
            takeWord(piece);
        return piece;
    }

private:
    void takeName(Piece &piece)
    {
        static const QStringList names = {u"speaker"_s, u"outlet"_s, u"kind"_s, u"after"_s, u"before"_s};
        for (const QString &name : names) {
            const QStringView rest = QStringView(m_text).sliced(m_at);
            if (rest.size() > name.size() && rest[name.size()] == u':'
                && rest.startsWith(name, Qt::CaseInsensitive)) {
                piece.name = name;
                m_at += name.size() + 1;
                return;
            }
        }
    }

    void takeQuoted(Piece &piece)
    {
        piece.isQuoted = true;
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && !isQuotationMark(m_text[m_at]))
            ++m_at;
        piece.value = m_text.sliced(begin, m_at - begin);
        if (m_at < m_text.size())
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'*') {
            piece.value += u'*';
            ++m_at;
        }
    }

    void takeWord(Piece &piece)
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace())
            ++m_at;
        piece.value = m_text.sliced(begin, m_at - begin);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

SearchTerm termOf(const Piece &piece)
{
    SearchTerm term;
    term.isExcluded = piece.isExcluded;
    term.words = piece.value;
    if (term.words.endsWith(u'*')) {
        term.isBeginning = true;
        term.words.chop(1);
    }
    return term;
}

QDate dateOf(const QString &text)
{
    for (const QString &format : {u"yyyy-M-d"_s, u"yyyy-M"_s, u"yyyy"_s}) {
        if (const QDate date = QDate::fromString(text, format); date.isValid())
            return date;
    }
    return {};
}

Error notUnderstood(const QString &sentence)
{
    return {ErrorCode::Unsupported, sentence};
}

/// Adds a piece to the query, or says why that cannot be.
std::optional<Error> takePiece(const Piece &piece, SearchQuery &query)
{
    if (piece.name == u"after" || piece.name == u"before") {
        const QDate date = dateOf(piece.value);
        if (!date.isValid() || piece.isExcluded)
            return notUnderstood(
                SearchQueryTexts::tr("Write a day as 2026-03-31, 2026-03 or 2026 behind “%1:”.")
                    .arg(piece.name));
        (piece.name == u"after" ? query.after : query.before) = date;
        return std::nullopt;
    }
    if (piece.name == u"kind") {
        const auto kind = named<AttributionKind>(piece.value.toLower());
        if (!kind || piece.isExcluded)
            return notUnderstood(SearchQueryTexts::tr("Write direct, indirect or mixed behind “kind:”."));
        query.kinds.append(*kind);
        return std::nullopt;
    }
    if (!hasWords(piece.value)) {
        if (piece.name.isEmpty())
            return std::nullopt;
        return notUnderstood(SearchQueryTexts::tr("Write a name behind “%1:”.").arg(piece.name));
    }
    // A single letter begins half of all words.
    if (piece.value.endsWith(u'*') && piece.value.size() < 3)
        return notUnderstood(SearchQueryTexts::tr("Write at least two letters before “*”."));
    if (piece.name == u"speaker")
        query.speakers.append(termOf(piece));
    else if (piece.name == u"outlet")
        query.outlets.append(termOf(piece));
    else
        query.terms.append(termOf(piece));
    return std::nullopt;
}

bool onlyExcludes(const QList<SearchTerm> &terms)
{
    return !terms.isEmpty()
        && std::all_of(terms.begin(), terms.end(), [](const SearchTerm &each) { return each.isExcluded; });
}

} // namespace

Result<SearchQuery> parseSearchQuery(const QString &text)
{
    SearchQuery query;
    Splitter splitter(text);
    while (const auto piece = splitter.next()) {
        if (const auto error = takePiece(*piece, query))
            return *error;
    }
    // What is left out is left out of what else was found, in the same kind of place.
    const bool nothingWanted = query.wantsQuotations()
        ? onlyExcludes(query.terms + query.speakers) || onlyExcludes(query.outlets)
        : onlyExcludes(query.terms + query.outlets);
    if (nothingWanted)
        return notUnderstood(SearchQueryTexts::tr("Say also what to look for, not only what to leave out."));
    return query;
}

} // namespace hearsay
