// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/paragraphroles.h"

#include "import/dateline.h"
#include "import/furniture.h"
#include "import/lineshape.h"
#include "import/patternmatch.h"

#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestLabelled = 200;

bool holdsMarks(QStringView words)
{
    return std::any_of(words.begin(), words.end(),
                       [](QChar c) { return QStringView(u"\"“”„«»").contains(c); });
}

/// "Photo: Ann Roe", "(Image: Harbour Trust)", "Photograph by Ann Roe for the Tidewater Post".
bool isCredit(QStringView words)
{
    static const QRegularExpression label(
        u"^[(\\[]?(?:(?:file|stock|cover) )?(?:photo(?:graph)?|image|picture|illustration|graphic)s?(?: credit)?s?\\s*:\\s*\\S"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression maker(
        u"^[(\\[]?(?:Photo(?:graph)?|Image|Picture|Illustration|Graphic)s? (?:by|courtesy of|courtesy)"
        "(?: (?:\\p{Lu}[\\p{L}.,'’/-]*|of|and|the|via|for|/|\\|))+[)\\]]?\\.?$"_s);
    return matchIn(label, words).hasMatch() || matchIn(maker, words).hasMatch();
}

/// "Phone: 555 0100", "To: Ann Roe": the head of a press release or of a mail.
bool isFormLine(QStringView words)
{
    static const QRegularExpression label(
        u"^(?:(?:press |media )?contacts?|(?:tele)?phone|tel|mobile|fax|e-?mail|web(?:site)?|embargo(?:ed)?|"
        "from|to|cc|bcc|reply-to|sent|date|subject)\\s*:\\s*\\S"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.size() <= longestLabelled && !holdsMarks(words) && matchIn(label, words).hasMatch();
}

bool isDatelineAlone(QStringView words)
{
    const auto dateline = readDateline(words);
    return dateline && dateline->length == words.size();
}

/// One look over the paragraphs of an article.
class RolesOfWords
{
public:
    explicit RolesOfWords(Article &article)
        : m_article(article)
    {
    }

    void assign()
    {
        for (qsizetype i = 0; i < m_article.paragraphs.size(); ++i) {
            Paragraph &paragraph = m_article.paragraphs[i];
            if (paragraph.role != ParagraphRole::Body && paragraph.role != ParagraphRole::Heading)
                continue;
            if (const auto role = roleOf(i))
                paragraph.role = *role;
            else
                countLabel(i);
        }
        assignTurns();
    }

private:
    QStringView words(qsizetype i) const { return m_article.view(m_article.paragraphs[i].span); }

    std::optional<ParagraphRole> roleOf(qsizetype i) const
    {
        const QStringView text = words(i);
        if (text.size() > longestLabelled || holdsMarks(text))
            return std::nullopt;
        if (isCredit(text))
            return ParagraphRole::Caption;
        // "To: …" alone may be anything; two such lines are a form.
        if (isFormLine(text)
            && ((i > 0 && isFormLine(words(i - 1)))
                || (i + 1 < m_article.paragraphs.size() && isFormLine(words(i + 1)))))
            return ParagraphRole::Notice;
        if (isDatelineAlone(text))
            return ParagraphRole::Dateline;
        return furnitureRole(text);
    }

    /// "[10:42] ANN ROE (to the clerk): …": the label of a turn, perhaps with its time.
    void countLabel(qsizetype i)
    {
        static const QRegularExpression turn(
            u"^(?:>>\\s*)?(?:[\\[({]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])}]?\\s+){0,2}(?:>>\\s*)?"
            "(?<label>\\p{Lu}[\\p{L}\\p{N}.'’-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}.'’-]*){0,3})"
            "(?: \\([^()]{1,40}\\))?:\\s+\\S"_s);
        constexpr qsizetype longest = 120;
        const QStringView text = words(i);
        const QRegularExpressionMatch match = matchIn(turn, text.first(qMin(text.size(), longest)));
        if (!match.hasMatch())
            return;
        m_turns.append({i, match.captured(u"label"_s)});
        ++m_timesOfLabel[m_turns.last().label];
    }

    /// Somebody speaks, somebody else speaks, and one of them speaks again.
    void assignTurns()
    {
        constexpr qsizetype fewestTurns = 3;
        if (m_turns.size() < fewestTurns || m_timesOfLabel.size() < 2
            || m_timesOfLabel.size() == m_turns.size())
            return;
        for (const Turn &turn : m_turns) {
            if (m_timesOfLabel.value(turn.label) > 1 || isAllCapitals(turn.label))
                m_article.paragraphs[turn.paragraph].role = ParagraphRole::TranscriptTurn;
        }
    }

    struct Turn
    {
        qsizetype paragraph;
        QString label;
    };

    Article &m_article;
    QList<Turn> m_turns;
    QHash<QString, int> m_timesOfLabel;
};

} // namespace

void assignRolesOfWords(Article &article)
{
    RolesOfWords(article).assign();
}

} // namespace hearsay
