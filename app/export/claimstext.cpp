// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/claimsexport.h"

#include "document/visibletext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct ClaimsTexts
{
    Q_DECLARE_TR_FUNCTIONS(ClaimsText)
};

QString stanceWords(Stance stance)
{
    switch (stance) {
    case Stance::Asserts:
        return ClaimsTexts::tr("asserts");
    case Stance::Denies:
        return ClaimsTexts::tr("denies");
    case Stance::Rumour:
        return ClaimsTexts::tr("passes on as talk");
    }
    Q_UNREACHABLE();
}

QString changeWords(WordChange change, const QString &there, const QString &here)
{
    switch (change) {
    case WordChange::Equal:
        return {};
    case WordChange::Dropped:
        return ClaimsTexts::tr("without “%1”").arg(there);
    case WordChange::Inserted:
        return ClaimsTexts::tr("with “%1”").arg(here);
    case WordChange::Changed:
        return ClaimsTexts::tr("“%1” instead of “%2”").arg(here, there);
    case WordChange::Bracketed:
        return ClaimsTexts::tr("in brackets: “%1”").arg(here.isEmpty() ? there : here);
    case WordChange::Moved:
        return ClaimsTexts::tr("“%1” in another place").arg(here.isEmpty() ? there : here);
    }
    Q_UNREACHABLE();
}

/// Writes claims and matches, a printable line for each fact.
class ClaimsTextWriter
{
public:
    explicit ClaimsTextWriter(const ClaimsToExport &claims)
        : m_claims(claims)
    {
        for (qsizetype i = 0; i < claims.articles.size(); ++i)
            m_indexOf.insert(claims.articles[i].id, i);
        for (const Origin &origin : claims.graph.origins)
            m_origins.insert(origin.id, &origin);
    }

    QString run()
    {
        for (const Claim &claim : m_claims.graph.claims)
            write(claim);
        for (const QuotationMatch &match : m_claims.graph.matches)
            write(match);
        return m_out;
    }

private:
    void line(int indent, const QString &text)
    {
        m_out += QString(2LL * indent, u' ') + visibleText(text.simplified()) + u'\n';
    }

    QString nameOf(ArticleId article) const { return m_claims.names.value(m_indexOf.value(article, -1)); }

    QString wordsOf(ArticleId article, const QList<Span> &spans) const
    {
        const Article &text = *m_claims.articles[m_indexOf.value(article)].article;
        QStringList pieces;
        for (Span span : spans)
            pieces.append(text.view(span).toString());
        return pieces.join(u" … "_s);
    }

    void write(const Claim &claim)
    {
        line(0, ClaimsTexts::tr("Claim: %1").arg(claim.text));
        line(1,
             ClaimsTexts::tr("origins for: %1, against: %2")
                 .arg(claim.origins(Stance::Asserts).size())
                 .arg(claim.origins(Stance::Denies).size()));
        for (const Backing &backing : claim.backing) {
            const Origin *origin = m_origins.value(backing.origin);
            line(1,
                 ClaimsTexts::tr("%1: %2 %3: %4")
                     .arg(nameOf(backing.article), origin ? origin->label : ClaimsTexts::tr("somebody"),
                          stanceWords(backing.stance), wordsOf(backing.article, backing.words)));
        }
        m_out += u'\n';
    }

    void write(const QuotationMatch &match)
    {
        const MatchSide &first = match.sides.first();
        line(0, ClaimsTexts::tr("Same words:"));
        for (const MatchSide &side : match.sides) {
            QList<Span> spans;
            for (const MatchFragment &fragment : side.fragments)
                spans.append(fragment.span);
            line(1, ClaimsTexts::tr("%1: “%2”").arg(nameOf(side.article), wordsOf(side.article, spans)));
            for (const WordDifference &difference : side.differences) {
                const QString text
                    = changeWords(difference.change, wordsOf(first.article, {difference.there}),
                                  wordsOf(side.article, {difference.here}));
                if (!text.isEmpty())
                    line(2, text);
            }
        }
        m_out += u'\n';
    }

    const ClaimsToExport &m_claims;
    QHash<ArticleId, qsizetype> m_indexOf;
    QHash<QString, const Origin *> m_origins;
    QString m_out;
};

} // namespace

QString exportClaimsText(const ClaimsToExport &claims)
{
    return ClaimsTextWriter(claims).run();
}

} // namespace hearsay
