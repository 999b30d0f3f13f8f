// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/commonwords.h"

#include "language/featurehash.h"

#include <QFile>
#include <QSet>
#include <QString>

using namespace Qt::Literals::StringLiterals;

// A macro for resources has to be called outside of any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(claims);
}

namespace hearsay {

namespace {

QSet<FeatureHash> readWords()
{
    loadResources();
    QFile file(u":/lexicons/common-words.txt"_s);
    QSet<FeatureHash> words;
    if (!file.open(QIODevice::ReadOnly))
        qFatal("common-words.txt is not among the resources");
    const QString text = QString::fromUtf8(file.readAll());
    for (QStringView line : QStringView(text).split(u'\n')) {
        if (line.startsWith(u'#'))
            continue;
        for (QStringView word : line.split(u' ', Qt::SkipEmptyParts))
            words.insert(hashOf(word));
    }
    return words;
}

} // namespace

bool isCommonWord(QStringView form)
{
    static const QSet<FeatureHash> words = readWords();
    return words.contains(hashOf(form));
}

} // namespace hearsay
