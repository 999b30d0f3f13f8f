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
    const QStringList lines = file.lines("lemmas");
    if (lines.isEmpty())
        return modelOfAnotherVersion(file.name());
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        bool isNumber = false;
        const int remove = fields.value(1).toInt(&isNumber);
        if (fields.size() != 3 || !isNumber || remove < 0)
            return modelOfAnotherVersion(file.name());
        lemmatizer.m_rules.insert(fields[0], {remove, fields[2]});
    }
    return lemmatizer;
}

QString Lemmatizer::lemma(QStringView word, WordTag tag) const
{
    const QString plain = normalised(word, tag);
    const std::string_view penn = pennTagNames()[static_cast<std::size_t>(tag.penn)];
    const QString prefix = QString::fromLatin1(penn.data(), qsizetype(penn.size()));
    const auto applied = [&plain](const EndingRule &rule) {
        return rule.remove <= plain.size() ? apply(rule, plain) : plain;
    };
    if (const auto exception = m_rules.constFind(prefix + u'=' + plain); exception != m_rules.cend())
        return applied(*exception);
    for (qsizetype length = qMin(longestEnding, plain.size()); length >= 0; --length) {
        const auto rule = m_rules.constFind(prefix + u'-' + plain.last(length));
        if (rule != m_rules.cend())
            return applied(*rule);
    }
    return plain;
}

} // namespace hearsay
