// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/words/namekey.h"

#include "claims/words/wordrelations.h"
#include "language/featurehash.h"
#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordgroup.h"

#include <QStringList>

namespace hearsay {

namespace {

QStringList wordsOfName(const QString &name)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            word += c.toLower();
        else if (c.isSpace() || c == u'-' || c == u'/')
            end();
    }
    end();
    return words;
}

} // namespace

bool NameKey::agrees(const NameKey &other) const
{
    if (isEmpty() || other.isEmpty())
        return false;
    if (whole == other.whole)
        return true;
    const NameKey &shorter = words < other.words ? *this : other;
    const NameKey &longer = words < other.words ? other : *this;
    return shorter.words == 1 && longer.words > 1
        && (shorter.whole == longer.first || shorter.whole == longer.last);
}

namespace {

bool isOffice(const QString &word)
{
    const Lexicon &lexicon = Lexicon::shared();
    if (lexicon.isGivenName(word) || lexicon.isGivenName(word.at(0).toUpper() + word.sliced(1)))
        return false;
    return lexicon.isPersonNoun(word) || lexicon.anonymousNoun(word) != AnonymousNoun::None
        || WordRelations::shared().isNoun(word);
}

} // namespace

NameKey nameKeyOf(const QString &name, bool isPerson)
{
    QStringList words;
    const QStringList given = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : given) {
        if (!Lexicon::shared().isTitle(part))
            words += wordsOfName(part);
    }
    if (words.size() > 1 && words.first() == u"the")
        words.removeFirst();
    if (!isPerson && words.size() > 1 && isIn(WordGroup::LegalForms, words.last()))
        words.removeLast();
    while (isPerson && words.size() > 2 && isOffice(words.first()))
        words.removeFirst();
    if (words.isEmpty())
        words = wordsOfName(name);
    if (words.isEmpty())
        return {};
    return {hashOf(words.join(u' ')), hashOf(words.first()), hashOf(words.last()), qint32(words.size())};
}

} // namespace hearsay
