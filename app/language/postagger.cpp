// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/postagger.h"

#include <algorithm>

namespace hearsay {

namespace {

/// What the tagger can ask of a position.
enum class Atom : quint8 {
    Bias,
    Form,
    Lower,
    Suffix1,
    Suffix2,
    Suffix3,
    Suffix4,
    Prefix1,
    Prefix3,
    Shape,
    Case,
    Position,
    LowerM1,
    LowerM2,
    LowerP1,
    LowerP2,
    Suffix3M1,
    Suffix3P1,
    ShapeM1,
    ShapeP1,
    TagM1,
    TagM2,
    Count
};

using Row = FeatureTemplate<Atom>;

constexpr std::array rows = {
    Row{"bias", "word", Atom::Bias},
    Row{"form", "word", Atom::Form},
    Row{"word", "word", Atom::Lower},
    Row{"suffix 1", "spelling", Atom::Suffix1},
    Row{"suffix 2", "spelling", Atom::Suffix2},
    Row{"suffix 3", "spelling", Atom::Suffix3},
    Row{"suffix 4", "spelling", Atom::Suffix4},
    Row{"prefix 1", "spelling", Atom::Prefix1},
    Row{"prefix 3", "spelling", Atom::Prefix3},
    Row{"shape", "spelling", Atom::Shape, Atom::Position},
    Row{"case, ending", "spelling", Atom::Case, Atom::Suffix2},
    Row{"case of neighbours", "spelling", Atom::Case, Atom::ShapeM1, Atom::ShapeP1},
    Row{"word -1", "context", Atom::LowerM1},
    Row{"word -2", "context", Atom::LowerM2},
    Row{"word +1", "context", Atom::LowerP1},
    Row{"word +2", "context", Atom::LowerP2},
    Row{"words -1 0", "context", Atom::LowerM1, Atom::Lower},
    Row{"words 0 +1", "context", Atom::Lower, Atom::LowerP1},
    Row{"words -1 +1", "context", Atom::LowerM1, Atom::LowerP1},
    Row{"endings 0 +1", "context", Atom::Suffix3, Atom::Suffix3P1},
    Row{"ending -1", "context", Atom::Suffix3M1},
    Row{"ending +1", "context", Atom::Suffix3P1},
    Row{"tag -1", "tags", Atom::TagM1},
    Row{"tags -2 -1", "tags", Atom::TagM2, Atom::TagM1},
    Row{"tag -1, word", "tags", Atom::TagM1, Atom::Lower},
    Row{"tag -1, ending", "tags", Atom::TagM1, Atom::Suffix3},
    Row{"tag -1, word +1", "tags", Atom::TagM1, Atom::LowerP1},
    Row{"tags -2 -1, word", "tags", Atom::TagM2, Atom::TagM1, Atom::Lower},
    Row{"tag -1, ending, ending +1", "tags", Atom::TagM1, Atom::Suffix2, Atom::Suffix3P1},
};

const FeatureTable<Atom> &table()
{
    static const FeatureTable<Atom> ready(rows);
    return ready;
}

constexpr FeatureHash outside = 0x5bd1e995;

} // namespace

FeatureHash PosFeatures::signature()
{
    return table().signature();
}

void PosFeatures::extract(std::span<const WordForm> words, std::span<const quint8> tags, std::size_t index,
                          std::vector<FeatureHash> &features)
{
    std::array<FeatureHash, static_cast<std::size_t>(Atom::Count)> values{};
    const auto set
        = [&values](Atom atom, FeatureHash value) { values[static_cast<std::size_t>(atom)] = value; };
    const WordForm &word = words[index];
    set(Atom::Form, word.form);
    set(Atom::Lower, word.lower);
    set(Atom::Suffix1, word.suffixes[0]);
    set(Atom::Suffix2, word.suffixes[1]);
    set(Atom::Suffix3, word.suffixes[2]);
    set(Atom::Suffix4, word.suffixes[3]);
    set(Atom::Prefix1, word.prefixes[0]);
    set(Atom::Prefix3, word.prefixes[2]);
    set(Atom::Shape, word.shape);
    set(Atom::Case, static_cast<FeatureHash>(word.letterCase));
    set(Atom::Position, index == 0 ? 1 : 2);
    const auto before
        = [&](std::size_t distance) { return index >= distance ? &words[index - distance] : nullptr; };
    const auto after = [&](std::size_t d) { return index + d < words.size() ? &words[index + d] : nullptr; };
    const WordForm *m1 = before(1);
    const WordForm *m2 = before(2);
    const WordForm *p1 = after(1);
    const WordForm *p2 = after(2);
    set(Atom::LowerM1, m1 ? m1->lower : outside);
    set(Atom::LowerM2, m2 ? m2->lower : outside);
    set(Atom::LowerP1, p1 ? p1->lower : outside);
    set(Atom::LowerP2, p2 ? p2->lower : outside);
    set(Atom::Suffix3M1, m1 ? m1->suffixes[2] : outside);
    set(Atom::Suffix3P1, p1 ? p1->suffixes[2] : outside);
    set(Atom::ShapeM1, m1 ? static_cast<FeatureHash>(m1->letterCase) : outside);
    set(Atom::ShapeP1, p1 ? static_cast<FeatureHash>(p1->letterCase) : outside);
    set(Atom::TagM1, m1 ? tags[index - 1] : outside);
    set(Atom::TagM2, index >= 2 ? tags[index - 2] : outside);
    features.clear();
    table().appendFeatures(values, features);
}

std::optional<WordTag> wordTagNamed(QStringView name)
{
    const qsizetype space = name.indexOf(u' ');
    if (space < 0)
        return std::nullopt;
    const auto part
        = enumeratorNamed<PartOfSpeech>(name.first(space).toLatin1().toStdString(), partOfSpeechNames());
    const auto penn
        = enumeratorNamed<PennTag>(name.sliced(space + 1).toLatin1().toStdString(), pennTagNames());
    if (!part || !penn)
        return std::nullopt;
    return WordTag{*part, *penn};
}

QString nameOf(WordTag tag)
{
    const std::string_view part = partOfSpeechNames()[static_cast<std::size_t>(tag.part)];
    const std::string_view penn = pennTagNames()[static_cast<std::size_t>(tag.penn)];
    return QLatin1StringView(part.data(), qsizetype(part.size())) + u' '
        + QLatin1StringView(penn.data(), qsizetype(penn.size()));
}

Result<PosTagger> PosTagger::load(const ModelFile &file)
{
    PosTagger tagger;
    tagger.m_file = file;
    if (!file.hasSignature("tagger.features", PosFeatures::signature()))
        return modelOfAnotherVersion(file.name());
    Result<LinearModel> model = LinearModel::fromBytes(file.section("tagger.weights"));
    if (!model)
        return model.error();
    tagger.m_model = std::move(model).value();
    for (const QString &line : file.lines("tagger.classes")) {
        const std::optional<WordTag> tag = wordTagNamed(line);
        if (!tag)
            return modelOfAnotherVersion(file.name());
        tagger.m_classes.push_back(*tag);
    }
    if (tagger.m_classes.size() != static_cast<std::size_t>(tagger.m_model.classCount()))
        return modelOfAnotherVersion(file.name());
    for (const QString &line : file.lines("tagger.certain")) {
        const qsizetype tab = line.indexOf(u'\t');
        const std::optional<WordTag> tag = wordTagNamed(QStringView(line).sliced(tab + 1));
        const auto found = tag ? std::find(tagger.m_classes.begin(), tagger.m_classes.end(), *tag)
                               : tagger.m_classes.end();
        if (tab < 1 || found == tagger.m_classes.end())
            return modelOfAnotherVersion(file.name());
        tagger.m_certain.emplace(wordFormOf(QStringView(line).first(tab)).form,
                                 static_cast<quint8>(found - tagger.m_classes.begin()));
    }
    return tagger;
}

void PosTagger::tag(std::span<const WordForm> sentence, std::vector<WordTag> &tags) const
{
    std::vector<quint8> classes(sentence.size(), 0);
    std::vector<qint32> scores(m_classes.size());
    std::vector<FeatureHash> features;
    tags.resize(sentence.size());
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (const auto certain = m_certain.find(sentence[i].form); certain != m_certain.end()) {
            classes[i] = certain->second;
        } else {
            PosFeatures::extract(sentence, classes, i, features);
            std::fill(scores.begin(), scores.end(), 0);
            m_model.addScores(features, scores);
            classes[i] = static_cast<quint8>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        }
        tags[i] = m_classes[classes[i]];
    }
}

} // namespace hearsay
