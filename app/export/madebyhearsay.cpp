// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/madebyhearsay.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The keys that FORMAT.md promises, of an article or of claims.
bool hasOurKeys(const QJsonObject &object)
{
    const auto hasAll = [&object](std::initializer_list<QLatin1StringView> keys) {
        return std::all_of(keys.begin(), keys.end(),
                           [&object](QLatin1StringView key) { return object.contains(key); });
    };
    return hasAll({"formatVersion"_L1, "engine"_L1, "sourceFormat"_L1, "quotes"_L1, "notSpeech"_L1})
        || hasAll({"formatVersion"_L1, "quotationMatches"_L1, "claims"_L1, "origins"_L1});
}

} // namespace

bool isMadeByHearsay(const QByteArray &content)
{
    // A reader's own notes are appended with a table of their own, which another "startxref" leads to.
    if (content.startsWith("%PDF-"))
        return content.contains("<xmp:CreatorTool>Hearsay</xmp:CreatorTool>")
            && content.count("startxref") == 1;
    if (content.startsWith("<?xml"))
        return content.left(200).contains(networkMark);
    return content.startsWith('{') && hasOurKeys(QJsonDocument::fromJson(content).object());
}

} // namespace hearsay
