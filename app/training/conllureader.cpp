// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/conllureader.h"

#include "training/wordjoiner.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct GoldEntity
{
    int begin = 0;
    int end = 0;
    NameType type = NameType::None;
};

/// A sentence as the file has it, before words are joined.
struct RawSentence
{
    std::vector<TreebankWord> words;
    std::vector<GoldEntity> entities;
};

NameType nameTypeOf(QStringView gumType)
{
    if (gumType == u"person")
        return NameType::Person;
    if (gumType == u"organization")
        return NameType::Organisation;
    if (gumType == u"place")
        return NameType::Place;
    if (gumType == u"time")
        return NameType::None;
    return NameType::Other;
}

std::string latin(QStringView text)
{
    return text.toLatin1().toStdString();
}

/// Collects one sentence line by line.
class SentenceReader
{
public:
    bool addWord(const QString &line)
    {
        const QStringList columns = line.split(u'\t');
        if (columns.size() != 10)
            return false;
        if (columns[0].contains(u'-')) {
            const QStringList ends = columns[0].split(u'-');
            m_tightUntil = ends.value(1).toInt();
            m_spaceAfterRange = !columns[9].contains("SpaceAfter=No"_L1);
            return true;
        }
        if (columns[0].contains(u'.'))
            return true;
        TreebankWord word;
        word.form = columns[1];
        word.lemma = columns[2];
        const auto part = enumeratorNamed<PartOfSpeech>(latin(columns[3]), partOfSpeechNames());
        const auto penn = enumeratorNamed<PennTag>(latin(columns[4]), pennTagNames());
        const auto relation = enumeratorNamed<Relation>(latin(columns[7]), relationNames());
        if (!part || !penn || !relation)
            return false;
        word.tag = {*part, *penn};
        word.relation = *relation;
        word.head = columns[6].toInt() - 1;
        const int number = columns[0].toInt();
        word.spaceAfter = !columns[9].contains("SpaceAfter=No"_L1);
        if (number < m_tightUntil)
            word.spaceAfter = false;
        else if (number == m_tightUntil)
            word.spaceAfter = m_spaceAfterRange;
        readEntities(columns[9]);
        m_sentence.words.push_back(word);
        return true;
    }

    RawSentence take()
    {
        m_tightUntil = 0;
        m_open.clear();
        return std::exchange(m_sentence, {});
    }

private:
    /// "(12-person-…(3-place-…)12)": an opening bracket with id and type, a closing one after its id.
    void readEntities(const QString &misc)
    {
        static const QRegularExpression field(u"Entity=([^|]*)"_s);
        static const QRegularExpression mark(u"\\((\\d+)-([a-z]+)[^()]*(\\))?|(\\d+)\\)"_s);
        const QRegularExpressionMatch found = field.match(misc);
        const int at = static_cast<int>(m_sentence.words.size());
        for (auto it = mark.globalMatch(found.captured(1)); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (match.hasCaptured(4)) {
                close(match.captured(4), at);
            } else if (match.hasCaptured(3) && !match.captured(3).isEmpty()) {
                m_sentence.entities.push_back({at, at + 1, nameTypeOf(match.capturedView(2))});
            } else {
                m_open.push_back({match.captured(1), {at, at, nameTypeOf(match.capturedView(2))}});
            }
        }
    }

    void close(const QString &id, int at)
    {
        for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
            if (open->first != id)
                continue;
            open->second.end = at + 1;
            m_sentence.entities.push_back(open->second);
            m_open.erase(std::next(open).base());
            return;
        }
    }

    RawSentence m_sentence;
    std::vector<std::pair<QString, GoldEntity>> m_open;
    int m_tightUntil = 0;
    bool m_spaceAfterRange = true;
};

/// True where `word` hangs on `top` by links that hold names together.
bool belongsToName(const std::vector<TreebankWord> &words, int word, int top)
{
    while (word != top && word >= 0) {
        const Relation relation = words[std::size_t(word)].relation;
        const bool link = relation == Relation::Flat || relation == Relation::Compound
            || relation == Relation::Case || relation == Relation::Nmod || relation == Relation::Amod
            || relation == Relation::Det || relation == Relation::Cc || relation == Relation::Conj
            || relation == Relation::Punct || relation == Relation::Goeswith || relation == Relation::Nummod
            || relation == Relation::NmodPoss;
        if (!link)
            return false;
        word = words[std::size_t(word)].head;
    }
    return word == top;
}

/// A name is the run of proper nouns around the head of an entity, across "of", "the", "and" between two of
/// them; the outermost entity that has one wins.
void markNames(RawSentence &sentence)
{
    std::vector<GoldEntity> entities = sentence.entities;
    std::stable_sort(entities.begin(), entities.end(), [](const GoldEntity &a, const GoldEntity &b) {
        return a.end - a.begin > b.end - b.begin;
    });
    std::vector<TreebankWord> &words = sentence.words;
    for (const GoldEntity &entity : entities) {
        const int top = topmostWord(words, entity.begin, entity.end);
        if (entity.type == NameType::None || !isNamePart(words[std::size_t(top)])
            || words[std::size_t(top)].name != NameType::None)
            continue;
        int begin = top;
        int end = top + 1;
        for (int i = top - 1; i >= entity.begin && belongsToName(words, i, top); --i) {
            if (isNamePart(words[std::size_t(i)]) && words[std::size_t(i)].name == NameType::None)
                begin = i;
        }
        for (int i = top + 1; i < entity.end && belongsToName(words, i, top); ++i) {
            if (isNamePart(words[std::size_t(i)]) && words[std::size_t(i)].name == NameType::None)
                end = i + 1;
        }
        for (int i = begin; i < end; ++i) {
            words[std::size_t(i)].name = entity.type;
            words[std::size_t(i)].nameBegins = i == begin;
        }
    }
}

Error unreadable(const QString &path, int line)
{
    return {ErrorCode::Unreadable, u"%1:%2 is not CoNLL-U as the training expects it."_s.arg(path).arg(line)};
}

} // namespace

Result<Treebank> readConllu(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    Treebank treebank;
    SentenceReader reader;
    int number = 0;
    const auto finish = [&] {
        RawSentence raw = reader.take();
        if (raw.words.empty())
            return;
        markNames(raw);
        treebank.push_back(joinedAsTokens(raw.words));
    };
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        ++number;
        if (line.isEmpty())
            finish();
        else if (!line.startsWith(u'#') && !reader.addWord(line))
            return unreadable(path, number);
    }
    finish();
    return treebank;
}

Result<Treebank> readConlluFolder(const QString &folder, const QString &pattern)
{
    Treebank all;
    const QStringList names = QDir(folder).entryList({pattern}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return Error{ErrorCode::NotFound, u"There is no %1 in %2."_s.arg(pattern, folder)};
    for (const QString &name : names) {
        Result<Treebank> one = readConllu(folder + u'/' + name);
        if (!one)
            return one;
        Treebank sentences = std::move(one).value();
        all.insert(all.end(), std::make_move_iterator(sentences.begin()),
                   std::make_move_iterator(sentences.end()));
    }
    return all;
}

} // namespace hearsay
