// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/verbforms.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool endsInConsonantAndY(const QString &verb)
{
    return verb.size() > 1 && verb.endsWith(u'y') && !QStringView(u"aeiou").contains(verb[verb.size() - 2]);
}

} // namespace

QString thirdPersonOf(const QString &verb)
{
    if (endsInConsonantAndY(verb))
        return verb.chopped(1) + u"ies"_s;
    for (const QString &sibilant : {u"s"_s, u"sh"_s, u"ch"_s, u"x"_s, u"z"_s}) {
        if (verb.endsWith(sibilant))
            return verb + u"es"_s;
    }
    return verb + u's';
}

QString pastOf(const QString &verb)
{
    if (endsInConsonantAndY(verb))
        return verb.chopped(1) + u"ied"_s;
    return verb.endsWith(u'e') ? verb + u'd' : verb + u"ed"_s;
}

QString gerundOf(const QString &verb)
{
    return verb.endsWith(u'e') && !verb.endsWith(u"ee") ? verb.chopped(1) + u"ing"_s : verb + u"ing"_s;
}

} // namespace hearsay
