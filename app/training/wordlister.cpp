// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/wordlister.h"

#include "language/text/textanalyser.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

Article articleOfLines(const QString &text)
{
    Article article;
    article.text = text;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        if (!QStringView(text).sliced(begin, end - begin).trimmed().isEmpty())
            article.paragraphs.append({{begin, end}, ParagraphRole::Body});
        begin = end + 1;
    }
    return article;
}

/// The number of marks as listWords() writes them, of each token.
QList<int> markClasses(const AnalysedText &article)
{
    QList<int> classes(article.tokens.size(), 0);
    for (const QuotedSpan &quote : article.quotes) {
        const TokenRange inside = article.tokensIn(quote.span);
        if (inside.end <= inside.begin)
            continue;
        std::fill(classes.begin() + inside.begin, classes.begin() + inside.end, quote.depth > 0 ? 4 : 1);
        if (quote.depth > 0)
            continue;
        classes[inside.begin] = 2;
        if (quote.closed)
            classes[inside.end - 1] = 3;
    }
    return classes;
}

QByteArray wordsOf(const QString &text)
{
    const Article article = articleOfLines(text);
    const AnalysedText cut = TextAnalyser().analyse(article);
    const QList<int> marks = markClasses(cut);
    QList<qsizetype> points(text.size() + 1, 0);
    for (qsizetype i = 0; i < text.size(); ++i)
        points[i + 1] = points[i] + (text[i].isHighSurrogate() && i + 1 < text.size() ? 0 : 1);
    QJsonArray words;
    for (qsizetype i = 0; i < cut.tokens.size(); ++i) {
        const Span span = cut.tokens[i].span;
        words.append(QJsonArray{points[span.begin], points[span.end], marks[i]});
    }
    QJsonArray paragraphs;
    QJsonArray sentences;
    for (const TextParagraph &paragraph : cut.paragraphs) {
        paragraphs.append(paragraph.tokens.begin);
        for (const TokenRange &sentence : paragraph.sentences)
            sentences.append(sentence.begin);
    }
    const QJsonObject all{{u"words"_s, words}, {u"paragraphs"_s, paragraphs}, {u"sentences"_s, sentences}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace

Result<Done> listWords(const QString &from, const QString &to)
{
    const QDir folder(from);
    const QDir output(to);
    if (!folder.exists())
        return Error{ErrorCode::NotFound, u"There is no folder %1."_s.arg(from)};
    output.mkpath(u"."_s);
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile in(folder.filePath(name));
        QFile out(output.filePath(name.chopped(4) + u".json"_s));
        if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
            return Error{ErrorCode::WriteFailed, u"The words of %1 cannot be written."_s.arg(name)};
        out.write(wordsOf(QString::fromUtf8(in.readAll())));
    }
    return Done();
}

} // namespace hearsay
