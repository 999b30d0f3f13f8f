// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/analysistext.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Pieces stand between bars, so that a bar of the article must not look like one.
QString joinPieces(QStringList pieces)
{
    for (QString &piece : pieces)
        piece.replace(u'|', u"\\|"_s);
    return pieces.join(u" | "_s);
}

QStringList splitPieces(const QString &text)
{
    QStringList pieces = text.split(u" | "_s);
    for (QString &piece : pieces)
        piece.replace(u"\\|"_s, u"|"_s);
    return pieces;
}

QString format(const AttributionText &attribution)
{
    QString text = nameOf(attribution.kind);
    if (attribution.optional)
        text += u"  optional"_s;
    if (attribution.inferred)
        text += u"  inferred"_s;
    if (!attribution.speaker.isEmpty())
        text += u"  speaker="_s + attribution.speaker;
    for (const QString &outlet : attribution.via)
        text += u"  via="_s + outlet;
    text += u"\n  content: "_s + joinPieces(attribution.contents);
    if (!attribution.cue.isEmpty())
        text += u"\n  cue: "_s + attribution.cue;
    if (!attribution.sources.isEmpty())
        text += u"\n  source: "_s + joinPieces(attribution.sources);
    if (!attribution.inside.isEmpty())
        text += u"\n  inside: "_s + attribution.inside;
    return text + u"\n\n"_s;
}

/// Reads "direct  optional  speaker=Ann Okoro  via=The Harbour Post".
bool readHead(const QString &line, AttributionText &attribution)
{
    QStringList fields = line.split(u"  "_s);
    const std::optional<AttributionKind> kind = named<AttributionKind>(fields.takeFirst());
    if (!kind)
        return false;
    attribution.kind = *kind;
    for (const QString &field : fields) {
        if (field == u"optional")
            attribution.optional = true;
        else if (field == u"inferred")
            attribution.inferred = true;
        else if (field.startsWith(u"speaker="))
            attribution.speaker = field.section(u'=', 1);
        else if (field.startsWith(u"via="))
            attribution.via.append(field.section(u'=', 1));
        else
            return false;
    }
    return true;
}

/// Reads the indented lines of an attribution: "  cue: said".
bool readDetail(const QString &line, AttributionText &attribution)
{
    const QString key = line.section(u": "_s, 0, 0).trimmed();
    const QString value = line.section(u": "_s, 1);
    if (key == u"content")
        attribution.contents = splitPieces(value);
    else if (key == u"cue")
        attribution.cue = value;
    else if (key == u"source")
        attribution.sources = splitPieces(value);
    else if (key == u"inside")
        attribution.inside = value;
    else
        return false;
    return true;
}

bool readLine(const QString &line, bool &inEntities, AnalysisText &analysis)
{
    static const QRegularExpression notSpeech(u"^not speech: (.*) \\(([^()]+)\\)$"_s);
    static const QRegularExpression entity(u"^  (.*) \\(([^()]+)\\)$"_s);
    if (line.isEmpty())
        return true;
    if (line == u"entities:") {
        inEntities = true;
        return true;
    }
    if (inEntities) {
        const QRegularExpressionMatch match = entity.match(line);
        if (match.hasMatch())
            analysis.entities.append({match.captured(1), match.captured(2)});
        return match.hasMatch();
    }
    if (const QRegularExpressionMatch match = notSpeech.match(line); match.hasMatch()) {
        analysis.notSpeech.append({match.captured(1), match.captured(2)});
        return true;
    }
    if (line.startsWith(u' '))
        return !analysis.attributions.isEmpty() && readDetail(line, analysis.attributions.last());
    analysis.attributions.append(AttributionText());
    return readHead(line, analysis.attributions.last());
}

} // namespace

QString formatAnalysisText(const AnalysisText &analysis)
{
    QString text;
    for (const AttributionText &attribution : analysis.attributions)
        text += format(attribution);
    for (const NotSpeechText &span : analysis.notSpeech)
        text += u"not speech: %1 (%2)\n"_s.arg(span.words, span.reason);
    if (!analysis.notSpeech.isEmpty())
        text += u'\n';
    text += u"entities:\n"_s;
    for (const EntityText &entity : analysis.entities)
        text += u"  %1 (%2)\n"_s.arg(entity.name, entity.type);
    return text;
}

Result<AnalysisText> parseAnalysisText(const QString &text)
{
    AnalysisText analysis;
    bool inEntities = false;
    const QStringList lines = text.split(u'\n');
    for (qsizetype number = 0; number < lines.size(); ++number) {
        if (!readLine(lines[number], inEntities, analysis))
            return Error{ErrorCode::Unsupported,
                         u"Line %1 is not understood: %2"_s.arg(number + 1).arg(lines[number])};
    }
    return analysis;
}

} // namespace hearsay
