// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/textsearch.h"

#include <QPromise>
#include <QStringMatcher>
#include <QtConcurrentRun>

namespace hearsay {

namespace {

constexpr qsizetype sliceLength = 1 << 18;

/// Makes equal what a reader types the same way; one code unit stays one code unit.
QString folded(QString text)
{
    for (QChar &c : text) {
        switch (c.unicode()) {
        case u'“':
        case u'”':
        case u'„':
        case u'«':
        case u'»':
            c = u'"';
            break;
        case u'‘':
        case u'’':
        case u'‹':
        case u'›':
            c = u'\'';
            break;
        case u'\n':
        case u'\t':
        case 0x00A0:
        case 0x202F:
            c = u' ';
            break;
        default:
            break;
        }
    }
    return text;
}

bool isWordCharacter(QStringView text, qsizetype position)
{
    return position >= 0 && position < text.size()
        && (text[position].isLetterOrNumber() || text[position] == u'_');
}

bool isWholeWord(QStringView text, Span hit)
{
    return !isWordCharacter(text, hit.begin - 1) && !isWordCharacter(text, hit.end);
}

} // namespace

QList<Span> findAll(const QString &text, const FindQuery &query, const std::function<bool()> &isCancelled)
{
    QList<Span> hits;
    const qsizetype length = query.words.size();
    if (length == 0)
        return hits;
    const QString words = folded(query.words);
    const QStringMatcher matcher(words, query.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
    qsizetype from = 0;
    for (qsizetype begin = 0; begin < text.size() && !isCancelled(); begin += sliceLength) {
        // Slices overlap by what a match that begins in one can reach into the next.
        const QString slice = folded(text.mid(begin, sliceLength + length));
        for (qsizetype at = matcher.indexIn(slice, qMax(from - begin, qsizetype(0)));
             at >= 0 && at < sliceLength; at = matcher.indexIn(slice, qMax(from - begin, at + 1)))
        {
            const Span hit{begin + at, begin + at + length};
            if (query.wholeWords && !isWholeWord(text, hit))
                continue;
            hits.append(hit);
            from = hit.end;
        }
    }
    return hits;
}

TextSearch::TextSearch(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TextSearch::report);
}

TextSearch::~TextSearch()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void TextSearch::start(const QString &text, const FindQuery &query)
{
    m_watcher.cancel();
    m_watcher.setFuture(QtConcurrent::run([text, query](QPromise<QList<Span>> &promise) {
        promise.addResult(findAll(text, query, [&promise] { return promise.isCanceled(); }));
    }));
}

void TextSearch::cancel()
{
    m_watcher.cancel();
}

void TextSearch::report()
{
    if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0)
        Q_EMIT found(m_watcher.result());
}

} // namespace hearsay
