// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/cuelexicon.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

FeatureHash keyOf(FeatureHash lemma, QChar part)
{
    return mixed(combined(lemma, part.unicode()));
}

/// “say V 76”
QString lineOf(const QString &lemma, QChar part, const CueProfile &classes)
{
    return lemma + u' ' + part + u' ' + QString::number(classes.plain) + QString::number(classes.kin);
}

/// Empty where a digit is none of a class.
std::optional<CueProfile> profileOfDigits(QStringView digits)
{
    std::array<quint8, 2> values{};
    if (static_cast<std::size_t>(digits.size()) != values.size())
        return std::nullopt;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int value = digits[qsizetype(i)].digitValue();
        if (value < 0 || value >= CueLexicon::classCount)
            return std::nullopt;
        values[i] = static_cast<quint8>(value);
    }
    return CueProfile{values[0], values[1]};
}

} // namespace

CueFrame cueFrameOf(Relation own, quint64 childRelations)
{
    const auto has
        = [childRelations](Relation r) { return (childRelations >> static_cast<int>(r) & 1) != 0; };
    if (has(Relation::Ccomp))
        return CueFrame::Clause;
    if (own == Relation::Parataxis || has(Relation::Parataxis))
        return CueFrame::Parenthesis;
    if (has(Relation::Xcomp))
        return CueFrame::OpenClause;
    if (has(Relation::Acl))
        return CueFrame::NounClause;
    if (has(Relation::Obj))
        return CueFrame::Object;
    return has(Relation::Obl) || has(Relation::Nmod) ? CueFrame::Preposition : CueFrame::Nothing;
}

quint8 CueLexicon::classOfShare(double share)
{
    constexpr std::array<double, classCount - 2> limits = {0.004, 0.02, 0.08, 0.2, 0.4, 0.65};
    return static_cast<quint8>(1 + (std::upper_bound(limits.begin(), limits.end(), share) - limits.begin()));
}

QChar CueLexicon::partLetter(PartOfSpeech part)
{
    switch (part) {
    case PartOfSpeech::Verb:
    case PartOfSpeech::Aux:
        return u'V';
    case PartOfSpeech::Noun:
    case PartOfSpeech::Propn:
        return u'N';
    case PartOfSpeech::Adj:
        return u'J';
    case PartOfSpeech::Adp:
    case PartOfSpeech::Sconj:
        return u'P';
    default:
        return u'O';
    }
}

void CueLexicon::add(const QString &lemma, QChar part, const CueProfile &classes)
{
    m_classes.insert_or_assign(keyOf(hashOf(lemma), part), classes);
    m_lines.append(lineOf(lemma, part, classes));
}

CueProfile CueLexicon::profileOf(FeatureHash lemma, PartOfSpeech part) const
{
    const auto known = m_classes.find(keyOf(lemma, partLetter(part)));
    return known != m_classes.end() ? known->second : CueProfile{};
}

QStringList CueLexicon::lines() const
{
    QStringList lines = m_lines;
    lines.sort();
    return lines;
}

CueLexicon CueLexicon::fromLines(const QStringList &lines)
{
    CueLexicon lexicon;
    for (const QString &line : lines) {
        const QStringList fields = line.split(u' ');
        if (fields.size() != 3 || fields[0].isEmpty() || fields[1].size() != 1)
            continue;
        if (const std::optional<CueProfile> classes = profileOfDigits(fields[2]))
            lexicon.add(fields[0], fields[1][0], *classes);
    }
    return lexicon;
}

} // namespace hearsay
