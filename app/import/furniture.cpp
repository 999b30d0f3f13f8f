// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/furniture.h"

#include "import/patternmatch.h"

#include <QRegularExpression>
#include <QString>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestFurniture = 200;

bool matches(const QRegularExpression &pattern, QStringView paragraph)
{
    return paragraph.size() <= longestFurniture && matchIn(pattern, paragraph.trimmed()).hasMatch();
}

} // namespace

std::optional<ParagraphRole> furnitureRole(QStringView paragraph)
{
    static const QRegularExpression teaser(u"^(?:(?:read|see|watch) (?:more|also|next|now)\\s*:.*"
                                           "|(?:related|more|also read|don[’']t miss|recommended)\\s*:.*"
                                           "|(?:more on|more from|more about) [^.]{1,60}:?)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression notice(
        u"^(?:"
        "(?:\\W*(?:advertise?ment|sponsored(?: content)?|promoted|loading\\W*|skip(?: to (?:main )?content| "
        "advertise?ment)?|"
        "(?:story|article) continues below(?: advertise?ment)?|continue reading(?: the main story)?|"
        "(?:share|save|print|email|tweet|comment|follow)(?: this)?(?: article| story| page)?(?: on \\w+| via "
        "\\w+)?|"
        "site mobile navigation|(?:view|leave|post|show) (?:all )?(?:a )?comments?|back to "
        "top|close|menu|subscribe(?: now)?|"
        "sign up(?: now)?|log ?in|get the app|listen to (?:this )?article|\\d+ min(?:ute)?s?(?: read)?)\\W*)"
        "|sign up (?:for|to) .*(?:newsletter|inbox|alerts|emails?)\\b.*"
        "|subscribe to .*(?:newsletter|channel|podcast)\\b.*"
        "|(?:click|tap) here (?:to|for) .*"
        "|follow us on .*"
        "|(?:©|\\(c\\)|copyright) .*\\d{4}.*"
        "|all rights reserved\\.?"
        "|we use cookies\\b.*"
        ")$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (matches(teaser, paragraph))
        return ParagraphRole::Teaser;
    return matches(notice, paragraph) ? std::optional(ParagraphRole::Notice) : std::nullopt;
}

bool opensFurniture(QStringView paragraph)
{
    static const QRegularExpression pattern(
        u"^\\W*(?:you (?:might|may)(?: also)? (?:like|enjoy|be interested "
        u"in)|(?:related|recommended|more|other|latest|top|popular)"
        "(?: \\w+)? (?:stories|articles|posts|news|reading|coverage|content|topics|links)|related|read "
        "(?:next|also|more)|up next|"
        "most (?:read|popular|viewed|shared)|trending(?: now)?|(?:\\d+ )?comments?|recommended(?: for "
        "you)?|more like this|"
        "what to read next|from (?:the|our) (?:web|partners)|around the web|don[’']t miss|editors?[’']s? picks?)\\W*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(pattern, paragraph);
}

} // namespace hearsay
