// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/spokespersons.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Whom official voices speak for.
class SpokespersonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
};

namespace {

struct Sample
{
    AnalysedArticle article;
    QList<EntityProfile> profiles;
};

/// The voice in [square brackets], the body in {braces}; the voice is entity 0.
Sample sampleOf(const QString &marked, EntityType voice)
{
    Article article;
    QList<Entity> entities
        = {{{}, voice, {{{}, MentionForm::Name}}}, {{}, EntityType::Organisation, {{{}, MentionForm::Name}}}};
    for (QChar c : marked) {
        Span &span = entities[c == u'{' || c == u'}' ? 1 : 0].mentions.first().span;
        if (c == u'[' || c == u'{')
            span.begin = article.text.size();
        else if (c == u']' || c == u'}')
            span.end = article.text.size();
        else
            article.text.append(c);
    }
    Sample sample;
    for (Entity &entity : entities) {
        const Span span = entity.mentions.first().span;
        entity.name = article.view(span).toString();
        EntityProfile profile;
        profile.name = entity.name;
        profile.type = entity.type;
        profile.mentions = {span};
        if (entity.type != EntityType::AnonymousSource)
            profile.key = nameKeyOf(entity.name, entity.type == EntityType::Person);
        sample.profiles.append(profile);
    }
    Analysis analysis;
    analysis.entities = entities;
    sample.article
        = {1, std::make_shared<const Article>(article), std::make_shared<const Analysis>(analysis)};
    return sample;
}

} // namespace

void SpokespersonsTest::bodies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EntityType>("voice");
    QTest::addColumn<bool>("speaksForIt");
    constexpr EntityType person = EntityType::Person;
    constexpr EntityType nameless = EntityType::AnonymousSource;
    QTest::newRow("before the voice")
        << u"{Harbour Foods} spokeswoman [Ann Okoro] said so."_s << person << true;
    QTest::newRow("with a genitive") << u"{Harbour Foods}' chief spokesman, [Ben Osei], said so."_s << person
                                     << true;
    QTest::newRow("behind the voice")
        << u"[Ann Okoro], a spokeswoman for {Harbour Foods}, said so."_s << person << true;
    QTest::newRow("the company") << u"{Harbour Foods} fell. A company spokeswoman, [Ann Okoro], said so."_s
                                 << person << true;
    QTest::newRow("bare, behind the body")
        << u"{Harbour Foods} fell. “We are well,” [a spokesman] said."_s << nameless << true;
    QTest::newRow("nameless, for a body")
        << u"[A spokesman] for the {Tarn Trust} said so."_s << nameless << true;
    QTest::newRow("nameless, of a body") << u"[A {Tarn Trust} representative] said so."_s << nameless << true;
    QTest::newRow("other words between")
        << u"[A spokesman] for those who left {Harbour Foods} said so."_s << nameless << false;
    QTest::newRow("no voice") << u"[A miner] for {Harbour Foods} said so."_s << nameless << false;
    QTest::newRow("a voice of nobody")
        << u"[A spokesman] said so. {Harbour Foods} fell."_s << nameless << false;
}

void SpokespersonsTest::bodies()
{
    QFETCH(QString, text);
    QFETCH(EntityType, voice);
    QFETCH(bool, speaksForIt);
    const Sample sample = sampleOf(text, voice);
    QCOMPARE(spokenFor(sample.article, sample.profiles),
             (QList<EntityIndex>{speaksForIt ? 1 : noEntity, noEntity}));
}

QTEST_GUILESS_MAIN(SpokespersonsTest)
#include "tst_spokespersons.moc"
