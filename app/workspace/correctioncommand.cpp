// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/correctioncommand.h"

#include <utility>

namespace hearsay {

CorrectionCommand::CorrectionCommand(const QString &text, Correction correction, Apply apply)
    : QUndoCommand(text)
    , m_correction(std::move(correction))
    , m_apply(std::move(apply))
{
}

} // namespace hearsay
