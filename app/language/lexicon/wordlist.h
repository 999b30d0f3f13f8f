// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/featurehash.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <initializer_list>
#include <utility>

namespace hearsay {

/// The text of a list of resources/lexicons by its file name ("titles.txt"). A list that is missing is an
/// error of the build and ends the program. Thread-safe.
QString textOfWordList(const QString &name);

/// The hashes of the words of such a list, which spaces part. A word that stands twice ends the program.
/// Thread-safe.
QSet<FeatureHash> hashedWordsOf(const QString &name);

/// Ends the program where lists that it carries have faults, and says all of them. Tests see to it that no
/// list with a fault is shipped.
void refuseFaults(const QStringList &faults);

/// Reads a word list, one entry a line, and notes what is wrong with it. Lines that begin with "#" are
/// comments, empty ones are skipped. The views that it gives stand in its own text: they live as long as the
/// reader.
class WordListReader
{
public:
    /// Reads `text`, which is that of the file `name`.
    WordListReader(QString name, QString text);
    /// Reads a list that the program carries.
    static WordListReader ofProgram(const QString &name);

    /// Goes to the next entry; false behind the last one. The first entry takes a call, too.
    bool next();
    /// The entry, without space at its ends.
    QStringView entry() const { return m_entry; }
    /// The parts of the entry, without space at their ends. Where there are fewer or more than asked for, or
    /// an empty one, that is a fault and nothing is returned.
    QList<QStringView> fields(QChar separator, qsizetype fewest, qsizetype most);
    /// "name: words": the two parts of the entry. No or an empty name is a fault, and both are empty.
    std::pair<QStringView, QStringView> namedWords();

    /// The value of a word that stands for one; a fault, and the first value, where no value has this name.
    template <typename Value>
    Value named(QStringView word, std::initializer_list<std::pair<QStringView, Value>> values)
    {
        const auto found = std::find_if(values.begin(), values.end(),
                                        [word](const auto &value) { return value.first == word; });
        if (found != values.end())
            return found->second;
        noteUnknown(word);
        return values.begin()->second;
    }

    /// Keeps an entry; a second one of the same key is a fault, and the first stays.
    template <typename Value>
    void insert(QHash<QString, Value> &entries, const QString &key, const Value &value)
    {
        if (entries.contains(key))
            noteSecond(key);
        else
            entries.insert(key, value);
    }

    /// Notes what is wrong with the entry: "titles.txt:12: …".
    void noteFault(const QString &what);
    /// What was found wrong until now, in the order of the lines.
    const QStringList &faults() const { return m_faults; }

private:
    void noteUnknown(QStringView word);
    void noteSecond(const QString &key);

    QString m_name;
    QString m_text;
    QStringView m_entry;
    qsizetype m_next = 0; ///< where the next line begins
    int m_line = 0; ///< from 1
    QStringList m_faults;
};

} // namespace hearsay
