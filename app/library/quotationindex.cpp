// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/quotationindex.h"

#include "library/articlerepository.h"
#include "library/rowtext.h"
#include "library/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

Result<Done> QuotationIndex::write(LibraryArticleId id, const Article &article, const Analysis &analysis)
{
    Statement remove(m_database, u"DELETE FROM quotation WHERE article_id = ?"_s);
    if (Result<Done> done = remove.bind(id).run(); !done)
        return done;
    Statement statement(
        m_database,
        u"INSERT INTO quotation (article_id, ordinal, kind, contents, speaker, words) VALUES (?, ?, ?, ?, ?, ?)"_s);
    for (AttributionIndex i = 0; i < analysis.attributions.size(); ++i) {
        const Attribution &attribution = analysis.attributions[i];
        QString words;
        for (Span span : attribution.contents) {
            if (!words.isEmpty())
                words += pieceGap;
            words += article.view(span);
        }
        QStringList speakers;
        for (const EntityIndex speaker : attribution.speakers)
            speakers.append(analysis.entities[speaker].name);
        statement.bind(id)
            .bind(i)
            .bind(nameOf(attribution.kind))
            .bind(spansToText(attribution.contents))
            .bind(searchableText(speakers.join(u", "_s)))
            .bind(searchableText(words));
        if (Result<Done> done = statement.run(); !done)
            return done;
    }
    return Done{};
}

} // namespace hearsay
