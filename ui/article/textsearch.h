// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QString>

namespace hearsay {

/// What to look for. Curly and straight quotation marks are the same, and so is all white space.
struct FindQuery
{
    QString words;
    bool matchCase = false;
    bool wholeWords = false;

    friend bool operator==(const FindQuery &, const FindQuery &) = default;
};

/// All places of `text` that match, in order, not overlapping; in slices between which `isCancelled` is
/// asked.
QList<Span> findAll(const QString &text, const FindQuery &query, const std::function<bool()> &isCancelled);

/// Searches one text in the background, so that a million words never hold up a keystroke. A new query ends
/// the one before it. UI thread only.
class TextSearch : public QObject
{
    Q_OBJECT

public:
    explicit TextSearch(QObject *parent = nullptr);
    /// Ends the search under way and waits for it.
    ~TextSearch() override;

    /// Searches `text`; found() follows, unless another search or cancel() comes first.
    void start(const QString &text, const FindQuery &query);
    void cancel();

Q_SIGNALS:
    void found(const QList<hearsay::Span> &hits);

private:
    void report();

    QFutureWatcher<QList<Span>> m_watcher;
};

} // namespace hearsay
