// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/names.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace hearsay {

namespace {

using Name = QLatin1StringView;

template <typename Enum>
struct Names;

template <>
struct Names<ArticleFormat>
{
    static constexpr std::array all{Name("plain-text"), Name("markdown"), Name("html")};
};
template <>
struct Names<ParagraphRole>
{
    static constexpr std::array all{Name("title"), Name("heading"),   Name("byline"),   Name("dateline"),
                                    Name("body"),  Name("quotation"), Name("list-item")};
};
template <>
struct Names<EntityType>
{
    static constexpr std::array all{Name("person"), Name("organisation"), Name("outlet"), Name("anonymous"),
                                    Name("group"),  Name("document"),     Name("unknown")};
};
template <>
struct Names<MentionForm>
{
    static constexpr std::array all{Name("name"), Name("pronoun"), Name("description")};
};
template <>
struct Names<AttributionKind>
{
    static constexpr std::array all{Name("direct"), Name("indirect"), Name("mixed")};
};
template <>
struct Names<NotSpeechReason>
{
    static constexpr std::array all{Name("title"), Name("scare-quote"), Name("nickname"), Name("term")};
};
template <>
struct Names<Decision>
{
    static constexpr std::array all{Name("content"), Name("cue"), Name("source"),
                                    Name("speaker"), Name("via"), Name("not-speech")};
};
template <>
struct Names<CorrectionKind>
{
    static constexpr std::array all{Name("speaker"), Name("kind"), Name("not-quotation"), Name("rename"),
                                    Name("merge")};
};
template <>
struct Names<ClaimCorrectionKind>
{
    static constexpr std::array all{Name("same-claim"),  Name("other-claim"),  Name("stance"),
                                    Name("same-origin"), Name("other-origin"), Name("same-person"),
                                    Name("other-person")};
};
template <>
struct Names<Stance>
{
    static constexpr std::array all{Name("asserts"), Name("denies"), Name("rumour")};
};

template <typename Enum>
QString toName(Enum value)
{
    const auto &all = Names<Enum>::all;
    const auto index = size_t(value);
    // An enumerator that has no word here yet is kept by its number rather than lost.
    return index < all.size() ? QString(all[index]) : u'#' + QString::number(index);
}

template <typename Enum>
Enum fromName(const QString &name)
{
    const auto &all = Names<Enum>::all;
    const auto at = std::find(all.begin(), all.end(), name);
    if (at != all.end())
        return Enum(at - all.begin());
    return name.startsWith(u'#') ? Enum(QStringView(name).sliced(1).toInt()) : Enum(0);
}

} // namespace

QString nameOf(ArticleFormat value)
{
    return toName(value);
}
QString nameOf(ParagraphRole value)
{
    return toName(value);
}
QString nameOf(EntityType value)
{
    return toName(value);
}
QString nameOf(MentionForm value)
{
    return toName(value);
}
QString nameOf(AttributionKind value)
{
    return toName(value);
}
QString nameOf(NotSpeechReason value)
{
    return toName(value);
}
QString nameOf(Decision value)
{
    return toName(value);
}
QString nameOf(CorrectionKind value)
{
    return toName(value);
}
QString nameOf(ClaimCorrectionKind value)
{
    return toName(value);
}
QString nameOf(Stance value)
{
    return toName(value);
}

template <>
ArticleFormat named(const QString &name)
{
    return fromName<ArticleFormat>(name);
}
template <>
ParagraphRole named(const QString &name)
{
    return fromName<ParagraphRole>(name);
}
template <>
EntityType named(const QString &name)
{
    return fromName<EntityType>(name);
}
template <>
MentionForm named(const QString &name)
{
    return fromName<MentionForm>(name);
}
template <>
AttributionKind named(const QString &name)
{
    return fromName<AttributionKind>(name);
}
template <>
NotSpeechReason named(const QString &name)
{
    return fromName<NotSpeechReason>(name);
}
template <>
Decision named(const QString &name)
{
    return fromName<Decision>(name);
}
template <>
CorrectionKind named(const QString &name)
{
    return fromName<CorrectionKind>(name);
}
template <>
ClaimCorrectionKind named(const QString &name)
{
    return fromName<ClaimCorrectionKind>(name);
}
template <>
Stance named(const QString &name)
{
    return fromName<Stance>(name);
}

QString spansToText(const QList<Span> &spans)
{
    QString text;
    for (Span span : spans) {
        if (!text.isEmpty())
            text += u' ';
        text += QString::number(span.begin) + u'-' + QString::number(span.end);
    }
    return text;
}

QList<Span> spansFromText(const QString &text)
{
    QList<Span> spans;
    for (QStringView part : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype dash = part.indexOf(u'-');
        bool beginOk = false;
        bool endOk = false;
        const Span span{part.first(qMax<qsizetype>(0, dash)).toLongLong(&beginOk),
                        part.sliced(dash + 1).toLongLong(&endOk)};
        if (beginOk && endOk)
            spans.append(span);
    }
    return spans;
}

QString numbersToText(const QList<int> &numbers)
{
    QStringList parts;
    for (int number : numbers)
        parts.append(QString::number(number));
    return parts.join(u' ');
}

QList<int> numbersFromText(const QString &text)
{
    QList<int> numbers;
    for (QStringView part : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts))
        numbers.append(part.toInt());
    return numbers;
}

} // namespace hearsay
