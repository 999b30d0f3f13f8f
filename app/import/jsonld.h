// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/articlemetadata.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hearsay {

/// What the structured data of a page says of its article: metadata, and the text where the page carries it
/// there.
struct JsonLdArticle
{
    ArticleMetadata metadata;
    QString body;
};

/// Reads JSON-LD blocks: the first article in them (NewsArticle before other kinds), also inside "@graph",
/// arrays and "mainEntity"; authors and publisher as objects, arrays, strings or references by "@id". A block
/// that is not JSON is passed over. Source: schema.org, NewsArticle.
JsonLdArticle readJsonLd(const QList<QByteArray> &blocks);

} // namespace hearsay
