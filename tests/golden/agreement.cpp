// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/agreement.h"

#include "golden/analysisprinter.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr double sameContent = 0.8;

/// The beginnings of the words within spans: a set that can be compared whatever the punctuation at the
/// edges.
QSet<qsizetype> wordsWithin(const QString &text, const QList<Span> &spans)
{
    static const QRegularExpression word(u"[\\w’'@-]*\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<qsizetype> found;
    for (const Span span : spans) {
        const QString part = text.sliced(span.begin, span.length());
        for (auto it = word.globalMatch(part); it.hasNext();)
            found.insert(span.begin + it.next().capturedEnd());
    }
    return found;
}

double jaccard(const QSet<qsizetype> &a, const QSet<qsizetype> &b)
{
    const qsizetype common = std::count_if(a.begin(), a.end(), [&](qsizetype at) { return b.contains(at); });
    const qsizetype all = a.size() + b.size() - common;
    return all == 0 ? 0.0 : double(common) / double(all);
}

QSet<QString> nameWords(const QString &name)
{
    static const QRegularExpression other(u"[^\\w'’@-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QSet<QString> titles
        = {u"the"_s, u"a"_s, u"an"_s, u"dr"_s, u"mr"_s, u"mrs"_s, u"ms"_s, u"sir"_s};
    const QStringList words = name.toLower().split(other, Qt::SkipEmptyParts);
    return QSet<QString>(words.begin(), words.end()) - titles;
}

bool sameName(const QString &a, const QString &b)
{
    const QSet<QString> left = nameWords(a);
    const QSet<QString> right = nameWords(b);
    return !left.isEmpty() && !right.isEmpty() && (left.contains(right) || right.contains(left));
}

bool shareWord(const QString &a, const QString &b)
{
    return (a.isEmpty() && b.isEmpty()) || a == b || nameWords(a).intersects(nameWords(b));
}

/// One run of the comparison; holds what the steps hand on to each other.
class Comparison
{
public:
    Comparison(const Article &article, const Analysis &analysis, const AnalysisText &truth)
        : m_article(article)
        , m_analysis(analysis)
        , m_truth(truth)
        , m_described(AnalysisPrinter(article).describe(analysis))
    {
        for (const EntityText &entity : truth.entities)
            m_typeOf.insert(entity.name, entity.type);
        for (const Attribution &attribution : analysis.attributions)
            m_words.append(wordsWithin(article.text, attribution.contents));
    }

    Agreement run()
    {
        const QList<QList<Span>> places = locateContents(m_article.text, m_truth);
        for (qsizetype at = 0; at < m_truth.attributions.size(); ++at)
            compareAttribution(m_truth.attributions[at], places[at]);
        compareUnnamedSpeakers();
        comparePrecision();
        compareNotSpeech();
        return m_result;
    }

private:
    bool isUnnamed(const QString &speaker) const
    {
        const QString type = m_typeOf.value(speaker);
        return type == u"anonymous" || type == u"group";
    }

    qsizetype bestMatch(const QList<Span> &place) const
    {
        const QSet<qsizetype> wanted = wordsWithin(m_article.text, place);
        qsizetype best = noAttribution;
        double bestScore = sameContent;
        for (qsizetype k = 0; k < m_words.size(); ++k) {
            const double score = jaccard(wanted, m_words[k]);
            if (score >= bestScore && (score > bestScore || best == noAttribution)) {
                best = k;
                bestScore = score;
            }
        }
        return best;
    }

    void remark(const QString &what, const AttributionText &truth, const QString &came = {})
    {
        const QString words = truth.contents.join(u" | "_s);
        m_result.remarks.append(came.isNull() ? u"%1: %2"_s.arg(what, words)
                                              : u"%1: %2 — came: %3"_s.arg(what, words, came));
    }

    Share &shareOf(AttributionKind kind)
    {
        if (kind == AttributionKind::Direct)
            return m_result.direct;
        return kind == AttributionKind::Mixed ? m_result.mixed : m_result.indirect;
    }

    void compareAttribution(const AttributionText &truth, const QList<Span> &place)
    {
        const qsizetype best = place.isEmpty() ? noAttribution : bestMatch(place);
        if (best != noAttribution)
            m_used.insert(best);
        if (truth.optional)
            return;
        shareOf(truth.kind).count(best != noAttribution);
        if (best == noAttribution) {
            remark(u"content missed"_s, truth);
            return;
        }
        compareDetails(truth, best);
    }

    void compareDetails(const AttributionText &truth, qsizetype best)
    {
        const AttributionText &came = m_described.attributions[best];
        countOrRemark(m_result.kind, truth.kind == came.kind, u"kind"_s, truth,
                      QString::number(int(came.kind)));
        countOrRemark(m_result.cue, shareWord(truth.cue, came.cue), u"cue"_s, truth, came.cue);
        const QString source = came.sources.join(u' ');
        countOrRemark(m_result.source, shareWord(truth.sources.join(u' '), source), u"source"_s, truth,
                      source);
        if (isUnnamed(truth.speaker))
            m_unnamed[truth.speaker].append({best, &truth});
        else
            countOrRemark(m_result.speaker,
                          truth.speaker == came.speaker || sameName(truth.speaker, came.speaker),
                          u"speaker %1"_s.arg(truth.speaker), truth, came.speaker);
        for (const QString &outlet : truth.via) {
            const bool found = std::any_of(came.via.begin(), came.via.end(),
                                           [&](const QString &name) { return sameName(name, outlet); });
            countOrRemark(m_result.via, found, u"via %1"_s.arg(outlet), truth, came.via.join(u", "_s));
        }
        if (!truth.inside.isEmpty())
            countOrRemark(m_result.parent, !came.inside.isEmpty(), u"inside"_s, truth, came.inside);
    }

    void countOrRemark(Share &share, bool right, const QString &what, const AttributionText &truth,
                       const QString &came)
    {
        share.count(right);
        if (!right)
            remark(what, truth, came.isNull() ? u""_s : came);
    }

    /// An unnamed speaker has no name to compare: it is right to be one entity that stands for nobody else.
    void compareUnnamedSpeakers()
    {
        for (auto it = m_unnamed.cbegin(); it != m_unnamed.cend(); ++it) {
            const EntityIndex main = mostFrequentEntity(it.value());
            for (const Matched &matched : it.value()) {
                const EntityIndex came = m_analysis.attributions[matched.index].speaker();
                const bool right = came != noEntity && came == main && !standsForAnother(it.key(), came);
                countOrRemark(m_result.speaker, right, u"speaker %1"_s.arg(it.key()), *matched.truth,
                              m_described.attributions[matched.index].speaker);
            }
        }
    }

    struct Matched
    {
        qsizetype index;
        const AttributionText *truth;
    };

    EntityIndex mostFrequentEntity(const QList<Matched> &matches) const
    {
        QHash<EntityIndex, int> counts;
        EntityIndex best = noEntity;
        for (const Matched &matched : matches) {
            const EntityIndex entity = m_analysis.attributions[matched.index].speaker();
            if (++counts[entity] > counts.value(best, 0) || best == noEntity)
                best = entity;
        }
        return best;
    }

    bool standsForAnother(const QString &speaker, EntityIndex entity) const
    {
        for (auto it = m_unnamed.cbegin(); it != m_unnamed.cend(); ++it) {
            if (it.key() == speaker)
                continue;
            for (const Matched &matched : it.value()) {
                if (m_analysis.attributions[matched.index].speaker() == entity)
                    return true;
            }
        }
        return false;
    }

    void comparePrecision()
    {
        for (qsizetype k = 0; k < m_words.size(); ++k) {
            // A truth lists what was said: what was only thought, wished or felt is neither right nor wrong.
            if (!m_used.contains(k) && !isSpeech(m_analysis.attributions[k].act))
                continue;
            m_result.precision.count(m_used.contains(k));
            if (!m_used.contains(k))
                remark(u"not in the truth"_s, m_described.attributions[k]);
        }
    }

    void compareNotSpeech()
    {
        for (const NotSpeechText &truth : m_truth.notSpeech) {
            const bool found
                = std::any_of(m_described.notSpeech.begin(), m_described.notSpeech.end(),
                              [&](const NotSpeechText &came) { return sameName(came.words, truth.words); });
            m_result.notSpeech.count(found);
            if (!found)
                m_result.remarks.append(u"no speech missed: %1 (%2)"_s.arg(truth.words, truth.reason));
        }
        for (const NotSpeechText &came : m_described.notSpeech) {
            const bool right
                = std::any_of(m_truth.notSpeech.begin(), m_truth.notSpeech.end(),
                              [&](const NotSpeechText &truth) { return sameName(came.words, truth.words); });
            if (right)
                continue;
            m_result.notSpeech.count(false);
            m_result.remarks.append(u"taken for no speech: %1 (%2)"_s.arg(came.words, came.reason));
        }
    }

    const Article &m_article;
    const Analysis &m_analysis;
    const AnalysisText &m_truth;
    const AnalysisText m_described;
    QHash<QString, QString> m_typeOf;
    QList<QSet<qsizetype>> m_words;
    QSet<qsizetype> m_used;
    QMap<QString, QList<Matched>> m_unnamed;
    Agreement m_result;
};

} // namespace

Agreement &Agreement::operator+=(const Agreement &other)
{
    direct += other.direct;
    indirect += other.indirect;
    mixed += other.mixed;
    kind += other.kind;
    cue += other.cue;
    source += other.source;
    speaker += other.speaker;
    via += other.via;
    parent += other.parent;
    precision += other.precision;
    notSpeech += other.notSpeech;
    remarks += other.remarks;
    return *this;
}

QList<std::pair<QString, Share>> Agreement::shares() const
{
    return {{u"direct"_s, direct}, {u"indirect"_s, indirect},   {u"mixed"_s, mixed},        {u"kind"_s, kind},
            {u"cue"_s, cue},       {u"source"_s, source},       {u"speaker"_s, speaker},    {u"via"_s, via},
            {u"parent"_s, parent}, {u"precision"_s, precision}, {u"notSpeech"_s, notSpeech}};
}

Agreement compareWithTruth(const Article &article, const Analysis &analysis, const AnalysisText &truth)
{
    return Comparison(article, analysis, truth).run();
}

Span locateWords(const QString &text, const QString &words, qsizetype from)
{
    QStringList escaped;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (word != u"¶")
            escaped.append(QRegularExpression::escape(word));
    }
    if (escaped.isEmpty())
        return {};
    QString pattern = escaped.join(u"\\s+"_s);
    if (words.front().isLetterOrNumber())
        pattern.prepend(u"(?<!\\w)"_s);
    if (words.back().isLetterOrNumber())
        pattern.append(u"(?!\\w)"_s);
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = expression.match(text, from);
    return match.hasMatch() ? Span{match.capturedStart(), match.capturedEnd()} : Span{};
}

QList<QList<Span>> locateContents(const QString &text, const AnalysisText &truth)
{
    QList<QList<Span>> places;
    qsizetype cursor = 0;
    for (const AttributionText &attribution : truth.attributions) {
        QList<Span> place;
        qsizetype from = cursor;
        for (const QString &piece : attribution.contents) {
            const Span span = locateWords(text, piece, from);
            if (span.isEmpty()) {
                place.clear();
                break;
            }
            place.append(span);
            from = span.end;
        }
        if (!place.isEmpty())
            cursor = place.first().begin;
        places.append(place);
    }
    return places;
}

} // namespace hearsay
