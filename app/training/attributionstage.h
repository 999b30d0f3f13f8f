// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "training/attributiontrainer.h"

#include <QString>

namespace hearsay {

/// Where the attribution stage reads and writes.
struct AttributionPaths
{
    QString corpora; ///< folder that holds polnear/
    QString models; ///< folder with the language models; attribution.model is written to it
    QString predictions; ///< where set, the spans found in the development part are written there as JSON
};

/// Trains the attribution tagger on news that the language models of `paths` have analysed, and writes the
/// model. `settings` may leave feature groups out. Errors: NotFound, WriteFailed.
Result<Done> trainAttributionModel(const AttributionPaths &paths, const AttributionSettings &settings);

/// Prints how the model of `paths` does on the development part. Errors: NotFound, Unreadable, WriteFailed.
Result<Done> measureAttributionModel(const AttributionPaths &paths);

/// The settings of the model that is shipped.
AttributionSettings shippedAttributionSettings();

} // namespace hearsay
