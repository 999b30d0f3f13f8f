// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/claimcorrection.h"

#include <QCryptographicHash>

namespace hearsay {

ArticleKey articleKeyOf(const Article &article)
{
    const QStringView view(article.text);
    const QByteArrayView bytes(reinterpret_cast<const char *>(view.utf16()),
                               view.size() * qsizetype(sizeof(char16_t)));
    return {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), article.metadata.outlet};
}

} // namespace hearsay
