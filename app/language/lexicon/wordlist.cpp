// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/wordlist.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

// Resources of a static library are linked only when asked for; the macro must stand outside of namespaces.
static void loadLexiconResources()
{
    Q_INIT_RESOURCE(lexicons);
}

namespace hearsay {

QString textOfWordList(const QString &name)
{
    loadLexiconResources();
    QFile file(u":/lexicons/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The word list %s is missing from the program.", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

QSet<FeatureHash> hashedWordsOf(const QString &name)
{
    QHash<QString, bool> words;
    WordListReader list = WordListReader::ofProgram(name);
    while (list.next()) {
        for (QStringView word : list.entry().split(u' ', Qt::SkipEmptyParts))
            list.insert(words, word.toString(), true);
    }
    refuseFaults(list.faults());
    QSet<FeatureHash> hashes;
    for (auto word = words.keyBegin(); word != words.keyEnd(); ++word)
        hashes.insert(hashOf(*word));
    return hashes;
}

void refuseFaults(const QStringList &faults)
{
    if (!faults.isEmpty())
        qFatal("%s", qPrintable(faults.join(u'\n')));
}

WordListReader::WordListReader(QString name, QString text)
    : m_name(std::move(name))
    , m_text(std::move(text))
{
}

WordListReader WordListReader::ofProgram(const QString &name)
{
    return {name, textOfWordList(name)};
}

bool WordListReader::next()
{
    while (m_next < m_text.size()) {
        const qsizetype end = m_text.indexOf(u'\n', m_next);
        const qsizetype length = (end < 0 ? m_text.size() : end) - m_next;
        m_entry = QStringView(m_text).sliced(m_next, length).trimmed();
        m_next += length + 1;
        ++m_line;
        if (!m_entry.isEmpty() && !m_entry.startsWith(u'#'))
            return true;
    }
    return false;
}

QList<QStringView> WordListReader::fields(QChar separator, qsizetype fewest, qsizetype most)
{
    QList<QStringView> fields = m_entry.split(separator);
    for (QStringView &field : fields)
        field = field.trimmed();
    const bool hasEmpty
        = std::any_of(fields.begin(), fields.end(), [](QStringView field) { return field.isEmpty(); });
    if (!hasEmpty && fields.size() >= fewest && fields.size() <= most)
        return fields;
    noteFault(u"“%1” has %2 columns instead of %3 to %4, or an empty one"_s.arg(m_entry)
                  .arg(fields.size())
                  .arg(fewest)
                  .arg(most));
    return {};
}

std::pair<QStringView, QStringView> WordListReader::namedWords()
{
    const qsizetype colon = m_entry.indexOf(u':');
    if (colon > 0)
        return {m_entry.first(colon).trimmed(), m_entry.sliced(colon + 1).trimmed()};
    noteFault(
        u"“%1” has no name before a colon"_s.arg(m_entry.first(std::min(m_entry.size(), qsizetype(40)))));
    return {};
}

void WordListReader::noteFault(const QString &what)
{
    m_faults.append(u"%1:%2: %3"_s.arg(m_name).arg(m_line).arg(what));
}

void WordListReader::noteUnknown(QStringView word)
{
    noteFault(u"“%1” is no name that is known here"_s.arg(word));
}

void WordListReader::noteSecond(const QString &key)
{
    noteFault(u"“%1” stands here for the second time"_s.arg(key));
}

} // namespace hearsay
