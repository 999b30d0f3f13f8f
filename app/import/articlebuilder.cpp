// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/articlebuilder.h"

#include "import/furniture.h"
#include "import/lineshape.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Characters without width that pages put into words: soft hyphen, zero-width space and joiners at will,
/// stray marks.
bool isInvisible(QChar c)
{
    return c == QChar::SoftHyphen || c == u'\u200B' || c == u'\u2060' || c == QChar::ByteOrderMark;
}

bool isSameTitle(QStringView a, QStringView b)
{
    const auto bare = [](QStringView title) {
        while (!title.isEmpty() && !title.back().isLetterOrNumber())
            title.chop(1);
        return title;
    };
    return bare(a).compare(bare(b), Qt::CaseInsensitive) == 0;
}

/// A short paragraph all in bold that ends no sentence and quotes nobody: a section head that is not marked
/// as one.
bool isBoldHeading(QStringView words)
{
    constexpr qsizetype longest = 80;
    return words.size() <= longest && !endsSentence(words) && words.back() != u':' && words.back() != u','
        && !words.contains(u'"') && !words.contains(u'“');
}

} // namespace

void ArticleBuilder::writeTitle(const QString &title)
{
    m_title = title.simplified();
    if (m_title.isEmpty())
        return;
    m_article.text = m_title;
    m_article.paragraphs.append({{0, m_title.size()}, ParagraphRole::Title});
}

void ArticleBuilder::openParagraph(ParagraphRole role)
{
    closeParagraph();
    if (!m_article.text.isEmpty())
        m_article.text.append(u"\n\n"_s);
    m_begin = m_article.text.size();
    m_role = role;
    m_open = true;
    m_spacePending = false;
    m_allBold = true;
}

void ArticleBuilder::closeParagraph()
{
    if (!m_open)
        return;
    m_open = false;
    QString &text = m_article.text;
    qsizetype end = text.size();
    while (end > m_begin && text[end - 1].isSpace())
        --end;
    text.truncate(end);
    const QStringView words = QStringView(text).sliced(m_begin);
    if (words.isEmpty() || isLeftOut(words)) {
        text.truncate(m_article.paragraphs.isEmpty() ? 0 : m_article.paragraphs.last().span.end);
        return;
    }
    if (m_role == ParagraphRole::Body && m_allBold && isBoldHeading(words))
        m_role = ParagraphRole::Heading;
    m_article.paragraphs.append({{m_begin, end}, m_role});
}

bool ArticleBuilder::isLeftOut(QStringView words)
{
    constexpr qsizetype headParagraphs = 4;
    if (!m_title.isEmpty() && m_article.paragraphs.size() < headParagraphs && isSameTitle(words, m_title))
        return true;
    if (furnitureRole(words))
        return true;
    if (opensFurniture(words)) {
        m_inTeasers = true;
        return true;
    }
    constexpr qsizetype longestTeaser = 160;
    m_inTeasers = m_inTeasers && words.size() <= longestTeaser && !endsSentence(words);
    return m_inTeasers;
}

void ArticleBuilder::appendCharacter(QChar c)
{
    if (m_spacePending && m_article.text.size() > m_begin && m_article.text.back() != u'\n')
        m_article.text.append(u' ');
    m_spacePending = false;
    m_article.text.append(c);
}

void ArticleBuilder::append(QStringView words, Weight weight)
{
    bool written = false;
    for (QChar c : words) {
        if (isInvisible(c))
            continue;
        if (c.isSpace()) {
            m_spacePending = true;
            continue;
        }
        if (!m_open)
            openParagraph(ParagraphRole::Body);
        appendCharacter(c);
        written = true;
    }
    if (written && weight == Weight::Plain)
        m_allBold = false;
}

void ArticleBuilder::appendVerbatim(QStringView words)
{
    if (!m_open)
        openParagraph(ParagraphRole::Body);
    if (m_article.text.size() == m_begin) {
        // A paragraph begins with a word, whatever space the code before it is set in.
        const auto word = std::find_if(words.begin(), words.end(), [](QChar c) { return !c.isSpace(); });
        words = words.sliced(word - words.begin());
    }
    m_article.text.append(words);
    m_allBold = m_allBold && words.isEmpty();
}

void ArticleBuilder::breakLine()
{
    if (!m_open || m_article.text.size() == m_begin)
        return;
    const bool again = m_article.text.back() == u'\n';
    if (again || endsSentence(QStringView(m_article.text).sliced(m_begin))) {
        openParagraph(m_role);
        return;
    }
    m_article.text.append(u'\n');
    m_spacePending = false;
}

Article ArticleBuilder::take()
{
    closeParagraph();
    m_title.clear();
    m_inTeasers = false;
    return std::exchange(m_article, {});
}

} // namespace hearsay
