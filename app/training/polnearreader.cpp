// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/polnearreader.h"

#include "language/text/sentencesplitter.h"
#include "language/text/tokenizer.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// UTF-16 position of every code point of a text, and of its end.
class CodePoints
{
public:
    explicit CodePoints(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!(text[i].isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate()))
                m_positions.push_back(i);
        }
        m_positions.push_back(text.size());
    }

    Span span(qsizetype begin, qsizetype end) const { return {at(begin), at(end)}; }

private:
    qsizetype at(qsizetype point) const
    {
        return m_positions[static_cast<std::size_t>(
            std::clamp<qsizetype>(point, 0, std::ssize(m_positions) - 1))];
    }

    std::vector<qsizetype> m_positions;
};

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::vector<CorpusParagraph> paragraphsOf(const QString &text)
{
    std::vector<CorpusParagraph> paragraphs;
    qsizetype begin = 0;
    while (begin <= text.size()) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        CorpusParagraph paragraph{{begin, end}, tokenize(text, {begin, end}), {}};
        if (!paragraph.tokens.isEmpty()) {
            paragraph.sentences = splitSentences(text, paragraph.tokens);
            paragraphs.push_back(paragraph);
        }
        begin = end + 1;
    }
    return paragraphs;
}

NameType silverType(QStringView label)
{
    if (label == u"PERSON")
        return NameType::Person;
    if (label == u"ORGANIZATION")
        return NameType::Organisation;
    if (label == u"LOCATION")
        return NameType::Place;
    return label == u"MISC" ? NameType::Other : NameType::None;
}

/// Adjacent tokens of one label are one name.
QList<SilverName> silverNames(const QString &tsv, const CodePoints &points)
{
    QList<SilverName> names;
    QString before;
    for (const QString &line : tsv.split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() < 7) {
            before.clear();
            continue;
        }
        const NameType type = silverType(fields[6]);
        const Span span = points.span(fields[2].toLongLong(), fields[3].toLongLong());
        if (type != NameType::None && fields[6] == before)
            names.last().span.end = span.end;
        else if (type != NameType::None)
            names.append({span, type});
        before = fields[6];
    }
    return names;
}

/// "T1 TAB Source 89 106;110 112 TAB words" and "E1 TAB Attribution:T4 Content:T3 Cue:T2 Source:T1".
QList<GoldAttribution> goldAttributions(const QString &ann, const CodePoints &points)
{
    static const QRegularExpression spanLine(u"^(T\\d+)\t\\S+ ([\\d ;]+)\t"_s);
    static const QRegularExpression digits(u"\\d+$"_s);
    QHash<QString, QList<Span>> spans;
    QList<GoldAttribution> attributions;
    for (const QString &line : ann.split(u'\n')) {
        if (const QRegularExpressionMatch match = spanLine.match(line); match.hasMatch()) {
            for (const QString &piece : match.captured(2).split(u';')) {
                const QStringList ends = piece.split(u' ');
                spans[match.captured(1)].append(
                    points.span(ends.value(0).toLongLong(), ends.value(1).toLongLong()));
            }
        }
        if (!line.startsWith(u'E'))
            continue;
        GoldAttribution attribution;
        for (const QString &part : line.section(u'\t', 1).split(u' ', Qt::SkipEmptyParts)) {
            const QString role = part.section(u':', 0, 0).remove(digits);
            const QList<Span> found = spans.value(part.section(u':', 1));
            if (role == u"Content")
                attribution.contents += found;
            else if (role == u"Cue")
                attribution.cues += found;
            else if (role == u"Source")
                attribution.sources += found;
        }
        if (!attribution.contents.isEmpty())
            attributions.append(attribution);
    }
    return attributions;
}

} // namespace

Result<std::vector<CorpusArticle>> readPolnear(const QString &folder)
{
    std::vector<CorpusArticle> articles;
    const QDir dir(folder);
    for (const QString &file : dir.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        CorpusArticle article;
        article.name = file.chopped(4);
        const QString base = dir.filePath(article.name);
        if (!QFile::exists(base + u".ann"_s))
            continue;
        article.text = readText(base + u".txt"_s);
        const CodePoints points(article.text);
        article.paragraphs = paragraphsOf(article.text);
        article.names = silverNames(readText(base + u".tsv"_s), points);
        article.attributions = goldAttributions(readText(base + u".ann"_s), points);
        articles.push_back(std::move(article));
    }
    if (articles.empty())
        return Error{ErrorCode::NotFound, u"There is no annotated article in %1."_s.arg(folder)};
    return articles;
}

} // namespace hearsay
