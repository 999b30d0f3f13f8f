// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycheck.h"

#include "export/exporter.h"
#include "library/correctionlayer.h"
#include "tests/support/samplearticle.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

Article newerArticle()
{
    Article article = *test::sampleArticle().article;
    article.text += u"\nThe board met again.\n"_s;
    article.path = u"/articles/harbour.txt"_s;
    article.sha256 = QByteArray(32, 'b');
    return article;
}

/// What a reader says about the first attribution and the first two entities.
QList<Correction> sampleCorrections(const QString &text, const Analysis &analysis)
{
    return {correctSpeaker(text, analysis.attributions[0], u"Odile Marr"_s, EntityType::Person),
            correctKind(text, analysis.attributions[1], AttributionKind::Mixed),
            correctNotQuotation(text, analysis.attributions[4]),
            correctName(text, analysis.entities[0], u"Mara Voss-Lind"_s),
            correctMerge(text, analysis.entities[2], analysis.entities[3])};
}

QList<ClaimCorrection> sampleClaimCorrections(const Article &article, const Analysis &analysis)
{
    const auto wordsOf = [&](AttributionIndex i) {
        return AnchoredWords{articleKeyOf(article),
                             anchorOf(article.text, analysis.attributions[i].contents[0])};
    };
    ClaimCorrection same;
    same.reference = wordsOf(0);
    same.target = wordsOf(2);
    ClaimCorrection stance;
    stance.kind = ClaimCorrectionKind::Stance;
    stance.target = wordsOf(1);
    stance.stance = Stance::Denies;
    return {same, stance};
}

template <typename T>
bool hasSentence(const Result<T> &result)
{
    require(result.isOk() || !result.error().message.isEmpty());
    return result.isOk();
}

void requireSound(const QString &text, const QList<Span> &spans)
{
    for (Span span : spans)
        requireWithin(text, span);
}

void requireSound(const QString &text, const QList<Evidence> &evidence)
{
    for (const Evidence &each : evidence)
        requireSound(text, each.words);
}

void requireSound(const QString &text, const Analysis &analysis)
{
    for (const Attribution &each : analysis.attributions) {
        requireSound(text, each.contents);
        requireSound(text, each.sources);
        if (each.cue)
            requireWithin(text, *each.cue);
        requireSound(text, each.evidence);
        for (EntityIndex speaker : each.speakers)
            require(0 <= speaker && speaker < analysis.entities.size());
        for (EntityIndex outlet : each.via)
            require(0 <= outlet && outlet < analysis.entities.size());
        require(noAttribution <= each.parent && each.parent < analysis.attributions.size());
    }
    for (const Entity &entity : analysis.entities) {
        for (const Mention &mention : entity.mentions)
            requireWithin(text, mention.span);
        for (const EntityRole &role : entity.roles)
            requireWithin(text, role.words);
        for (EntityIndex other : {entity.speaksFor.entity, entity.toldTo})
            require(noEntity <= other && other < analysis.entities.size());
    }
    for (const NotSpeech &each : analysis.notSpeech) {
        requireWithin(text, each.span);
        requireSound(text, each.evidence);
    }
    requireSound(text, analysis.unread);
}

void useStored(const StoredArticle &stored)
{
    const QString &text = stored.article->text;
    for (const Paragraph &paragraph : stored.article->paragraphs)
        requireWithin(text, paragraph.span);
    requireSound(text, *stored.machine);
    const Analysis seen = applyCorrections(text, *stored.machine, stored.corrections).analysis;
    requireSound(text, seen);
    const AnalysedArticle analysed{1, stored.article, std::make_shared<const Analysis>(seen)};
    require(!exportJson(analysed).isEmpty());
    require(!exportText(analysed).isEmpty());
}

void search(LibraryStore &store)
{
    for (const QString &query :
         {u"ships"_s, u"sh* -\"night ferry\" after:2020"_s, u"speaker:voss"_s, u"kind:direct"_s,
          u"kind:mixed answers outlet:lund"_s, u"speaker:\"mara voss\" sign* before:2030"_s})
    {
        const Result<SearchResult> result = store.search(parseSearchQuery(query).value(), 10);
        if (hasSentence(result))
            requireSoundHits(result.value());
    }
}

void change(LibraryStore &store, const QList<LibraryArticleId> &ids)
{
    const AnalysedArticle sample = test::sampleArticle();
    for (LibraryArticleId id : ids) {
        (void)hasSentence(store.addCorrection(
            id, correctKind(sample.article->text, sample.analysis->attributions[0], AttributionKind::Mixed)));
    }
    (void)hasSentence(store.add(newerArticle(), *sample.analysis));
    if (ids.isEmpty())
        return;
    (void)hasSentence(store.setAnalysis(ids.first(), Analysis()));
    (void)hasSentence(store.remove(ids.first()));
    (void)hasSentence(store.purgeRemoved());
}

} // namespace

std::unique_ptr<LibraryStore> sampleLibrary(const QString &path)
{
    Result<std::unique_ptr<LibraryStore>> opened = LibraryStore::open(path);
    require(opened.isOk());
    std::unique_ptr<LibraryStore> store = std::move(opened).value();
    const AnalysedArticle sample = test::sampleArticle();
    Article article = *sample.article;
    article.path = u"/articles/harbour.txt"_s;
    article.sha256 = QByteArray(32, 'a');
    const Result<LibraryStore::Added> added = store->add(article, *sample.analysis);
    require(added.isOk());
    for (const Correction &each : sampleCorrections(article.text, *sample.analysis))
        require(store->addCorrection(added.value().id, each).isOk());
    require(store->addClaimCorrections(sampleClaimCorrections(article, *sample.analysis)).isOk());
    Article other;
    other.text = u"It rained in Lund "_s + QChar(0xD83C) + u" on the ships."_s;
    other.paragraphs = {{{0, other.text.size()}, ParagraphRole::Body}};
    require(store->add(other, Analysis()).isOk());
    return store;
}

void requireSoundHits(const SearchResult &result)
{
    for (const SearchHit &hit : result.hits) {
        for (Span mark : hit.marks)
            requireWithin(hit.context, mark);
        require(0 <= hit.span.begin && hit.span.begin <= hit.span.end);
    }
}

void useLibrary(LibraryStore &store)
{
    QList<LibraryArticleId> ids;
    const Result<QList<LibraryEntry>> entries = store.entries();
    if (hasSentence(entries)) {
        for (const LibraryEntry &entry : entries.value()) {
            ids.append(entry.id);
            (void)hasSentence(store.entry(entry.id));
            const Result<StoredArticle> stored = store.read(entry.id);
            if (hasSentence(stored))
                useStored(stored.value());
        }
    }
    (void)hasSentence(store.claimCorrections());
    (void)hasSentence(store.madeByOthers(u"another engine"_s));
    (void)hasSentence(store.find(newerArticle()));
    search(store);
    change(store, ids);
}

} // namespace hearsay
