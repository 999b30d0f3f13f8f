// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/words/claimlexicon.h"

#include <QFile>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

// A macro for resources has to be called outside of any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(claims);
}

namespace hearsay {

QString claimLexicon(const QString &name)
{
    loadResources();
    QFile file(u":/lexicons/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a word list is not among the resources: %s", qPrintable(name));
    const QString text = QString::fromUtf8(file.readAll());
    qsizetype begin = 0;
    while (begin < text.size() && text[begin] == u'#')
        begin = text.indexOf(u'\n', begin) + 1;
    return text.sliced(begin);
}

} // namespace hearsay
