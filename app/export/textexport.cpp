// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/evidencecounts.h"
#include "document/filepath.h"
#include "export/attributionsummary.h"
#include "export/evidencewording.h"
#include "export/exporter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBoundaryFinder>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int lineWidth = 80;

/// Graphemes in `text`: what a terminal gives a column to, near enough.
qsizetype columns(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (finder.toNextBoundary() != -1)
        ++count;
    return count;
}

/// `text` broken at spaces to the line width, each line indented by `indent` spaces. Long words stay whole.
QString wrapped(const QString &text, int indent)
{
    QString result;
    const QString margin(indent, u' ');
    qsizetype column = 0;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype width = columns(word);
        if (column > 0 && column + 1 + width > lineWidth) {
            result += u'\n';
            column = 0;
        }
        if (column == 0) {
            result += margin;
            column = indent;
        } else {
            result += u' ';
            ++column;
        }
        result += word;
        column += width;
    }
    return result + u'\n';
}

class TextWriter
{
    Q_DECLARE_TR_FUNCTIONS(TextWriter)

public:
    TextWriter(const AnalysedArticle &analysed, TextDetail detail)
        : m_analysed(analysed)
        , m_detail(detail)
    {
    }

    QString document() const
    {
        QString text = head();
        for (AttributionIndex i = 0; i < m_analysed.analysis->attributions.size(); ++i)
            text += block(i);
        text += sources();
        return m_detail == TextDetail::Reasons ? text + counts() : text;
    }

private:
    QString head() const
    {
        const ArticleMetadata &metadata = m_analysed.article->metadata;
        QStringList facts = {metadata.outlet, metadata.byline};
        if (metadata.date.isValid())
            facts.append(QLocale().toString(metadata.date, QLocale::LongFormat));
        facts.append(shownName(m_analysed.article->path));
        facts.removeAll(QString());
        const QString title = wrapped(displayText(m_analysed.article->displayTitle()), 0);
        const QString remark = unreadRemark(m_analysed);
        return title + wrapped(displayText(facts.join(u" · "_s)), 0)
            + (remark.isEmpty() ? remark : wrapped(remark, 0)) + u'\n';
    }

    QString block(AttributionIndex index) const
    {
        const Attribution &attribution = m_analysed.analysis->attributions[index];
        const AttributionSummary summary = summarise(m_analysed, index);
        QString speaker = summary.speaker;
        if (!summary.source.isEmpty())
            speaker += u" [%1]"_s.arg(summary.source);
        QStringList facts = {summary.kind};
        if (!summary.cue.isEmpty())
            facts.append(tr("cue: %1").arg(summary.cue));
        if (!summary.via.isEmpty())
            facts.append(summary.way());
        if (attribution.parent != noAttribution)
            facts.append(tr("inside %1").arg(attribution.parent + 1));
        if (attribution.inferred)
            facts.append(tr("inferred"));
        facts.append(summary.confidence);
        return wrapped(u"%1. %2"_s.arg(index + 1).arg(speaker), 0) + wrapped(facts.join(u" · "_s), 4)
            + wrapped(summary.content, 4)
            + (m_detail == TextDetail::Reasons ? reasons(attribution.evidence) : QString()) + u'\n';
    }

    QString reasons(const QList<Evidence> &evidence) const
    {
        QString text;
        for (const Evidence &each : evidence) {
            const QString sentence = displayText(evidenceInWords(each, *m_analysed.analysis));
            text += wrapped(u"%1: %2"_s.arg(nameOf(each.code), sentence), 8);
        }
        return text;
    }

    QString line(EntityIndex entity, qsizetype count) const
    {
        QString name = speakerName(*m_analysed.analysis, entity);
        if (entity != noEntity)
            name += u" ("_s + entityTypeName(m_analysed.analysis->entities[entity].type) + u')';
        return wrapped(u"%1: %2"_s.arg(name).arg(count), 4);
    }

    /// Who is quoted how often, most often first; equal ones in the order of the article.
    QString sources() const
    {
        const Analysis &analysis = *m_analysed.analysis;
        if (analysis.attributions.isEmpty())
            return tr("Nothing in this article is attributed to anybody.") + u'\n';
        QList<qsizetype> counts(analysis.entities.size() + 1, 0); // the last one counts open speakers
        for (const Attribution &attribution : analysis.attributions) {
            for (const EntityIndex speaker : attribution.speakers)
                ++counts[speaker];
            counts.last() += attribution.speakers.isEmpty() ? 1 : 0;
        }
        QList<EntityIndex> order;
        for (EntityIndex i = 0; i < analysis.entities.size(); ++i) {
            if (counts[i] > 0)
                order.append(i);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](EntityIndex a, EntityIndex b) { return counts[a] > counts[b]; });
        QString text = tr("Sources") + u'\n';
        for (EntityIndex entity : order)
            text += line(entity, counts[entity]);
        if (counts.last() > 0)
            text += line(noEntity, counts.last());
        return text;
    }

    /// How often each reason occurs, most often first.
    QString counts() const
    {
        const QList<EvidenceCount> counts = countEvidence(*m_analysed.analysis);
        QString text = counts.isEmpty() ? QString() : u'\n' + tr("Reasons") + u'\n';
        for (const EvidenceCount &each : counts)
            text += wrapped(u"%1: %2"_s.arg(nameOf(each.code)).arg(each.count), 4);
        return text;
    }

    const AnalysedArticle &m_analysed;
    TextDetail m_detail;
};

} // namespace

QString exportText(const AnalysedArticle &article, TextDetail detail)
{
    return TextWriter(article, detail).document();
}

} // namespace hearsay
