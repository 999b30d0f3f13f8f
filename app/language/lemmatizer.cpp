// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lemmatizer.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestEnding = 6;

QString apply(const EndingRule &rule, const QString &word)
{
    return rule.remove < word.size() || !rule.append.isEmpty() ? word.chopped(rule.remove) + rule.append
                                                               : word;
}

} // namespace

QString Lemmatizer::normalised(QStringView word, WordTag tag)
{
    QString plain = word.toString();
    plain.replace(u'’', u'\'');
    return tag.penn == PennTag::Nnp || tag.penn == PennTag::Nnps ? plain : plain.toLower();
}

Result<Lemmatizer> Lemmatizer::load(const ModelFile &file)
{
    Lemmatizer lemmatizer;
    lemmatizer.m_exceptions.resize(pennTagNames().size());
    lemmatizer.m_endings.resize(pennTagNames().size());
    const QStringList lines = file.lines("lemmas");
    if (lines.isEmpty())
        return modelOfAnotherVersion(file.name());
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        bool isNumber = false;
        const int remove = fields.value(1).toInt(&isNumber);
        if (fields.size() != 3 || !isNumber || remove < 0)
            return modelOfAnotherVersion(file.name());
        if (!lemmatizer.addRule(fields[0], {remove, fields[2]}))
            return modelOfAnotherVersion(file.name());
    }
    return lemmatizer;
}

/// `key` is the name of a tag, then "=" and a word or "-" and an ending.
bool Lemmatizer::addRule(const QString &key, const EndingRule &rule)
{
    for (qsizetype end = 1; end < key.size(); ++end) {
        if (key[end] != u'=' && key[end] != u'-')
            continue;
        const auto tag = enumeratorNamed<PennTag>(key.first(end).toStdString(), pennTagNames());
        if (!tag)
            continue;
        const auto penn = static_cast<std::size_t>(*tag);
        Rules &rules = key[end] == u'=' ? m_exceptions[penn] : m_endings[penn];
        rules.emplace(key.sliced(end + 1).toStdU16String(), rule);
        return true;
    }
    return false;
}

QString Lemmatizer::lemma(QStringView word, WordTag tag) const
{
    const QString plain = normalised(word, tag);
    const auto penn = static_cast<std::size_t>(tag.penn);
    const auto find = [](const Rules &rules, QStringView text) {
        return rules.find(std::u16string_view(text.utf16(), static_cast<std::size_t>(text.size())));
    };
    const auto applied = [&plain](const EndingRule &rule) {
        return rule.remove <= plain.size() ? apply(rule, plain) : plain;
    };
    if (const auto exception = find(m_exceptions[penn], plain); exception != m_exceptions[penn].end())
        return applied(exception->second);
    for (qsizetype length = qMin(longestEnding, plain.size()); length >= 0; --length) {
        const auto rule = find(m_endings[penn], QStringView(plain).last(length));
        if (rule != m_endings[penn].end())
            return applied(rule->second);
    }
    return plain;
}

} // namespace hearsay
