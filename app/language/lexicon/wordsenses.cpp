// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/wordsenses.h"

#include <QFile>
#include <QString>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// Resources of a static library are linked only when asked for; the macro must stand outside of namespaces.
static void loadSenseResources()
{
    Q_INIT_RESOURCE(wordsenses);
}

namespace hearsay {

namespace {

/// "verb.communication" → Communication
SenseKind kindNamed(QStringView file)
{
    const QStringView kind = file.sliced(file.indexOf(u'.') + 1);
    if (kind == u"act" || kind == u"event" || kind == u"process" || kind == u"phenomenon")
        return SenseKind::Happening;
    return kind == u"communication"                ? SenseKind::Communication
        : kind == u"cognition"                     ? SenseKind::Cognition
        : kind == u"emotion" || kind == u"feeling" ? SenseKind::Emotion
                                                   : SenseKind::Other;
}

} // namespace

WordSenses::WordSenses()
    : m_kinds(1, SenseKind::Other)
{
    loadSenseResources();
    QFile file(u":/lexicons/word-senses.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The word list word-senses.txt is missing from the program.");
    quint8 kind = 0;
    const QString all = QString::fromLatin1(file.readAll());
    for (QStringView line : QStringView(all).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        if (line.startsWith(u'#') || colon < 0)
            continue;
        kind = static_cast<quint8>(kind + 2);
        m_kinds.push_back(kindNamed(line.first(colon)));
        auto &words = line.startsWith("verb"_L1) ? m_verbs : m_nouns;
        for (QStringView word : line.sliced(colon + 1).split(u' ', Qt::SkipEmptyParts)) {
            const bool further = word.endsWith(u'*');
            words.emplace_back(hashOf(further ? word.chopped(1) : word),
                               static_cast<quint8>(kind + (further ? 1 : 0)));
        }
    }
    std::sort(m_nouns.begin(), m_nouns.end());
    std::sort(m_verbs.begin(), m_verbs.end());
}

SenseKind WordSenses::kindOf(FeatureHash lemma, PartOfSpeech part) const
{
    return m_kinds[std::size_t(senseOf(lemma, part)) / 2];
}

const WordSenses &WordSenses::shared()
{
    static const WordSenses senses;
    return senses;
}

quint8 WordSenses::senseOf(FeatureHash lemma, PartOfSpeech part) const
{
    if (part != PartOfSpeech::Noun && part != PartOfSpeech::Verb)
        return 0;
    const auto &words = part == PartOfSpeech::Verb ? m_verbs : m_nouns;
    const auto found = std::lower_bound(words.begin(), words.end(), std::pair<FeatureHash, quint8>(lemma, 0));
    return found != words.end() && found->first == lemma ? found->second : 0;
}

} // namespace hearsay
