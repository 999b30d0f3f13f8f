// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syntheticarticles.h"

#include <QSet>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype vocabulary = 30'000;
constexpr int people = 2'000;
constexpr int outlets = 40;

QString pronounceable(std::mt19937 &random, int syllables)
{
    static const QStringList consonants = {u"b"_s, u"d"_s, u"f"_s, u"g"_s, u"k"_s, u"l"_s,  u"m"_s, u"n"_s,
                                           u"p"_s, u"r"_s, u"s"_s, u"t"_s, u"v"_s, u"st"_s, u"tr"_s};
    static const QStringList vowels = {u"a"_s, u"e"_s, u"i"_s, u"o"_s, u"u"_s, u"_sea"_s, u"ou"_s};
    QString word;
    for (int i = 0; i < syllables; ++i)
        word += consonants[qsizetype(random() % unsigned(consonants.size()))]
            + vowels[qsizetype(random() % unsigned(vowels.size()))];
    return word;
}

QString capital(QString word)
{
    word[0] = word[0].toUpper();
    return word;
}

} // namespace

SyntheticArticles::SyntheticArticles(unsigned seed)
    : m_random(seed)
{
    QSet<QString> seen;
    while (m_words.size() < vocabulary) {
        const QString word
            = pronounceable(m_random, 2 + int(m_words.size() > 300) + int(m_words.size() > 6000));
        if (!seen.contains(word)) {
            seen.insert(word);
            m_words.append(word);
        }
    }
    std::vector<double> weights;
    for (qsizetype rank = 0; rank < vocabulary; ++rank)
        weights.push_back(1.0 / double(rank + 2));
    m_rank = std::discrete_distribution<qsizetype>(weights.begin(), weights.end());
    for (int i = 0; i < people; ++i)
        m_people.append(capital(pronounceable(m_random, 2)) + u' ' + capital(pronounceable(m_random, 3)));
    for (int i = 0; i < outlets; ++i)
        m_outlets.append(u"_sThe "_s + capital(pronounceable(m_random, 3))
                         + (i % 2 ? u" Post"_s : u" Observer"_s));
}

QString SyntheticArticles::words(int count)
{
    QStringList chosen;
    for (int i = 0; i < count; ++i)
        chosen.append(m_words[m_rank(m_random)]);
    return chosen.join(u' ');
}

AnalysedArticle SyntheticArticles::make(int number)
{
    Article article;
    Analysis analysis;
    analysis.engine = u"synthetic 1"_s;
    article.metadata.title = capital(words(7));
    article.metadata.outlet = m_outlets[number % outlets];
    article.metadata.date = QDate(2020, 1, 1).addDays(number % 2000);
    article.path = u"/articles/%1.txt"_s.arg(number);
    article.sha256 = QByteArray::number(number);
    const auto paragraph = [&](const QString &text, ParagraphRole role) {
        const qsizetype begin = article.text.size();
        article.text += text + u"\n\n"_s;
        article.paragraphs.append({{begin, begin + text.size()}, role});
        return begin;
    };
    paragraph(article.metadata.title, ParagraphRole::Title);
    for (int i = 0; i < 3; ++i)
        analysis.entities.append({m_people[qsizetype(m_random() % people)], EntityType::Person, {}});
    for (int i = 0; i < 10; ++i) {
        const EntityIndex speaker = i % 3;
        const QString first = u'“' + capital(words(9)) + u",”"_s;
        const QString source = analysis.entities[speaker].name;
        const QString second = words(11);
        const qsizetype begin
            = paragraph(first + u' ' + source + u" said. "_s + source + u" claimed that "_s + second + u'.',
                        ParagraphRole::Body);
        const Span name{begin + first.size() + 1, begin + first.size() + 1 + source.size()};
        const Span cue{name.end + 1, name.end + 5};
        analysis.entities[speaker].mentions.append({name, MentionForm::Name});
        Attribution direct;
        direct.contents = {{begin, begin + first.size()}};
        direct.cue = cue;
        direct.sources = {name};
        direct.speakers = {speaker};
        direct.confidence = 0.9;
        direct.evidence = {{EvidenceCode::FollowedByReport, {direct.contents.first()}},
                           {EvidenceCode::ReportingVerb, {cue}, u"say"_s},
                           {EvidenceCode::SourceAfterVerb, {name}},
                           {EvidenceCode::NamedInSource, {name}, {}, speaker}};
        Attribution indirect = direct;
        indirect.kind = AttributionKind::Indirect;
        const qsizetype at = article.text.size() - 3 - second.size();
        indirect.contents = {{at, at + second.size()}};
        analysis.attributions.append(direct);
        analysis.attributions.append(indirect);
        if (i % 2 == 0)
            paragraph(capital(words(36)) + u'.', ParagraphRole::Body);
    }
    AnalysedArticle made;
    made.id = number;
    made.article = std::make_shared<const Article>(article);
    made.analysis = std::make_shared<const Analysis>(analysis);
    return made;
}

} // namespace hearsay
