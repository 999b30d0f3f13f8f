// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/outsidetext.h"

#include "document/clippedtext.h"
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestLine = 400; ///< of a tool tip
constexpr qsizetype mostLines = 30; ///< of a tool tip
constexpr qsizetype longestTitle = 200; ///< of a window or a menu's entry

QString cut(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype end = longest - 1;
    return text.left(text[end - 1].isHighSurrogate() ? end - 1 : end) + u'…';
}

QLabel *makeLabel(const QString &text, Qt::TextFormat format, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(format);
    label->setText(text);
    return label;
}

} // namespace

QString toolTipPart(const QString &text)
{
    return visibleText(cut(text, longestLine)).toHtmlEscaped();
}

QString toolTipText(const QStringList &lines)
{
    if (lines.join(QString()).isEmpty())
        return {};
    QStringList parts;
    for (const QString &line : lines.mid(0, mostLines))
        parts.append(toolTipPart(line));
    if (lines.size() > mostLines)
        parts.append(u"…"_s);
    return u"<qt>%1</qt>"_s.arg(parts.join(u"<br>"_s));
}

QString menuText(const QString &text)
{
    // Of a path the end tells most.
    constexpr qsizetype half = longestTitle / 2;
    const QString shown = text.size() <= longestTitle ? text : cut(text, half) + text.right(half);
    return visibleText(shown).replace(u"&"_s, u"&&"_s);
}

QString titleBarText(const QString &text)
{
    return visibleText(cut(text, longestTitle)).replace(u"[*]"_s, u"[*][*]"_s);
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    return makeLabel(text, Qt::PlainText, parent);
}

QLabel *richLabel(const QString &html, QWidget *parent)
{
    return makeLabel(html, Qt::RichText, parent);
}

QString beginningOf(const QString &words)
{
    constexpr qsizetype longest = 160;
    return visibleText(clippedText(words, longest));
}

} // namespace hearsay
