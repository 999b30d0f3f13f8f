// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/namerecogniser.h"

#include "language/featuretemplate.h"

#include <array>

namespace hearsay {

namespace {

// w word in lower case, f as written, t tags, c letter case, s shape; m before, p after.
enum class Atom : quint8 {
    Bias,
    F0,
    W0,
    Wm1,
    Wm2,
    Wp1,
    Wp2,
    T0,
    Tm1,
    Tp1,
    C0,
    Cm1,
    Cp1,
    Cp2,
    S0,
    Sm1,
    Sp1,
    Suffix3,
    Suffix4,
    Prefix3,
    First,
    L1,
    L2,
    Count
};
using Row = FeatureTemplate<Atom>;
using A = Atom;

constexpr std::array rows = {
    Row{"bias", "word", A::Bias},
    Row{"form", "word", A::F0},
    Row{"word", "word", A::W0},
    Row{"form, label", "word", A::F0, A::L1},
    Row{"word -1, form", "word", A::Wm1, A::F0},
    Row{"form, word +1", "word", A::F0, A::Wp1},
    Row{"form, first", "word", A::F0, A::First},
    Row{"tag", "tags", A::T0, A::L1},
    Row{"tags -1 0", "tags", A::Tm1, A::T0, A::L1},
    Row{"tags 0 +1", "tags", A::T0, A::Tp1, A::L1},
    Row{"tags -1 0 +1", "tags", A::Tm1, A::T0, A::Tp1},
    Row{"ending 3", "spelling", A::Suffix3, A::C0},
    Row{"ending 4", "spelling", A::Suffix4, A::C0},
    Row{"start 3", "spelling", A::Prefix3, A::C0},
    Row{"shape", "spelling", A::S0, A::First},
    Row{"shape, label", "spelling", A::S0, A::L1},
    Row{"cases", "spelling", A::Cm1, A::C0, A::Cp1, A::First},
    Row{"cases ahead", "spelling", A::C0, A::Cp1, A::Cp2, A::L1},
    Row{"shapes 0 +1", "spelling", A::S0, A::Sp1, A::L1},
    Row{"shapes -1 0", "spelling", A::Sm1, A::S0, A::L1},
    Row{"word -1", "context", A::Wm1, A::C0},
    Row{"word -2", "context", A::Wm2, A::C0},
    Row{"word +1", "context", A::Wp1, A::C0},
    Row{"word +2", "context", A::Wp2, A::C0},
    Row{"words -2 -1", "context", A::Wm2, A::Wm1, A::C0},
    Row{"words +1 +2", "context", A::Wp1, A::Wp2, A::C0},
    Row{"words -1 +1", "context", A::Wm1, A::Wp1, A::C0},
    Row{"word +1, label", "context", A::Wp1, A::L1, A::C0},
    Row{"word -1, label", "context", A::Wm1, A::L1, A::C0},
    Row{"labels", "labels", A::L2, A::L1, A::C0},
};

constexpr FeatureHash outside = 0x7feb352d;

const FeatureTable<Atom> &table()
{
    static const FeatureTable<Atom> ready(rows);
    return ready;
}

} // namespace

FeatureHash NameFeatures::signature()
{
    return table().signature();
}

void NameFeatures::extract(const TaggedSentence &sentence, std::span<const quint8> classes, std::size_t index,
                           std::vector<FeatureHash> &features)
{
    std::array<FeatureHash, static_cast<std::size_t>(Atom::Count)> values{};
    const auto set
        = [&values](Atom atom, FeatureHash value) { values[static_cast<std::size_t>(atom)] = value; };
    const auto word = [&sentence, index](int offset) -> const WordForm * {
        const auto at = static_cast<std::ptrdiff_t>(index) + offset;
        return at >= 0 && at < std::ssize(sentence.words) ? &sentence.words[static_cast<std::size_t>(at)]
                                                          : nullptr;
    };
    const auto lower = [&word](int offset) {
        const WordForm *w = word(offset);
        return w ? w->lower : outside;
    };
    const auto shape = [&word](int offset) {
        const WordForm *w = word(offset);
        return w ? w->shape : outside;
    };
    const auto letterCase = [&word](int offset) {
        const WordForm *w = word(offset);
        return w ? static_cast<FeatureHash>(w->letterCase) : outside;
    };
    const auto tag = [&](int offset) {
        return word(offset) ? numberOf(sentence.tags[index + static_cast<std::size_t>(offset)]) : outside;
    };
    const WordForm &here = sentence.words[index];
    set(A::F0, here.form);
    set(A::W0, here.lower);
    set(A::Wm1, lower(-1));
    set(A::Wm2, lower(-2));
    set(A::Wp1, lower(1));
    set(A::Wp2, lower(2));
    set(A::T0, tag(0));
    set(A::Tm1, tag(-1));
    set(A::Tp1, tag(1));
    set(A::C0, letterCase(0));
    set(A::Cm1, letterCase(-1));
    set(A::Cp1, letterCase(1));
    set(A::Cp2, letterCase(2));
    set(A::S0, here.shape);
    set(A::Sm1, shape(-1));
    set(A::Sp1, shape(1));
    set(A::Suffix3, here.suffixes[2]);
    set(A::Suffix4, here.suffixes[3]);
    set(A::Prefix3, here.prefixes[2]);
    set(A::First, index == 0 ? 1 : 2);
    set(A::L1, index >= 1 ? classes[index - 1] : outside);
    set(A::L2, index >= 2 ? classes[index - 2] : outside);
    features.clear();
    table().appendFeatures(values, features);
}

int NameRecogniser::classOf(NameMark mark)
{
    if (mark.type == NameType::None)
        return 0;
    return static_cast<int>(mark.type) * 2 - (mark.begins ? 1 : 0);
}

NameMark NameRecogniser::markOf(int nameClass)
{
    return {static_cast<NameType>((nameClass + 1) / 2), nameClass % 2 == 1};
}

bool NameRecogniser::mayFollow(int nameClass, int before)
{
    const bool inside = nameClass > 0 && nameClass % 2 == 0;
    return !inside || before == nameClass || before == nameClass - 1;
}

Result<NameRecogniser> NameRecogniser::load(const ModelFile &file)
{
    NameRecogniser recogniser;
    recogniser.m_file = file;
    if (!file.hasSignature("names.features", NameFeatures::signature()))
        return modelOfAnotherVersion(file.name());
    Result<LinearModel> model = LinearModel::fromBytes(file.section("names.weights"));
    if (!model)
        return model.error();
    recogniser.m_model = std::move(model).value();
    if (recogniser.m_model.classCount() != classCount)
        return modelOfAnotherVersion(file.name());
    return recogniser;
}

void NameRecogniser::recognise(const TaggedSentence &sentence, std::vector<NameMark> &marks) const
{
    std::vector<quint8> classes(sentence.words.size(), 0);
    std::vector<FeatureHash> features;
    marks.resize(sentence.words.size());
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        std::array<qint32, classCount> scores{};
        NameFeatures::extract(sentence, classes, i, features);
        m_model.addScores(features, scores);
        const int before = i > 0 ? classes[i - 1] : 0;
        int best = 0;
        for (int c = 1; c < classCount; ++c) {
            if (mayFollow(c, before) && scores[std::size_t(c)] > scores[std::size_t(best)])
                best = c;
        }
        classes[i] = static_cast<quint8>(best);
        marks[i] = markOf(best);
    }
}

} // namespace hearsay
