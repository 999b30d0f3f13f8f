// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/languagepipeline.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

Result<LanguagePipeline> LanguagePipeline::load(const QString &folder)
{
    const Result<ModelFile> english = ModelFile::open(folder + u"/english.model"_s);
    if (!english)
        return english.error();
    const Result<ModelFile> namesFile = ModelFile::open(folder + u"/names.model"_s);
    if (!namesFile)
        return namesFile.error();
    Result<PosTagger> tagger = PosTagger::load(english.value());
    if (!tagger)
        return tagger.error();
    Result<DependencyParser> parser = DependencyParser::load(english.value());
    if (!parser)
        return parser.error();
    Result<Lemmatizer> lemmatizer = Lemmatizer::load(english.value());
    if (!lemmatizer)
        return lemmatizer.error();
    Result<NameRecogniser> names = NameRecogniser::load(namesFile.value());
    if (!names)
        return names.error();
    LanguagePipeline pipeline;
    pipeline.m_models
        = std::make_shared<const Models>(Models{std::move(tagger).value(), std::move(parser).value(),
                                                std::move(names).value(), std::move(lemmatizer).value()});
    return pipeline;
}

QList<WordAnalysis> LanguagePipeline::analyse(QStringView text, const QList<Token> &tokens,
                                              const QList<TokenRange> &sentences,
                                              const JobMonitor &monitor) const
{
    QList<WordAnalysis> all;
    all.reserve(tokens.size());
    std::vector<WordForm> forms;
    std::vector<WordTag> tags;
    std::vector<DependencyArc> arcs;
    std::vector<NameMark> marks;
    for (TokenRange sentence : sentences) {
        if (monitor.isCancelled())
            break;
        forms.clear();
        for (qsizetype i = sentence.begin; i < sentence.end; ++i)
            forms.push_back(wordFormOf(text.sliced(tokens[i].span.begin, tokens[i].span.length())));
        m_models->tagger.tag(forms, tags);
        m_models->parser.parse({forms, tags}, arcs);
        m_models->names.recognise({forms, tags}, marks);
        for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
            const auto k = static_cast<std::size_t>(i - sentence.begin);
            const QStringView word = text.sliced(tokens[i].span.begin, tokens[i].span.length());
            all.append({tags[k], m_models->lemmatizer.lemma(word, tags[k]),
                        arcs[k].head < 0 ? -1 : sentence.begin + arcs[k].head, arcs[k].relation, marks[k]});
        }
    }
    return all;
}

} // namespace hearsay
