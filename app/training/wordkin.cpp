// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/wordkin.h"

#include "language/lexicon/wordlist.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr double synonym = 1.0;
constexpr double otherForm = 0.8;
constexpr double aboveOrBelow = 0.4;
constexpr double beside = 0.2;
/// Further senses are too rare to tell anything of a word in news.
constexpr qsizetype mostSenses = 3;

QString wordOf(QStringView lemma, QStringView part)
{
    const QChar letter = part == u"v" ? u'V' : part == u"n" ? u'N' : part == u"a" ? u'J' : u'O';
    return lemma.toString() + u' ' + letter;
}

} // namespace

WordKin::WordKin()
{
    WordListReader list = WordListReader::ofProgram(u"synonyms.txt"_s);
    while (list.next()) {
        const QList<QStringView> fields = list.entry().split(u' ', Qt::SkipEmptyParts);
        if (fields.size() > 4 && fields[0] == u"w") {
            const QString word = wordOf(fields[1], fields[2]);
            m_words.append(word);
            for (qsizetype i = 4; i < std::min(fields.size(), 4 + mostSenses); ++i) {
                m_senses[word].append(fields[i].toInt());
                m_members[fields[i].toInt()].append(word);
            }
        } else if (fields.size() == 3 && fields[0] == u"h") {
            m_above[fields[1].toInt()].append(fields[2].toInt());
            m_below[fields[2].toInt()].append(fields[1].toInt());
        } else if (fields.size() == 5 && fields[0] == u"d") {
            const QString first = wordOf(fields[1], fields[2]);
            const QString second = wordOf(fields[3], fields[4]);
            m_forms[first].append(second);
            m_forms[second].append(first);
        }
    }
}

QList<std::pair<QString, double>> WordKin::kinOf(const QString &word) const
{
    QHash<QString, double> weights;
    const auto add = [&](const QStringList &kin, double weight) {
        for (const QString &other : kin) {
            if (other != word)
                weights[other] = std::max(weights.value(other), weight);
        }
    };
    add(m_forms.value(word), otherForm);
    double rank = 1;
    for (int sense : m_senses.value(word)) {
        add(m_members.value(sense), synonym / rank);
        for (int above : m_above.value(sense)) {
            add(m_members.value(above), aboveOrBelow / rank);
            for (int sister : m_below.value(above))
                add(m_members.value(sister), beside / rank);
        }
        for (int below : m_below.value(sense))
            add(m_members.value(below), aboveOrBelow / rank);
        ++rank;
    }
    QList<std::pair<QString, double>> kin(weights.keyValueBegin(), weights.keyValueEnd());
    std::sort(kin.begin(), kin.end());
    return kin;
}

} // namespace hearsay
