// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimpage.h"

#include "export/evidencewording.h"
#include "ui/claims/claimlink.h"
#include "ui/shared/claimwording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Around the words of a claim so much of the rest is shown.
constexpr qsizetype contextLength = 90;

class ClaimPageTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::ClaimPage)
};

/// The statements of one origin that stand to the claim in one way.
struct OriginGroup
{
    QString origin;
    Stance stance = Stance::Asserts;
    QList<qsizetype> backings; ///< numbers in Claim::backing
};

QList<OriginGroup> groupsOf(const Claim &claim)
{
    QList<OriginGroup> groups;
    for (qsizetype i = 0; i < claim.backing.size(); ++i) {
        const Backing &backing = claim.backing[i];
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const OriginGroup &group) {
            return group.origin == backing.origin && group.stance == backing.stance;
        });
        if (same == groups.end())
            groups.append({backing.origin, backing.stance, {i}});
        else
            same->backings.append(i);
    }
    // Those who say so, those who deny it, those who pass it on; each by date.
    std::stable_sort(groups.begin(), groups.end(),
                     [](const OriginGroup &a, const OriginGroup &b) { return a.stance < b.stance; });
    return groups;
}

/// `part` of `whole`, made shorter so that it neither begins nor ends within a word.
Span atWords(const QString &text, Span whole, Span part)
{
    while (part.begin > whole.begin && part.begin < part.end && !text[part.begin - 1].isSpace())
        ++part.begin;
    while (part.end < whole.end && part.end > part.begin && !text[part.end].isSpace())
        --part.end;
    return part;
}

class PageWriter
{
public:
    PageWriter(const LinkedClaims &claims, const ClaimPageStyle &style)
        : m_claims(claims)
        , m_style(style)
    {
    }

    void addClaim(const Claim &claim);
    void addMatch(const QuotationMatch &match);
    /// What the rules say of a claim or of a match; the other one is empty.
    void addRemarks(const QString &claim, const QString &match);
    QString take() { return u"<html><body>%1</body></html>"_s.arg(std::exchange(m_html, {})); }

private:
    void addHeading(const QString &heading);
    void addGroup(const Claim &claim, const OriginGroup &group, qsizetype number);
    QString statement(const Claim &claim, qsizetype index) const;
    QString reasons(const QList<ClaimEvidence> &evidence) const;
    QString print(const QuotationMatch &match, const MatchSide &side) const;
    void addColumns(const QStringList &cells);
    QString articleHead(ArticleId article, Span words, AttributionIndex attribution) const;
    QString excerpt(const AnalysedArticle &article, const Backing &backing) const;
    QString link(const ClaimLink &target, const QString &text) const;
    QString faint(const QString &html) const;
    QString sign(Stance stance) const;

    const LinkedClaims &m_claims;
    const ClaimPageStyle &m_style;
    QString m_html;
};

QString PageWriter::link(const ClaimLink &target, const QString &text) const
{
    return u"<a style='color:%1; text-decoration:none' href='%2'>%3</a>"_s.arg(
        m_style.link.name(), hrefOf(target), text.toHtmlEscaped());
}

QString PageWriter::faint(const QString &html) const
{
    return u"<span style='color:%1'>%2</span>"_s.arg(m_style.faint.name(), html);
}

QString PageWriter::sign(Stance stance) const
{
    return u"<span style='color:%1'>%2</span>"_s.arg(m_style.stances.of(stance).name(), stanceSign(stance));
}

void PageWriter::addHeading(const QString &heading)
{
    m_html += u"<p style='margin-top:10px; margin-bottom:3px'><b>%1</b></p>"_s.arg(heading);
}

QString PageWriter::articleHead(ArticleId id, Span words, AttributionIndex attribution) const
{
    const AnalysedArticle article = m_claims.article(id);
    if (!article.isValid())
        return {};
    const QString title = link(PlaceLink{id, words, attribution}, article.article->displayTitle());
    if (article.article->metadata.outlet.isEmpty())
        return u"<b>%1</b><br>%2"_s.arg(title, faint(dateInWords(article.article->metadata.date)));
    return u"<b>%1</b> %2<br>%3"_s.arg(outletName(article).toHtmlEscaped(),
                                       faint(dateInWords(article.article->metadata.date)), title);
}

QString PageWriter::excerpt(const AnalysedArticle &article, const Backing &backing) const
{
    const QString &text = article.article->text;
    const Span words = backing.words.isEmpty() ? hull(backing.contents) : hull(backing.words);
    QStringList pieces;
    for (Span content : backing.contents) {
        // What lies far from the words of the claim says something else.
        const Span shown = atWords(text, content,
                                   {std::max(content.begin, words.begin - contextLength),
                                    std::min({content.end, words.end + contextLength, text.size()})});
        if (shown.isEmpty())
            continue;
        QString piece;
        qsizetype at = shown.begin;
        for (Span word : backing.words) {
            const Span bold{std::max(at, word.begin), std::min(shown.end, word.end)};
            if (bold.isEmpty())
                continue;
            piece += text.sliced(at, bold.begin - at).toHtmlEscaped() + u"<b>"_s
                + text.sliced(bold.begin, bold.length()).toHtmlEscaped() + u"</b>"_s;
            at = bold.end;
        }
        piece += text.sliced(at, shown.end - at).toHtmlEscaped();
        pieces.append((shown.begin > content.begin ? u"…"_s : QString()) + piece.simplified()
                      + (shown.end < content.end ? u"…"_s : QString()));
    }
    return pieces.join(u" … "_s);
}

