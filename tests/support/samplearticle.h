// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "attribution/result/analysedarticle.h"

#include <QTest>

namespace hearsay::test {

/// The place of the `nth` (from 0) occurrence of `words`; fails the running test where there is none.
inline Span spanOf(const QString &text, const QString &words, int nth = 0)
{
    qsizetype at = text.indexOf(words);
    for (; nth > 0 && at >= 0; --nth)
        at = text.indexOf(words, at + 1);
    if (at < 0)
        qFatal("the sample has no such words: %s", qPrintable(words));
    return {at, at + words.size()};
}

/// An article with every kind of attribution: direct in two pieces and with an outlet, indirect with another
/// one inside it, mixed, a guess; and a title in quotation marks.
inline QString sampleText()
{
    return QStringLiteral("Harbour talks stall\n\n"
                          "By Ines Quill\n\n"
                          "PORT LUND — The ferry board met on Monday.\n\n"
                          "“We will not sign,” Mara Voss told the Lund Courier. “Not this year.”\n\n"
                          "An insider claimed that Voss has been telling friends that the ships are sold.\n\n"
                          "The crew said they “wanted answers”. The ship is the “Night Ferry”.\n\n"
                          "“Nobody asked me,” was the answer.\n");
}

enum SampleEntity { Voss, Courier, Insider, Crew };
enum SampleAttribution { Signing, Claiming, Telling, Answers, Asked };

inline Analysis sampleAnalysis(const QString &text)
{
    const auto at = [&](const QString &words, int nth = 0) { return spanOf(text, words, nth); };
    const auto u = [](const char16_t *words) { return QString::fromUtf16(words); };
    Analysis analysis;
    analysis.engine = u(u"sample 1");
    analysis.entities = {
        {u(u"Mara Voss"),
         EntityType::Person,
         {{at(u(u"Mara Voss")), MentionForm::Name}, {at(u(u"Voss"), 1), MentionForm::Name}}},
        {u(u"Lund Courier"), EntityType::Outlet, {{at(u(u"the Lund Courier")), MentionForm::Name}}},
        {u(u"insider"), EntityType::AnonymousSource, {{at(u(u"An insider")), MentionForm::Description}}},
        {u(u"crew"), EntityType::Group, {{at(u(u"The crew")), MentionForm::Description}}},
    };
    analysis.entities[Voss].gender = Gender::Feminine;
    analysis.entities[Voss].number = GrammaticalNumber::Singular;
    analysis.entities[Voss].toldTo = Courier;
    Entity &insider = analysis.entities[Insider];
    insider.head = u(u"insider");
    insider.modifiers = {u(u"old"), u(u"shipyard")};
    insider.definiteness = Definiteness::Indefinite;
    insider.roles = {{u(u"insider"), at(u(u"insider"))}, {u(u"friend"), at(u(u"friends"))}};
    insider.speaksFor = {Crew, u(u"crew")};
    insider.isNamed = false;
    analysis.entities[Crew].number = GrammaticalNumber::Plural;
    analysis.entities[Crew].isNamed = false;
    Attribution signing;
    signing.contents = {at(u(u"“We will not sign,”")), at(u(u"“Not this year.”"))};
    signing.cue = at(u(u"told"));
    signing.sources = {at(u(u"Mara Voss"))};
    signing.speakers = {Voss};
    signing.via = {Courier};
    signing.confidence = 0.97;
    signing.evidence = {{EvidenceCode::ReportingVerb, {at(u(u"told"))}, u(u"tell")},
                        {EvidenceCode::NamedInSource, {at(u(u"Mara Voss"))}, {}, Voss}};
    Attribution claim;
    claim.contents = {at(u(u"Voss has been telling friends that the ships are sold"))};
    claim.cue = at(u(u"claimed"));
    claim.sources = {at(u(u"An insider"))};
    claim.kind = AttributionKind::Indirect;
    claim.speakers = {Insider};
    claim.confidence = 0.7;
    Attribution telling;
    telling.contents = {at(u(u"the ships are sold"))};
    telling.cue = at(u(u"telling"));
    telling.sources = {at(u(u"Voss"), 1)};
    telling.kind = AttributionKind::Indirect;
    telling.speakers = {Voss};
    telling.parent = Claiming;
    telling.confidence = 0.6;
    Attribution answers;
    answers.contents = {at(u(u"they “wanted answers”"))};
    answers.cue = at(u(u"said"));
    answers.sources = {at(u(u"The crew"))};
    answers.kind = AttributionKind::Mixed;
    answers.speakers = {Crew};
    answers.confidence = 0.85;
    Attribution asked;
    asked.contents = {at(u(u"“Nobody asked me,”"))};
    asked.speakers = {Voss};
    asked.inferred = true;
    asked.confidence = 0.3;
    analysis.attributions = {signing, claim, telling, answers, asked};
    analysis.notSpeech = {{at(u(u"“Night Ferry”")), NotSpeechReason::Title, {}}};
    return analysis;
}

/// sampleText() as the importer of plain text would read it, analysed by hand.
inline AnalysedArticle sampleArticle()
{
    Article article;
    article.text = sampleText();
    qsizetype begin = 0;
    for (const QString &paragraph : article.text.split(QStringLiteral("\n\n"))) {
        const qsizetype length = paragraph.endsWith(u'\n') ? paragraph.size() - 1 : paragraph.size();
        article.paragraphs.append({{begin, begin + length}, ParagraphRole::Body});
        begin += paragraph.size() + 2;
    }
    article.paragraphs[0].role = ParagraphRole::Title;
    article.paragraphs[1].role = ParagraphRole::Byline;
    article.metadata.title = QStringLiteral("Harbour talks stall");
    article.metadata.outlet = QStringLiteral("Lund Observer");
    article.metadata.byline = QStringLiteral("Ines Quill");
    article.metadata.date = QDate(2026, 3, 2);
    AnalysedArticle analysed;
    analysed.id = 1;
    analysed.analysis = std::make_shared<Analysis>(sampleAnalysis(article.text));
    analysed.article = std::make_shared<Article>(article);
    return analysed;
}

/// Gives every article that holds sampleText() the analysis made by hand.
class SampleExtractor : public AttributionExtractor
{
public:
    Result<Analysis> extract(const AnalysedText &text, JobMonitor &) const override
    {
        return sampleAnalysis(text.article->text);
    }
};

} // namespace hearsay::test
