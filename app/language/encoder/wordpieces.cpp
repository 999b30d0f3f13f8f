// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/wordpieces.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The character of \a text at \a at, which is moved behind it. Half of a surrogate pair alone is one, too.
char32_t takeCharacter(QStringView text, qsizetype &at)
{
    const QChar first = text[at++];
    if (!first.isHighSurrogate() || at == text.size() || !text[at].isLowSurrogate())
        return first.unicode();
    return QChar::surrogateToUcs4(first, text[at++]);
}

/// Lower case, decomposed, without marks that take no room, and with straight apostrophes.
QString plainForm(QStringView word)
{
    QString lower;
    lower.reserve(word.size());
    const auto isAscii = [](QChar c) { return c < u'\x80'; };
    if (std::ranges::all_of(word, isAscii)) {
        for (QChar c : word)
            lower.append(c.toLower());
        return lower;
    }
    // One character at a time: what stands around it is not to matter.
    for (qsizetype at = 0; at < word.size();) {
        const qsizetype begin = at;
        takeCharacter(word, at);
        lower.append(word.sliced(begin, at - begin).toString().toLower());
    }
    lower = lower.normalized(QString::NormalizationForm_D);
    QString plain;
    for (qsizetype at = 0; at < lower.size();) {
        const qsizetype begin = at;
        const char32_t c = takeCharacter(lower, at);
        if (c == U'’' || c == U'‘')
            plain.append(u'\'');
        else if (QChar::category(c) != QChar::Mark_NonSpacing)
            plain.append(QStringView(lower).sliced(begin, at - begin));
    }
    return plain;
}

bool isOfRun(char32_t c)
{
    return QChar::isLetterOrNumber(c) || c == U'_';
}

bool isSpace(char32_t c)
{
    return QChar::isSpace(c) || (c >= 0x1c && c <= 0x1f);
}

} // namespace

Result<WordPieces> WordPieces::load(const ModelFile &file)
{
    WordPieces pieces;
    const std::span<const std::byte> bytes = file.section("encoder.vocabulary");
    pieces.m_text = QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    bool fits = pieces.m_text.endsWith(u'\n');
    const QList<QStringView> lines = QStringView(pieces.m_text).chopped(fits ? 1 : 0).split(u'\n');
    pieces.m_starts.reserve(lines.size());
    for (QStringView line : lines) {
        const bool continues = line.size() > 2 && line.startsWith(u"##");
        const QStringView key = line.sliced(continues ? 2 : 0);
        QHash<QStringView, int> &known = continues ? pieces.m_continuations : pieces.m_starts;
        fits = fits && !key.isEmpty() && !known.contains(key);
        known.insert(key, pieces.m_size++);
        pieces.m_longest = std::max(pieces.m_longest, key.size());
    }
    const auto find = [&](QStringView key) {
        fits = fits && pieces.m_starts.contains(key);
        return pieces.m_starts.value(key);
    };
    pieces.m_unknown = find(u"[UNK]");
    pieces.m_start = find(u"[CLS]");
    pieces.m_separator = find(u"[SEP]");
    if (!fits)
        return modelOfAnotherVersion(file.name());
    return pieces;
}

void WordPieces::append(QStringView word, std::vector<int> &pieces) const
{
    const std::size_t before = pieces.size();
    // No more of it can be asked for, so that a word of any length costs the same.
    const QString plain = plainForm(word.first(std::min(word.size(), mostPieces * (longestRun + 1))));
    const QStringView text = plain;
    qsizetype begin = 0;
    while (begin < text.size() && pieces.size() - before < std::size_t(mostPieces)) {
        qsizetype end = begin;
        const char32_t first = takeCharacter(text, end);
        for (qsizetype next = end; isOfRun(first) && next < text.size();) {
            if (!isOfRun(takeCharacter(text, next)))
                break;
            end = next;
        }
        if (!isSpace(first))
            appendRun(text.sliced(begin, end - begin), pieces);
        begin = end;
    }
    pieces.resize(std::min(pieces.size(), before + std::size_t(mostPieces)));
    if (pieces.size() == before)
        pieces.push_back(m_unknown);
}

void WordPieces::appendRun(QStringView run, std::vector<int> &pieces) const
{
    const std::size_t before = pieces.size();
    bool known = run.size() <= longestRun;
    for (qsizetype begin = 0; known && begin < run.size();) {
        const QHash<QStringView, int> &table = begin == 0 ? m_starts : m_continuations;
        known = false;
        for (qsizetype length = std::min(m_longest, run.size() - begin); length > 0 && !known; --length) {
            const auto found = table.constFind(run.sliced(begin, length));
            known = found != table.constEnd();
            if (known) {
                pieces.push_back(*found);
                begin += length;
            }
        }
    }
    if (known)
        return;
    pieces.resize(before);
    pieces.push_back(m_unknown);
}

WordCase wordCaseOf(QStringView word)
{
    bool letters = false;
    bool digits = false;
    bool uppers = false;
    bool lowers = false;
    bool title = true; // upper case at the start of each run of letters that have a case, and only there
    bool firstAlone = true; // upper case in the first character, and only there
    bool inside = false;
    for (qsizetype at = 0; at < word.size();) {
        const bool first = at == 0;
        const char32_t c = takeCharacter(word, at);
        const QChar::Category category = QChar::category(c);
        const bool upper = category == QChar::Letter_Uppercase || category == QChar::Letter_Titlecase;
        const bool lower = category == QChar::Letter_Lowercase;
        letters = letters || QChar::isLetter(c);
        digits = digits || category == QChar::Number_DecimalDigit;
        uppers = uppers || upper;
        lowers = lowers || lower;
        title = title && (!upper || !inside) && (!lower || inside);
        firstAlone = firstAlone && upper == first;
        inside = upper || lower;
    }
    if (!letters)
        return digits ? WordCase::Digits : WordCase::Sign;
    if (!uppers)
        return lowers ? WordCase::Lower : WordCase::Mixed;
    if (title || (firstAlone && lowers))
        return WordCase::Title;
    return lowers ? WordCase::Mixed : WordCase::Upper;
}

} // namespace hearsay
