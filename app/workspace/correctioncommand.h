// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>
#include <functional>

namespace hearsay {

/// Corrections as one step that can be undone. What doing and undoing means is told by whoever makes it, who
/// outlives the command.
class CorrectionCommand : public QUndoCommand
{
public:
    /// Called with true to do it, with false to take it back.
    using Apply = std::function<void(bool done)>;

    /// `text` is for the menu: "Change the speaker to Ann".
    CorrectionCommand(const QString &text, Apply apply);

    void redo() override { m_apply(true); }
    void undo() override { m_apply(false); }

private:
    Apply m_apply;
};

} // namespace hearsay
