// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/selection.h"

namespace hearsay {

void SelectionModel::select(const Selection &selection)
{
    if (selection == m_current)
        return;
    m_current = selection;
    Q_EMIT changed(m_current);
}

} // namespace hearsay
