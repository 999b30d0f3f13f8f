// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimset.h"

#include "claimfixture.h"
#include "import/importerregistry.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay::test {

namespace {

Stance stanceNamed(const QString &name)
{
    if (name == u"asserts")
        return Stance::Asserts;
    if (name == u"denies")
        return Stance::Denies;
    if (name != u"rumour")
        qFatal("no such stance: %s", qPrintable(name));
    return Stance::Rumour;
}

QString stanceName(Stance stance)
{
    return stance == Stance::Asserts ? u"asserts"_s : stance == Stance::Denies ? u"denies"_s : u"rumour"_s;
}

AnalysedArticle analysedFile(const QString &path, ArticleId id)
{
    static const ImporterRegistry importers = ImporterRegistry::withDefaultImporters();
    JobMonitor monitor;
    const auto article = std::make_shared<const Article>(importers.importFile(path, monitor).value());
    return {id, article,
            std::make_shared<const Analysis>(shippedExtractor().extract(*article, monitor).value())};
}

AnnotatedStatement statementOf(const QString &line, const QString &claim, const ClaimSet &set)
{
    const QStringList fields = line.split(u'|');
    if (fields.size() != 4)
        qFatal("not a statement: %s", qPrintable(line));
    AnnotatedStatement made;
    made.claim = claim;
    made.stance = stanceNamed(fields[0].trimmed());
    made.origin = fields[1].trimmed();
    made.article = set.names.indexOf(fields[2].trimmed());
    if (made.article < 0)
        qFatal("no such article: %s", qPrintable(line));
    const QString words = fields[3].trimmed();
    const QString &text = set.articles[made.article].article->text;
    const qsizetype at = text.indexOf(words);
    if (at < 0)
        qFatal("the article has no such words: %s", qPrintable(line));
    made.words = {at, at + words.size()};
    return made;
}

qsizetype shared(Span first, Span second)
{
    return std::max<qsizetype>(0, std::min(first.end, second.end) - std::max(first.begin, second.begin));
}

/// Which of two is about the annotated words: more of it within, or more of them covered.
double coverage(const Backing &backing, const AnnotatedStatement &statement, ArticleId article)
{
    if (backing.article != article)
        return 0;
    qsizetype common = 0;
    qsizetype length = 0;
    for (Span span : backing.words) {
        common += shared(span, statement.words);
        length += span.length();
    }
    return double(common) / double(std::max<qsizetype>(1, std::min(length, statement.words.length())));
}

/// Claims that hold a statement, and how.
using Held = QMap<qsizetype, const Backing *>;

class Scorer
{
public:
    Scorer(const ClaimSet &set, const ClaimGraph &graph)
        : m_set(set)
        , m_graph(graph)
    {
        for (const AnnotatedStatement &statement : set.statements)
            m_held.append(heldBy(statement));
    }

    ClaimAgreement run()
    {
        scorePairs();
        scoreStances();
        for (qsizetype i = 0; i < m_held.size(); ++i) {
            m_result.found += m_held[i].isEmpty() ? 0 : 1;
            if (m_held[i].isEmpty())
                m_result.faults.append(u"not found: "_s + name(i));
        }
        return m_result;
    }

private:
    Held heldBy(const AnnotatedStatement &statement) const
    {
        Held held;
        for (qsizetype c = 0; c < m_graph.claims.size(); ++c) {
            double best = 0.5;
            for (const Backing &backing : m_graph.claims[c].backing) {
                const double share = coverage(backing, statement, m_set.articles[statement.article].id);
                if (share >= best) {
                    best = share;
                    held.insert(c, &backing);
                }
            }
        }
        return held;
    }

    QString name(qsizetype i) const
    {
        const AnnotatedStatement &statement = m_set.statements[i];
        return m_set.names[statement.article] + u": "_s
            + m_set.articles[statement.article].article->view(statement.words).toString() + u" ["_s
            + statement.claim + u"]"_s;
    }

    static bool share(const Held &first, const Held &second)
    {
        return std::any_of(first.keyBegin(), first.keyEnd(),
                           [&](qsizetype claim) { return second.contains(claim); });
    }

