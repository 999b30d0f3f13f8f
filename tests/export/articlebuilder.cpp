// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlebuilder.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

ArticleBuilder::ArticleBuilder(const QString &text)
{
    m_article.text = text;
    m_article.path = u"/articles/harbour.txt"_s;
    m_article.sha256 = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    m_analysis.engine = u"hand-made 1"_s;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        if (end > begin)
            m_article.paragraphs.append({{begin, end}, ParagraphRole::Body});
        begin = end + 1;
    }
}

Span ArticleBuilder::find(const QString &words)
{
    const qsizetype begin = m_article.text.indexOf(words, m_from);
    if (begin < 0)
        qFatal("the article does not hold \"%s\"", qPrintable(words));
    m_from = begin + words.size();
    return {begin, m_from};
}

EntityIndex ArticleBuilder::addEntity(const QString &name, EntityType type)
{
    m_analysis.entities.append({name, type, {}});
    m_analysis.entities.last().isNamed = type != EntityType::AnonymousSource;
    return EntityIndex(m_analysis.entities.size() - 1);
}

Attribution &ArticleBuilder::quote(const QStringList &pieces, EntityIndex speaker, AttributionKind kind)
{
    Attribution attribution;
    for (const QString &piece : pieces)
        attribution.contents.append(find(piece));
    if (speaker != noEntity)
        attribution.speakers = {speaker};
    attribution.kind = kind;
    attribution.confidence = 0.9;
    m_analysis.attributions.append(attribution);
    return m_analysis.attributions.last();
}

AnalysedArticle ArticleBuilder::build() const
{
    return {1, std::make_shared<const Article>(m_article), std::make_shared<const Analysis>(m_analysis)};
}

AnalysedArticle harbourArticle()
{
    ArticleBuilder builder(
        u"Ferry crews walk out\n"
        "By Ilse Marlow\n"
        "“We are tired ⚓,” Mara Voss said on Monday. “Nobody listens to the night shift.”\n"
        "The captain 🚢 told Tidewater Post that the company “promised the moon” and gave nothing.\n"
        "According to an insider, Voss has been telling friends that she will leave by spring.\n"
        "“It will be settled soon.”\n"
        "The so-called “quiet room” stays shut.\n"_s);
    Article &article = builder.article();
    article.metadata
        = {u"Ferry crews walk out"_s, u"The Sandbar Courier"_s, u"Ilse Marlow"_s, QDate(2026, 3, 2), {}, {}};
    article.paragraphs[0].role = ParagraphRole::Title;
    article.paragraphs[1].role = ParagraphRole::Byline;
    const EntityIndex voss = builder.addEntity(u"Mara Voss"_s, EntityType::Person);
    const EntityIndex captain = builder.addEntity(u"the captain"_s, EntityType::Person);
    const EntityIndex post = builder.addEntity(u"Tidewater Post"_s, EntityType::Outlet);
    const EntityIndex insider = builder.addEntity(u"an insider"_s, EntityType::AnonymousSource);

    Attribution &tired = builder.quote({u"“We are tired ⚓,”"_s}, voss);
    tired.sources = {builder.find(u"Mara Voss"_s)};
    tired.cue = builder.find(u"said"_s);
    tired.contents.append(builder.find(u"“Nobody listens to the night shift.”"_s));
    builder.analysis().entities[voss].mentions.append({tired.sources.first(), MentionForm::Name});
    const Span captainSpan = builder.find(u"The captain 🚢"_s);
    const Span told = builder.find(u"told"_s);
    Attribution &moon = builder.quote({u"that the company “promised the moon” and gave nothing"_s}, captain,
                                      AttributionKind::Mixed);
    moon.sources = {captainSpan};
    moon.cue = told;
    moon.via = {post};
    moon.evidence = {{EvidenceCode::OutletTold, {told}, {}, post}};
    const Span accordingTo = builder.find(u"According to"_s);
    const Span insiderSpan = builder.find(u"an insider"_s);
    Attribution &telling = builder.quote({u"Voss has been telling friends that she will leave by spring"_s},
                                         insider, AttributionKind::Indirect);
    telling.cue = accordingTo;
    telling.sources = {insiderSpan};
    const qsizetype outer = telling.contents.first().begin;
    Attribution leave = telling;
    leave.contents = {{outer + 30, telling.contents.first().end}};
    leave.sources = {{outer, outer + 4}};
    leave.cue = Span{outer + 14, outer + 21};
    leave.speakers = {voss};
    leave.parent = 2;
    builder.analysis().attributions.append(leave);
    builder.quote({u"“It will be settled soon.”"_s}, noEntity).inferred = true;
    builder.analysis().notSpeech = {{builder.find(u"“quiet room”"_s), NotSpeechReason::ScareQuote, {}}};
    return builder.build();
}

AnalysedArticle longArticle(int words, int speakers)
{
    const QString plain
        = u"The wind went round to the north before noon and the boats came home one after another. "_s;
    const QString spoken
        = u"“We saw the light go out at four and nobody at the station picked up the telephone,”"_s;
    QString text;
    QList<Span> contents;
    for (int count = 0, paragraph = 0; count < words; ++paragraph) {
        if (paragraph % 3 == 1) {
            contents.append({text.size(), text.size() + spoken.size()});
            text += spoken + u" said updater number %1.\n"_s.arg(contents.size());
            count += 20;
        } else {
            for (int sentence = 0; sentence < 5 && count < words; ++sentence, count += 17)
                text += plain;
            text += u'\n';
        }
    }
    ArticleBuilder builder(text);
    for (int i = 0; i < speakers; ++i)
        builder.addEntity(u"Keeper %1"_s.arg(i + 1),
                          i % 5 == 4 ? EntityType::AnonymousSource : EntityType::Person);
    for (qsizetype i = 0; i < contents.size(); ++i) {
        Attribution attribution;
        attribution.contents = {contents[i]};
        attribution.cue = Span{contents[i].end + 1, contents[i].end + 5};
        attribution.speakers = {EntityIndex(i % speakers)};
        attribution.confidence = 0.8;
        builder.analysis().attributions.append(attribution);
    }
    return builder.build();
}

} // namespace hearsay
