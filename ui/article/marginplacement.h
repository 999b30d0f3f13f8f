// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace hearsay {

/// Tops for labels of one `height` that would like to stand at `wanted` (in ascending order), at least `gap`
/// apart and with the least sum of squared moves: labels that collide spread evenly around the place they
/// share. Linear time, by pooling adjacent violators (Barlow et al. 1972).
QList<qreal> placeLabels(const QList<qreal> &wanted, qreal height, qreal gap);

} // namespace hearsay