    void scorePairs()
    {
        qsizetype both = 0;
        qsizetype wanted = 0;
        qsizetype predicted = 0;
        for (qsizetype i = 0; i < m_held.size(); ++i) {
            for (qsizetype k = i + 1; k < m_held.size(); ++k) {
                const bool same = m_set.statements[i].claim == m_set.statements[k].claim;
                const bool found = share(m_held[i], m_held[k]);
                wanted += same;
                predicted += found;
                both += same && found;
                if (same != found)
                    m_result.faults.append((same ? u"missed: "_s : u"wrong: "_s) + name(i) + u" ~ "_s
                                           + name(k));
            }
        }
        m_result.precision = double(both) / double(std::max<qsizetype>(1, predicted));
        m_result.recall = double(both) / double(std::max<qsizetype>(1, wanted));
        m_result.f1 = 2.0 * double(both) / double(std::max<qsizetype>(1, predicted + wanted));
    }

    /// For each annotated claim the claim that holds most of its statements.
    void scoreStances()
    {
        QMap<QString, QList<qsizetype>> claims;
        for (qsizetype i = 0; i < m_set.statements.size(); ++i)
            claims[m_set.statements[i].claim].append(i);
        qsizetype held = 0;
        qsizetype right = 0;
        qsizetype pairs = 0;
        qsizetype agreeing = 0;
        for (const QList<qsizetype> &members : claims) {
            QMap<qsizetype, qsizetype> counts;
            for (qsizetype i : members) {
                for (auto it = m_held[i].keyBegin(); it != m_held[i].keyEnd(); ++it)
                    ++counts[*it];
            }
            qsizetype best = -1;
            for (auto it = counts.begin(); it != counts.end(); ++it) {
                if (best < 0 || it.value() > counts[best])
                    best = it.key();
            }
            QList<qsizetype> in;
            for (qsizetype i : members) {
                if (best >= 0 && m_held[i].contains(best))
                    in.append(i);
            }
            // "He stays" and "he leaves" are one claim either way round: the wording decides who denies.
            const auto rightOnes = [&](bool turned) {
                return std::count_if(in.begin(), in.end(), [&](qsizetype i) {
                    return stanceOf(i, best, turned) == m_set.statements[i].stance;
                });
            };
            const bool turned = rightOnes(true) > rightOnes(false);
            for (qsizetype i : in) {
                ++held;
                const Stance stance = stanceOf(i, best, turned);
                right += stance == m_set.statements[i].stance;
                if (stance != m_set.statements[i].stance)
                    m_result.faults.append(u"stance "_s + stanceName(stance) + u": "_s + name(i) + u" < "_s
                                           + m_graph.claims[best].text);
            }
            for (qsizetype a = 0; a < in.size(); ++a) {
                for (qsizetype b = a + 1; b < in.size(); ++b)
                    scoreOriginPair(in[a], in[b], best, pairs, agreeing);
            }
        }
        m_result.stance = double(right) / double(std::max<qsizetype>(1, held));
        m_result.origins = double(agreeing) / double(std::max<qsizetype>(1, pairs));
    }

    Stance stanceOf(qsizetype statement, qsizetype claim, bool turned) const
    {
        const Stance stance = m_held[statement][claim]->stance;
        if (!turned || stance == Stance::Rumour)
            return stance;
        return stance == Stance::Asserts ? Stance::Denies : Stance::Asserts;
    }

    void scoreOriginPair(qsizetype first, qsizetype second, qsizetype claim, qsizetype &pairs,
                         qsizetype &agreeing)
    {
        const bool same = m_set.statements[first].origin == m_set.statements[second].origin;
        const bool found = m_held[first][claim]->origin == m_held[second][claim]->origin;
        ++pairs;
        agreeing += same == found;
        if (same != found)
            m_result.faults.append((same ? u"origins parted: "_s : u"origins joined: "_s) + name(first)
                                   + u" ~ "_s + name(second));
    }

    const ClaimSet &m_set;
    const ClaimGraph &m_graph;
    QList<Held> m_held;
    ClaimAgreement m_result;
};

} // namespace

ClaimSet readClaimSet(const QString &folder)
{
    ClaimSet set;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        set.articles.append(analysedFile(dir.filePath(name), set.articles.size() + 1));
        set.names.append(name.chopped(3));
    }
    for (const QString &name : dir.entryList({u"*.claims"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        QString claim;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(u"claim "))
                claim = line.sliced(6).trimmed();
            else if (line.contains(u'|') && !line.startsWith(u'#'))
                set.statements.append(statementOf(line, claim, set));
        }
    }
    return set;
}

ClaimAgreement agreementOf(const ClaimSet &set, const ClaimGraph &graph)
{
    return Scorer(set, graph).run();
}

} // namespace hearsay::test
