// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exporter.h"
#include "exportcheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

using CodePoints = QList<uint>;

/// Every range of `value` lies within `text`, and has the words that it says.
void requireRanges(const QJsonValue &value, const CodePoints &text)
{
    for (const QJsonValue &each : value.toArray())
        requireRanges(each, text);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &each : object)
        requireRanges(each, text);
    if (!object.contains(u"start"_s))
        return;
    const qsizetype begin = object.value(u"start"_s).toInteger(-1);
    const qsizetype end = object.value(u"end"_s).toInteger(-1);
    require(0 <= begin && begin <= end && end <= text.size());
    if (object.contains(u"text"_s))
        require(object.value(u"text"_s).toString().toUcs4() == text.sliced(begin, end - begin));
}

} // namespace

/// Any text: its JSON can be read, says the same in both styles, and its ranges are those of its text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::optional<AnalysedArticle> article = analysedBytes(1, QByteArrayView(data, qsizetype(size)));
    if (!article)
        return 0;
    const QByteArray json = exportJson(*article);
    requireBounded(json.size(), article->article->text);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    require(error.error == QJsonParseError::NoError);
    const QByteArray line = exportJson(*article, JsonStyle::OneLine);
    require(line.count('\n') == 1 && QJsonDocument::fromJson(line) == document);
    const QString text = document.object().value(u"text"_s).toString();
    require(text.size() == article->article->text.size());
    requireRanges(document.object(), text.toUcs4());
    requireBounded(exportText(*article).size(), text);
    return 0;
}
