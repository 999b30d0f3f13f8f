// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/silvertrees.h"

#include "training/wordjoiner.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// A word as CoreNLP analysed it.
struct SilverWord
{
    TreebankWord word;
    QString relation; ///< of version 1
    bool inPersonName = false;
};

using SilverSentence = std::vector<SilverWord>;

std::optional<Relation> relationNamed(const QString &name)
{
    static const QHash<QString, QString> renamed = {
        {u"dobj"_s, u"obj"_s},
        {u"nsubjpass"_s, u"nsubj:pass"_s},
        {u"auxpass"_s, u"aux:pass"_s},
        {u"neg"_s, u"advmod"_s},
        {u"csubjpass"_s, u"csubj:pass"_s},
        {u"mwe"_s, u"fixed"_s},
        {u"nmod:tmod"_s, u"obl:unmarked"_s},
        {u"nmod:npmod"_s, u"obl:unmarked"_s},
    };
    return enumeratorNamed<Relation>(renamed.value(name, name).toStdString(), relationNames());
}

PartOfSpeech partOfFunctionWord(PennTag tag, Relation relation, const QString &form)
{
    switch (tag) {
    case PennTag::In:
        return relation == Relation::Mark ? PartOfSpeech::Sconj : PartOfSpeech::Adp;
    case PennTag::To:
        return relation == Relation::Case ? PartOfSpeech::Adp : PartOfSpeech::Part;
    case PennTag::Dt:
    case PennTag::Wdt:
        return relation == Relation::Det ? PartOfSpeech::Det : PartOfSpeech::Pron;
    case PennTag::Rb: {
        const QString lower = form.toLower();
        return lower == u"not" || lower == u"n't" || lower == u"n’t" ? PartOfSpeech::Part : PartOfSpeech::Adv;
    }
    default:
        return PartOfSpeech::X;
    }
}

/// The universal tag that goes with a Penn tag and a relation.
PartOfSpeech partOf(PennTag tag, Relation relation, const QString &form)
{
    if (isVerbTag(tag)) {
        const bool helps
            = relation == Relation::Aux || relation == Relation::AuxPass || relation == Relation::Cop;
        return helps ? PartOfSpeech::Aux : PartOfSpeech::Verb;
    }
    switch (tag) {
    case PennTag::Nn:
    case PennTag::Nns:
        return PartOfSpeech::Noun;
    case PennTag::Nnp:
    case PennTag::Nnps:
        return PartOfSpeech::Propn;
    case PennTag::Jj:
    case PennTag::Jjr:
    case PennTag::Jjs:
    case PennTag::Affix:
        return PartOfSpeech::Adj;
    case PennTag::Rbr:
    case PennTag::Rbs:
    case PennTag::Wrb:
        return PartOfSpeech::Adv;
    case PennTag::Prp:
    case PennTag::PrpPossessive:
    case PennTag::Wp:
    case PennTag::WpPossessive:
    case PennTag::Ex:
        return PartOfSpeech::Pron;
    case PennTag::Md:
        return PartOfSpeech::Aux;
    case PennTag::Cc:
        return PartOfSpeech::Cconj;
    case PennTag::Cd:
        return PartOfSpeech::Num;
    case PennTag::Uh:
        return PartOfSpeech::Intj;
    case PennTag::Rp:
        return PartOfSpeech::Adp;
    case PennTag::Pos:
        return PartOfSpeech::Part;
    case PennTag::Pdt:
        return PartOfSpeech::Det;
    case PennTag::Dollar:
    case PennTag::Sym:
        return PartOfSpeech::Sym;
    case PennTag::Fw:
    case PennTag::Ls:
    case PennTag::Address:
    case PennTag::GoesWith:
        return PartOfSpeech::X;
    case PennTag::In:
    case PennTag::To:
    case PennTag::Dt:
    case PennTag::Wdt:
    case PennTag::Rb:
        return partOfFunctionWord(tag, relation, form);
    default:
        return PartOfSpeech::Punct;
    }
}

/// Reads the words of one file, sentence by sentence.
class SilverReader
{
public:
    std::vector<SilverSentence> read(const QString &tsv, const QString &text)
    {
        readPoints(text);
        for (const QString &line : tsv.split(u'\n')) {
            const QStringList fields = line.split(u'\t');
            if (fields.size() < 9)
                finish();
            else
                addWord(fields);
        }
        finish();
        return std::move(m_sentences);
    }

private:
    void readPoints(const QString &text)
    {
        for (char32_t point : text.toUcs4())
            m_text.append(point);
    }

    void addWord(const QStringList &fields)
    {
        const auto penn = enumeratorNamed<PennTag>(fields[5].toStdString(), pennTagNames());
        const std::optional<Relation> relation = relationNamed(fields[8]);
        const qsizetype begin = fields[2].toLongLong();
        const qsizetype end = fields[3].toLongLong();
        if (!penn || !relation || begin < m_lastEnd || end > m_text.size()) {
            m_isSound = false;
            return;
        }
        m_lastEnd = end;
        SilverWord silver;
        silver.word.form = QString::fromUcs4(m_text.constData() + begin, end - begin);
        silver.word.relation = *relation;
        silver.word.tag = {partOf(*penn, *relation, silver.word.form), *penn};
        silver.word.head = fields[7].toInt() - 1;
        silver.word.spaceAfter = end < m_text.size() && QChar::isSpace(m_text[end]);
        silver.relation = fields[8];
        silver.inPersonName = fields[6] == u"PERSON";
        m_sentence.push_back(silver);
    }

