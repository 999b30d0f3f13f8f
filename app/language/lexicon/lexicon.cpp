// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/lexicon.h"

#include "language/lexicon/wordlist.h"

namespace hearsay {

const Lexicon &Lexicon::shared()
{
    static const Lexicon lexicon = [] {
        QStringList faults;
        Lexicon read = Lexicon::read(textOfWordList, faults);
        refuseFaults(faults);
        return read;
    }();
    return lexicon;
}

NounClass Lexicon::nounClass(const QString &word) const
{
    const auto classOf = [this](const QString &noun) { return m_nounClasses.value(noun, NounClass::Other); };
    NounClass found = classOf(word);
    if (found != NounClass::Other || !word.endsWith(u's') || word.size() < 4)
        return found;
    found = classOf(word.chopped(1));
    if (found == NounClass::Other && word.endsWith(u"ies"))
        found = classOf(word.chopped(3) + u'y');
    if (found == NounClass::Other && word.endsWith(u"es"))
        found = classOf(word.chopped(2));
    return found;
}

const ReportingVerb *Lexicon::reportingVerb(const QString &word) const
{
    const auto it = m_verbs.constFind(word);
    return it == m_verbs.constEnd() ? nullptr : &*it;
}

} // namespace hearsay
