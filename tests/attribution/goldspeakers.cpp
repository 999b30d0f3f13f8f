// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldspeakers.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay::test {

namespace {

/// The UTF-16 position of each code point, and the end.
QList<qsizetype> codePointStarts(const QString &text)
{
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!(text[i].isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate()))
            starts.append(i);
    }
    starts.append(text.size());
    return starts;
}

QList<Span> spansOf(const QString &field, const QList<qsizetype> &starts)
{
    QList<Span> spans;
    if (field == u"-"_s)
        return spans;
    for (const QString &piece : field.split(u',')) {
        const qsizetype begin = piece.section(u'-', 0, 0).toLongLong();
        const qsizetype end = piece.section(u'-', 1, 1).toLongLong();
        if (begin < end && end < starts.size())
            spans.append({starts[begin], starts[end]});
    }
    return spans;
}

QSet<QString> wordsOf(const QString &name)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}']+"_s);
    QString plain;
    for (QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (!c.isMark())
            plain += c == u'’' ? u'\'' : c;
    }
    const QStringList words = plain.split(between, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

bool sameName(const QString &a, const QString &b)
{
    const QSet<QString> first = wordsOf(a);
    const QSet<QString> second = wordsOf(b);
    return !first.isEmpty() && !second.isEmpty() && (first.contains(second) || second.contains(first));
}

/// The key that occurs most often; of several the smallest.
template <typename Key>
Key mostFrequent(const QHash<Key, int> &counts)
{
    QList<Key> keys = counts.keys();
    std::sort(keys.begin(), keys.end());
    return *std::max_element(keys.begin(), keys.end(),
                             [&](const Key &a, const Key &b) { return counts[a] < counts[b]; });
}

QString wordsAt(const QString &text, const QList<Span> &spans)
{
    QStringList words;
    for (Span span : spans)
        words.append(text.sliced(span.begin, span.length()).simplified());
    return words.join(u" | "_s);
}

} // namespace

void SpeakerTally::count(const QString &half, const QString &type, bool isRight)
{
    for (const QString &key : {half + u' ' + type, half + u" all"_s}) {
        ++all[key];
        right[key] += isRight;
    }
}

double SpeakerTally::share(const QString &half, const QString &type) const
{
    const QString key = half + u' ' + type;
    return all.value(key) == 0 ? 0 : double(right.value(key)) / all.value(key);
}

QString SpeakerTally::table() const
{
    QString lines;
    for (const QString &half : {u"tuned"_s, u"measured"_s}) {
        lines += half.leftJustified(9);
        for (const QString &type :
             {u"name"_s, u"pronoun"_s, u"description"_s, u"anonymous"_s, u"none"_s, u"all"_s}) {
            const QString key = half + u' ' + type;
            lines += u"  %1 %2/%3 = %4"_s.arg(type)
                         .arg(right.value(key))
                         .arg(all.value(key))
                         .arg(share(half, type), 0, 'f', 3);
        }
        lines += u'\n';
    }
    return lines;
}

Result<GoldSpeakers> readGoldSpeakers(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable, path};
    const QList<qsizetype> starts = codePointStarts(text);
    GoldSpeakers gold;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u'\t');
        if (fields.size() == 2 && fields[0] == u"half"_s) {
            gold.half = fields[1];
            continue;
        }
        if (fields.size() != 5)
            return Error{ErrorCode::Unsupported, path + u": "_s + line};
        gold.attributions.append({spansOf(fields[0], starts), spansOf(fields[1], starts),
                                  spansOf(fields[2], starts), fields[3], fields[4].split(u'|')});
    }
    return gold;
}

void compareSpeakers(const QString &text, const Analysis &analysis, const GoldSpeakers &gold,
                     const QList<AttributionIndex> &indexOf, SpeakerTally &tally)
{
    QHash<QString, QHash<int, int>> entitiesOfLabel;
    QHash<int, QHash<QString, int>> labelsOfEntity;
    const auto speakerOf = [&](qsizetype i) { return analysis.attributions[indexOf[i]].speaker(); };
    for (qsizetype i = 0; i < gold.attributions.size(); ++i) {
        if (indexOf[i] == noAttribution || speakerOf(i) == noEntity)
            continue;
        const QString &label = gold.attributions[i].speakers.first();
        ++entitiesOfLabel[label][speakerOf(i)];
        ++labelsOfEntity[speakerOf(i)][label];
    }
    for (qsizetype i = 0; i < gold.attributions.size(); ++i) {
        if (indexOf[i] == noAttribution)
            continue;
        const GoldSpeaker &expected = gold.attributions[i];
        const EntityIndex speaker = speakerOf(i);
        const QString name = speaker == noEntity ? QString() : analysis.entities[speaker].name;
        const bool right
            = std::any_of(expected.speakers.begin(), expected.speakers.end(), [&](const QString &one) {
                  if (one == u"-"_s || speaker == noEntity)
                      return one == u"-"_s && speaker == noEntity;
                  if (!one.startsWith(u'@'))
                      return sameName(one, name);
                  return entitiesOfLabel.contains(one) && mostFrequent(entitiesOfLabel[one]) == speaker
                      && mostFrequent(labelsOfEntity[speaker]) == one;
              });
        tally.count(gold.half, expected.type, right);
        if (!right)
            tally.misses.append(u"%1 %2 [%3] is %4, not “%5”: %6"_s.arg(
                gold.half, expected.type, wordsAt(text, expected.sources), expected.speakers.join(u'|'), name,
                wordsAt(text, expected.contents).left(70)));
    }
}

} // namespace hearsay::test
