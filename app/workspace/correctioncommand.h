// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/correction.h"

#include <QUndoCommand>
#include <functional>

namespace hearsay {

/// A correction as a step that can be undone. What doing and undoing means is told by whoever makes it, who
/// outlives the command.
class CorrectionCommand : public QUndoCommand
{
public:
    using Apply = std::function<void(const Correction &, bool done)>;

    /// `text` is for the menu: "Change the speaker to Ann".
    CorrectionCommand(const QString &text, Correction correction, Apply apply);

    void redo() override { m_apply(m_correction, true); }
    void undo() override { m_apply(m_correction, false); }

private:
    Correction m_correction;
    Apply m_apply;
};

} // namespace hearsay
