// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/quotations/quotedwords.h"
#include "claims/statements/entityprofile.h"
#include "claims/statements/proposition.h"
#include "document/result.h"

#include <QByteArray>
#include <QDate>

namespace hearsay {

/// All that the claims need to know of one article, made by ClaimReader: small, free of the article's text,
/// and the expensive part of the work. A store can keep toBytes() beside the article so that claims of
/// thousands of articles are linked again without reading them again.
struct ArticleStatements
{
    ArticleId article = noArticle;
    quint64 key = 0; ///< hash of the article's text; orders articles without regard to ids
    QString title;
    QString outlet;
    QDate date;
    QList<QuotedWords> quotations;
    QList<Proposition> propositions; ///< in text order
    QList<EntityProfile> entities; ///< parallel to Analysis::entities
    QList<quint64>
        names; ///< hashes of the last words of names in the article, most frequent first, at most ten

    /// A compact form for a store; begins with statementsVersion. Does not hold `article`, which the store
    /// knows.
    QByteArray toBytes() const;
    /// Reads toBytes() for the article of that id. Error: Unsupported, where the bytes are of another version
    /// or broken; the article then has to be read again.
    static Result<ArticleStatements> fromBytes(const QByteArray &bytes, ArticleId article);

    friend bool operator==(const ArticleStatements &, const ArticleStatements &) = default;
};

/// Counts up whenever ClaimReader reads differently, so that stored statements are made again.
inline constexpr quint32 statementsVersion = 5;

} // namespace hearsay
