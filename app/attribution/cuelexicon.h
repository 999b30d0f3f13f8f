// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/postagger.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace hearsay {

/// How often a word attributes, in eight classes: 0 not known, 1 hardly ever … 7 nearly always. Read by the
/// features of the attribution tagger; learned from annotated news. Words are lemmas with a coarse part of
/// speech.
class CueLexicon
{
public:
    static constexpr int classCount = 8;
    /// From this class on a word is taken for a possible cue.
    static constexpr quint8 candidateClass = 4;

    /// Adds a word that was the head of a cue `asCue` times out of `times`.
    void add(const QString &lemma, PartOfSpeech part, double asCue, double times);
    /// The class of a word; 0 where it was not added.
    quint8 classOf(const QString &lemma, PartOfSpeech part) const;

    /// One line per word, in order, for a model file; and back. Lines of another shape are left out.
    QStringList lines() const;
    static CueLexicon fromLines(const QStringList &lines);

private:
    static QChar partLetter(PartOfSpeech part);

    QHash<QString, quint8> m_classes; ///< "say V" → 7
};

} // namespace hearsay
