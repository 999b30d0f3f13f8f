// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>
#include <functional>

class QLabel;
class QListWidget;
class QToolButton;

namespace hearsay {

/// A strip above the text that tells what happened without stopping the reader: hidden until there is
/// something to say, closed by its button or by Escape. Failures that come together are counted, with the
/// sentences in a list.
class MessageStrip : public QFrame
{
    Q_OBJECT

public:
    explicit MessageStrip(QWidget *parent = nullptr);

    /// Something went well; `action`, where given, is offered as a button.
    void showNote(const QString &sentence, const QString &actionText = {}, std::function<void()> action = {});
    /// Something failed. Added to the failures that the strip shows already; `action`, where given, is
    /// offered as a button until the next message.
    void addFailure(const QString &sentence);
    void addFailureWithAction(const QString &sentence, const QString &actionText,
                              std::function<void()> action);
    /// Something is done, some of it not: `sentence` sums up, `failures` are listed.
    void showReport(const QString &sentence, const QStringList &failures);
    /// Hides the strip and forgets what it said.
    void dismiss();

    /// The sentences of the failures that are shown, in order.
    const QStringList &failures() const { return m_failures; }
    /// The line that is shown.
    QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setText(const QString &text, bool failure);
    void updateColours();
    void showDetails(bool shown);

    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_details;
    QToolButton *m_action;
    QListWidget *m_list;
    QStringList m_failures;
    std::function<void()> m_do;
    bool m_isFailure = false;
};

} // namespace hearsay