    void finish()
    {
        if (m_isSound && !m_sentence.empty())
            m_sentences.push_back(m_sentence);
        m_sentence.clear();
        m_isSound = true;
    }

    QList<char32_t> m_text;
    qsizetype m_lastEnd = 0;
    SilverSentence m_sentence;
    bool m_isSound = true;
    std::vector<SilverSentence> m_sentences;
};

/// What modifies a verb, an adjective or an adverb is oblique in version 2.
void makeOblique(SilverSentence &sentence)
{
    for (SilverWord &silver : sentence) {
        const bool modifier = silver.relation == u"nmod" || silver.relation.startsWith(u"nmod:tmod")
            || silver.relation.startsWith(u"nmod:npmod");
        if (!modifier || silver.word.head < 0)
            continue;
        const PartOfSpeech head = sentence[std::size_t(silver.word.head)].word.tag.part;
        const bool verbal = head == PartOfSpeech::Verb || head == PartOfSpeech::Adj
            || head == PartOfSpeech::Adv || head == PartOfSpeech::Aux;
        if (silver.relation == u"nmod")
            silver.word.relation = verbal ? Relation::Obl : Relation::Nmod;
        else
            silver.word.relation = verbal ? Relation::OblUnmarked : Relation::NmodUnmarked;
    }
    // "was told by Ann": the agent of a passive verb.
    for (const SilverWord &preposition : sentence) {
        if (preposition.word.relation != Relation::Case || preposition.word.head < 0
            || preposition.word.form.compare(u"by", Qt::CaseInsensitive) != 0)
            continue;
        SilverWord &agent = sentence[std::size_t(preposition.word.head)];
        const bool passive = std::any_of(sentence.begin(), sentence.end(), [&agent](const SilverWord &other) {
            return other.word.head == agent.word.head && other.word.relation == Relation::AuxPass;
        });
        if (agent.word.relation == Relation::Obl && passive)
            agent.word.relation = Relation::OblAgent;
    }
}

/// Conjunctions and commas belong to the conjunct that follows them.
void turnCoordination(SilverSentence &sentence)
{
    const int count = static_cast<int>(sentence.size());
    for (int i = 0; i < count; ++i) {
        TreebankWord &word = sentence[std::size_t(i)].word;
        const bool comma = word.relation == Relation::Punct && word.tag.penn == PennTag::Comma;
        if ((word.relation != Relation::Cc && !comma) || word.head < 0 || word.head > i)
            continue;
        for (int k = i + 1; k < count; ++k) {
            const TreebankWord &conjunct = sentence[std::size_t(k)].word;
            if (conjunct.head == word.head && conjunct.relation == Relation::Conj) {
                word.head = k;
                break;
            }
            if (conjunct.head == word.head && conjunct.relation != Relation::Punct
                && conjunct.relation != Relation::Cc)
                break;
        }
    }
}

/// "Ann Okoro": flat, headed by its first word.
void turnNames(SilverSentence &sentence)
{
    const int count = static_cast<int>(sentence.size());
    for (int last = 1; last < count; ++last) {
        const auto isPart = [&sentence](int i) {
            return sentence[std::size_t(i)].inPersonName && isNamePart(sentence[std::size_t(i)].word);
        };
        if (!isPart(last))
            continue;
        int first = last;
        while (first > 0 && isPart(first - 1) && sentence[std::size_t(first - 1)].relation == u"compound"
               && sentence[std::size_t(first - 1)].word.head == last)
            --first;
        if (first == last)
            continue;
        for (SilverWord &other : sentence) {
            if (other.word.head == last)
                other.word.head = first;
        }
        TreebankWord &head = sentence[std::size_t(first)].word;
        head.head = sentence[std::size_t(last)].word.head;
        head.relation = sentence[std::size_t(last)].word.relation;
        for (int i = first + 1; i <= last; ++i) {
            sentence[std::size_t(i)].word.head = first;
            sentence[std::size_t(i)].word.relation = Relation::Flat;
        }
    }
}

bool isTree(const SilverSentence &sentence)
{
    const int count = static_cast<int>(sentence.size());
    int roots = 0;
    for (int i = 0; i < count; ++i) {
        int steps = 0;
        int at = i;
        while (at >= 0 && at < count && steps++ <= count)
            at = sentence[std::size_t(at)].word.head;
        if (at >= count || steps > count)
            return false;
        roots += sentence[std::size_t(i)].word.head < 0 ? 1 : 0;
    }
    return roots == 1;
}

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

Result<Treebank> readSilverTrees(const QString &folder)
{
    const QDir dir(folder);
    Treebank treebank;
    for (const QString &name : dir.entryList({u"*.tsv"_s}, QDir::Files, QDir::Name)) {
        const QString base = dir.filePath(name.chopped(4));
        SilverReader reader;
        for (SilverSentence &sentence : reader.read(readAll(base + u".tsv"_s), readAll(base + u".txt"_s))) {
            makeOblique(sentence);
            turnCoordination(sentence);
            turnNames(sentence);
            if (!isTree(sentence))
                continue;
            std::vector<TreebankWord> words;
            for (const SilverWord &silver : sentence)
                words.push_back(silver.word);
            treebank.push_back(joinedAsTokens(words));
        }
    }
    if (treebank.empty())
        return Error{ErrorCode::NotFound, u"There are no automatic trees in %1."_s.arg(folder)};
    return treebank;
}

} // namespace hearsay
