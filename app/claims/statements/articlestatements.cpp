// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/articlestatements.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <type_traits>

namespace hearsay {

namespace {

/// Passes the fields of values through a stream, the same ones in the same order both ways.
template <bool isWriting>
class Archive
{
public:
    explicit Archive(QDataStream &stream)
        : m_stream(stream)
    {
    }

    template <typename T>
    using Passed = std::conditional_t<isWriting, const T, T>;

    void pass(Passed<ArticleStatements> &statements)
    {
        passAll(statements.key, statements.title, statements.outlet, statements.date, statements.quotations,
                statements.propositions, statements.entities, statements.names);
    }

private:
    template <typename... T>
    void passAll(T &...fields)
    {
        (pass(fields), ...);
    }

    template <typename T>
    void passPlain(T &value)
    {
        if constexpr (isWriting)
            m_stream << value;
        else
            m_stream >> value;
    }

    void pass(Passed<QString> &text) { passPlain(text); }
    void pass(Passed<QDate> &date) { passPlain(date); }
    void pass(Passed<bool> &value) { passPlain(value); }
    void pass(Passed<qint32> &value) { passPlain(value); }
    void pass(Passed<quint64> &value) { passPlain(value); }

    void pass(Passed<qsizetype> &value)
    {
        qint64 number = value;
        passPlain(number);
        if constexpr (!isWriting)
            value = number;
    }

    void pass(Passed<float> &value) { passPlain(value); }

    template <typename T>
    requires std::is_enum_v<T>
    void pass(T &value)
    {
        qint32 number = qint32(value);
        passPlain(number);
        if constexpr (!isWriting)
            value = T(number);
    }

    void pass(Passed<Span> &span) { passAll(span.begin, span.end); }
    void pass(Passed<QuotedWord> &word) { passAll(word.form, word.span, word.bracketed, word.isCommon); }
    void pass(Passed<QuotedWords> &words) { passAll(words.span, words.attribution, words.words); }

    void pass(Passed<NameKey> &key) { passAll(key.whole, key.first, key.last, key.words); }
    void pass(Passed<TermMeaning> &meaning) { passAll(meaning.name, meaning.opposite); }
    void pass(Passed<PropositionTerm> &term)
    {
        passAll(term.form, term.word, term.meanings, term.weight, term.rarity, term.isPredicate,
                term.isNumber);
    }
    void pass(Passed<Participant> &participant)
    {
        passAll(participant.entity, participant.name, participant.isSubject, participant.weight);
    }
    void pass(Passed<ClaimEvidence> &evidence)
    {
        passAll(evidence.code, evidence.words, evidence.term);
        if (std::size_t(evidence.code) >= claimEvidenceKinds.size())
            m_stream.setStatus(QDataStream::ReadCorruptData);
    }
    void pass(Passed<Proposition> &made)
    {
        passAll(made.attribution, made.contents, made.words, made.cue, made.speaker, made.otherSpeakers,
                made.teller, made.via, made.embedded, made.speakerName, made.hasSpeaker, made.depth,
                made.stance, made.negated, made.isWhole, made.modality, made.terms, made.participants,
                made.wordsKey, made.text, made.openReferences, made.stanceEvidence);
    }
    void pass(Passed<EntityProfile> &entity)
    {
        passAll(entity.name, entity.key, entity.type, entity.gender, entity.roles, entity.head,
                entity.modifiers, entity.mentions, entity.speaksFor, entity.toldTo, entity.isNamed,
                entity.canSpeak);
    }

    template <typename T>
    void pass(const QList<T> &list)
    {
        qint64 size = list.size();
        passPlain(size);
        for (const T &item : list)
            pass(item);
    }

    template <typename T>
    void pass(QList<T> &list)
    {
        qint64 size = 0;
        passPlain(size);
        list.clear();
        // A broken size must not reserve memory: the end of the data ends the loop.
        for (qint64 i = 0; i < size && m_stream.status() == QDataStream::Ok; ++i)
            pass(list.emplaceBack());
    }

    QDataStream &m_stream;
};

} // namespace

QByteArray ArticleStatements::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << statementsVersion;
    Archive<true>(out).pass(*this);
    return bytes;
}

Result<ArticleStatements> ArticleStatements::fromBytes(const QByteArray &bytes, ArticleId article)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 version = 0;
    in >> version;
    ArticleStatements statements;
    statements.article = article;
    if (version == statementsVersion)
        Archive<false>(in).pass(statements);
    if (version != statementsVersion || in.status() != QDataStream::Ok || !in.atEnd())
        return Error{
            ErrorCode::Unsupported,
            QCoreApplication::translate("hearsay::ArticleStatements",
                                        "What is stored about an article's claims is of another version of "
                                        "Hearsay; the article has to be read again.")};
    return statements;
}

} // namespace hearsay