QString PageWriter::reasons(const QList<ClaimEvidence> &evidence) const
{
    QStringList lines;
    for (const ClaimEvidence &each : evidence) {
        QString line = u"<i>%1:</i> %2"_s.arg(claimDecisionInWords(each.decision()).toHtmlEscaped(),
                                              evidenceInWords(each).toHtmlEscaped());
        const AnalysedArticle article = m_claims.article(each.article);
        for (Span span : each.words) {
            if (article.isValid() && span.end <= article.article->text.size()
                && span.length() <= contextLength)
                line += u' '
                    + link(PlaceLink{each.article, span, noAttribution},
                           u"“%1”"_s.arg(article.article->view(span).toString().simplified()));
        }
        if (!lines.contains(line))
            lines.append(line);
    }
    return faint(lines.join(u"<br>"_s));
}

QString PageWriter::statement(const Claim &claim, qsizetype index) const
{
    const Backing &backing = claim.backing[index];
    const AnalysedArticle article = m_claims.article(backing.article);
    if (!article.isValid())
        return {};
    const Span words = backing.words.isEmpty() ? hull(backing.contents) : backing.words.first();
    QString cell = u"<p>%1</p>"_s.arg(articleHead(backing.article, words, backing.attribution));
    cell += u"<p>%1</p>"_s.arg(excerpt(article, backing));
    cell += u"<p>%1 <b>%2</b>, %3</p>"_s.arg(sign(backing.stance), stanceInWords(backing.stance),
                                             hearsayInWords(backing.hearsayDepth));
    if (!backing.evidence.isEmpty())
        cell += u"<p>%1</p>"_s.arg(reasons(backing.evidence));
    if (m_style.canCorrect)
        cell += u"<p>%1</p>"_s.arg(link(CorrectLink{index}, ClaimPageTexts::tr("Correct this…")));
    return cell;
}

void PageWriter::addColumns(const QStringList &cells)
{
    const int columns = std::max(1, std::min(m_style.columns, int(cells.size())));
    // Even columns, whatever stands in them.
    const int width = 100 / std::max(columns, std::min(m_style.columns, 2));
    m_html += u"<table width='%1%' cellspacing='0' cellpadding='7' border='1' "
              "style='border-collapse:collapse; border-style:solid; border-color:%2'>"_s.arg(width * columns)
                  .arg(m_style.rule.name());
    for (qsizetype i = 0; i < cells.size(); i += columns) {
        m_html += u"<tr>"_s;
        for (qsizetype j = i; j < i + columns; ++j)
            m_html += u"<td width='%1%' valign='top'>%2</td>"_s.arg(100 / columns).arg(cells.value(j));
        m_html += u"</tr>"_s;
    }
    m_html += u"</table>"_s;
}

void PageWriter::addGroup(const Claim &claim, const OriginGroup &group, qsizetype number)
{
    const Origin *origin = m_claims.graph.origin(group.origin);
    QStringList about{stanceInWords(group.stance)};
    if (origin) {
        about.append(origin->anonymous ? ClaimPageTexts::tr("not named") : ClaimPageTexts::tr("named"));
        if (!origin->outlets.isEmpty())
            about.append(ClaimPageTexts::tr("through %1").arg(origin->outlets.join(u", "_s)));
    }
    QSet<ArticleId> articles;
    for (qsizetype each : group.backings)
        articles.insert(claim.backing[each].article);
    if (articles.size() > 1)
        about.append(ClaimPageTexts::tr("printed by %1 articles").arg(articles.size()));
    const QString label
        = origin && !origin->label.isEmpty() ? origin->label : ClaimPageTexts::tr("nobody is named");
    addHeading(u"%1 %2 %3"_s.arg(sign(group.stance),
                                 ClaimPageTexts::tr("Origin %1: %2").arg(number).arg(label).toHtmlEscaped(),
                                 u"</b>%1<b>"_s.arg(faint(about.join(u" · "_s).toHtmlEscaped()))));
    QStringList cells;
    for (qsizetype each : group.backings)
        cells.append(statement(claim, each));
    addColumns(cells);
}

void PageWriter::addRemarks(const QString &claim, const QString &match)
{
    QStringList lines;
    for (const SourcingRemark &remark : m_claims.remarks) {
        const bool isMeant
            = (!claim.isEmpty() && remark.claim == claim) || (!match.isEmpty() && remark.match == match);
        if (!isMeant || !m_style.rules.testFlag(remark.rule))
            continue;
        QStringList places;
        for (const RemarkPlace &place : remark.places) {
            if (const AnalysedArticle article = m_claims.article(place.article); article.isValid())
                places.append(
                    link(PlaceLink{place.article, place.words, noAttribution}, outletName(article)));
        }
        places.removeDuplicates();
        lines.append(u"⚑ <b>%1.</b> %2 %3"_s.arg(sourcingRuleInWords(remark.rule).toHtmlEscaped(),
                                                 remarkInWords(remark).toHtmlEscaped(),
                                                 places.join(u", "_s)));
    }
    if (!lines.isEmpty())
        m_html += u"<p>%1</p>"_s.arg(lines.join(u"<br>"_s));
}

