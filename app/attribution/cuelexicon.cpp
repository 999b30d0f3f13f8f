// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/cuelexicon.h"

#include <array>

namespace hearsay {

QChar CueLexicon::partLetter(PartOfSpeech part)
{
    switch (part) {
    case PartOfSpeech::Verb:
    case PartOfSpeech::Aux:
        return u'V';
    case PartOfSpeech::Noun:
    case PartOfSpeech::Propn:
        return u'N';
    case PartOfSpeech::Adj:
        return u'J';
    case PartOfSpeech::Adp:
    case PartOfSpeech::Sconj:
        return u'P';
    default:
        return u'O';
    }
}

void CueLexicon::add(const QString &lemma, PartOfSpeech part, double asCue, double times)
{
    // A few imagined sightings of a word that is no cue: one sighting alone proves little.
    constexpr double imagined = 1.0;
    constexpr std::array<double, classCount - 2> limits = {0.004, 0.02, 0.08, 0.2, 0.4, 0.65};
    const double share = asCue / (times + imagined);
    quint8 cueClass = 1;
    for (double limit : limits)
        cueClass = static_cast<quint8>(cueClass + (share >= limit ? 1 : 0));
    m_classes.insert(lemma + u' ' + partLetter(part), cueClass);
}

quint8 CueLexicon::classOf(const QString &lemma, PartOfSpeech part) const
{
    return m_classes.value(lemma + u' ' + partLetter(part), 0);
}

QStringList CueLexicon::lines() const
{
    QStringList lines;
    for (auto it = m_classes.cbegin(); it != m_classes.cend(); ++it)
        lines.append(it.key() + u' ' + QString::number(it.value()));
    lines.sort();
    return lines;
}

CueLexicon CueLexicon::fromLines(const QStringList &lines)
{
    CueLexicon lexicon;
    for (const QString &line : lines) {
        const qsizetype space = line.lastIndexOf(u' ');
        const int cueClass = space > 0 ? QStringView(line).sliced(space + 1).toInt() : 0;
        if (cueClass > 0 && cueClass < classCount)
            lexicon.m_classes.insert(line.first(space), static_cast<quint8>(cueClass));
    }
    return lexicon;
}

} // namespace hearsay
