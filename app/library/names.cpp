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
struct Names<Gender>
{
    static constexpr std::array all{Name("unknown"), Name("masculine"), Name("feminine")};
};
template <>
struct Names<GrammaticalNumber>
{
    static constexpr std::array all{Name("unknown"), Name("singular"), Name("plural")};
};
template <>
struct Names<Definiteness>
{
    static constexpr std::array all{Name("none"), Name("definite"), Name("indefinite")};
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
    // An enumerator that has no word here yet is a row that nobody reads: it shows as such, not as another.
    return index < all.size() ? QString(all[index]) : u'#' + QString::number(index);
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
QString nameOf(Gender value)
{
    return toName(value);
}
QString nameOf(GrammaticalNumber value)
{
    return toName(value);
}
QString nameOf(Definiteness value)
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

template <typename Enum>
std::optional<Enum> named(const QString &name)
{
    const auto &all = Names<Enum>::all;
    const auto at = std::find(all.begin(), all.end(), name);
    return at != all.end() ? std::optional(Enum(at - all.begin())) : std::nullopt;
}

template <>
std::optional<ReportingAct> named(const QString &name)
{
    const ReportingAct act = actNamed(name);
    return name == nameOfAct(act) ? std::optional(act) : std::nullopt;
}

template std::optional<ArticleFormat> named(const QString &name);
template std::optional<ParagraphRole> named(const QString &name);
template std::optional<EntityType> named(const QString &name);
template std::optional<MentionForm> named(const QString &name);
template std::optional<Gender> named(const QString &name);
template std::optional<GrammaticalNumber> named(const QString &name);
template std::optional<Definiteness> named(const QString &name);
template std::optional<AttributionKind> named(const QString &name);
template std::optional<NotSpeechReason> named(const QString &name);
template std::optional<Decision> named(const QString &name);
template std::optional<CorrectionKind> named(const QString &name);
template std::optional<ClaimCorrectionKind> named(const QString &name);
template std::optional<Stance> named(const QString &name);

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

std::optional<QList<Span>> spansFromText(const QString &text)
{
    QList<Span> spans;
    for (QStringView part : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype dash = part.indexOf(u'-');
        bool beginOk = false;
        bool endOk = false;
        const Span span{part.first(qMax<qsizetype>(0, dash)).toLongLong(&beginOk),
                        part.sliced(dash + 1).toLongLong(&endOk)};
        if (!beginOk || !endOk)
            return std::nullopt;
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

std::optional<QList<int>> numbersFromText(const QString &text)
{
    QList<int> numbers;
    for (QStringView part : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts)) {
        bool ok = false;
        numbers.append(part.toInt(&ok));
        if (!ok)
            return std::nullopt;
    }
    return numbers;
}

} // namespace hearsay