QString PageWriter::print(const QuotationMatch &match, const MatchSide &side) const
{
    const AnalysedArticle article = m_claims.article(side.article);
    if (!article.isValid() || side.fragments.isEmpty())
        return {};
    const MatchFragment &begin = side.fragments.first();
    const bool isFirst = side == match.sides.first();
    QString cell = u"<p>%1</p>"_s.arg(articleHead(side.article, begin.span, begin.attribution));
    const QList<PrintedWords> words = printedWords(m_claims, match, side);
    const bool isDated = article.article->metadata.date.isValid();
    if (isFirst) {
        cell += u"<p>%1</p>"_s.arg(wordsOfPrint(m_claims, side).toHtmlEscaped());
        cell += u"<p>%1</p>"_s.arg(faint(isDated ? ClaimPageTexts::tr("first seen here")
                                                 : ClaimPageTexts::tr("what the others are compared with")));
        return cell;
    }
    cell += u"<p>%1</p>"_s.arg(diffHtml(words, m_style.diff));
    const QStringList differences = differencesInWords(words);
    cell += u"<p>%1</p>"_s.arg(faint(differences.isEmpty() ? ClaimPageTexts::tr("word for word the same")
                                                           : differences.join(u"; "_s).toHtmlEscaped()));
    return cell;
}

void PageWriter::addMatch(const QuotationMatch &match)
{
    QStringList cells;
    const qsizetype shown = std::min(match.sides.size(), m_style.longestList);
    for (qsizetype i = 0; i < shown; ++i)
        cells.append(print(match, match.sides[i]));
    addColumns(cells);
    if (shown < match.sides.size())
        m_html += u"<p>%1</p>"_s.arg(
            link(AllLink{}, ClaimPageTexts::tr("All %1 prints").arg(match.sides.size())));
}

void PageWriter::addClaim(const Claim &claim)
{
    m_html
        += u"<p style='font-size:large; margin-bottom:2px'><b>%1</b></p>"_s.arg(claim.text.toHtmlEscaped());
    const qsizetype articles = claim.articles().size();
    QString summary
        = originsInWords(claim.origins(Stance::Asserts).size(), claim.origins(Stance::Denies).size(),
                         claim.origins(Stance::Rumour).size());
    summary = articles == 1
        ? ClaimPageTexts::tr("%1, in one article").arg(summary)
        : ClaimPageTexts::tr("%1, in %2 articles").arg(summary, QLocale().toString(articles));
    m_html += u"<p style='margin-top:0'>%1</p>"_s.arg(faint(summary.toHtmlEscaped()));
    addRemarks(claim.id, {});

    const QList<OriginGroup> groups = groupsOf(claim);
    qsizetype statements = 0;
    for (qsizetype i = 0; i < groups.size() && statements < m_style.longestList; ++i) {
        addGroup(claim, groups[i], i + 1);
        statements += groups[i].backings.size();
    }
    if (statements < claim.backing.size())
        m_html += u"<p>%1</p>"_s.arg(
            link(AllLink{},
                 ClaimPageTexts::tr("All %1 statements").arg(QLocale().toString(claim.backing.size()))));

    const QList<const QuotationMatch *> matches = matchesOf(m_claims, claim);
    for (const QuotationMatch *match : matches) {
        addHeading(ClaimPageTexts::tr("The same words, print by print"));
        addRemarks({}, match->id);
        addMatch(*match);
    }
}

} // namespace

QString claimPage(const LinkedClaims &claims, const Claim &claim, const ClaimPageStyle &style)
{
    PageWriter writer(claims, style);
    writer.addClaim(claim);
    return writer.take();
}

QString matchPage(const LinkedClaims &claims, const QuotationMatch &match, const ClaimPageStyle &style)
{
    PageWriter writer(claims, style);
    writer.addRemarks({}, match.id);
    writer.addMatch(match);
    return writer.take();
}

QList<const QuotationMatch *> matchesOf(const LinkedClaims &claims, const Claim &claim)
{
    QSet<std::pair<ArticleId, AttributionIndex>> places;
    for (const Backing &backing : claim.backing)
        places.insert({backing.article, backing.attribution});
    QList<const QuotationMatch *> found;
    for (const QuotationMatch &match : claims.graph.matches) {
        const auto isHere = [&](const MatchSide &side) {
            return std::any_of(side.fragments.begin(), side.fragments.end(),
                               [&](const MatchFragment &fragment) {
                                   return places.contains({side.article, fragment.attribution});
                               });
        };
        if (std::any_of(match.sides.begin(), match.sides.end(), isHere))
            found.append(&match);
    }
    return found;
}

} // namespace hearsay
