// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/correctioncommand.h"

#include <utility>

namespace hearsay {

CorrectionCommand::CorrectionCommand(const QString &text, Apply apply)
    : QUndoCommand(text)
    , m_apply(std::move(apply))
{
}

} // namespace hearsay
