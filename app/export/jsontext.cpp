// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/jsontext.h"

#include "export/codepointindex.h"

#include "document/visibletext.h"

#include <QJsonDocument>

namespace hearsay {

namespace {

/// One character of well-formed UTF-8.
struct Utf8Character
{
    char32_t value;
    qsizetype length; ///< bytes
};

Utf8Character characterAt(const QByteArray &utf8, qsizetype position)
{
    const auto byte = [&](qsizetype offset) { return char32_t(uchar(utf8[position + offset])); };
    if (byte(0) < 0x80)
        return {byte(0), 1};
    if (byte(0) < 0xe0)
        return {(byte(0) & 0x1fU) << 6U | (byte(1) & 0x3fU), 2};
    if (byte(0) < 0xf0)
        return {(byte(0) & 0x0fU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU), 3};
    return {0x10000, 4}; // all of these can be printed
}

} // namespace

QByteArray jsonText(const QJsonObject &object, JsonStyle style)
{
    const bool isIndented = style == JsonStyle::Indented;
    const QByteArray json
        = QJsonDocument(object).toJson(isIndented ? QJsonDocument::Indented : QJsonDocument::Compact);
    QByteArray text;
    text.reserve(json.size() + 1);
    for (qsizetype i = 0; i < json.size();) {
        const Utf8Character character = characterAt(json, i);
        // QJsonDocument escapes the first of them within texts; what is left are its own line feeds.
        if (character.value >= 0x20 && isUnprintable(character.value))
            text += "\\u" + QByteArray::number(uint(character.value), 16).rightJustified(4, '0');
        else
            text.append(json.constData() + i, character.length);
        i += character.length;
    }
    return isIndented ? text : text + '\n';
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(wellFormed(text));
}

} // namespace hearsay
