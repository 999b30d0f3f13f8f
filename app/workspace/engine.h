// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "claims/statements/claimreader.h"
#include "import/importerregistry.h"

#include <functional>
#include <memory>
#include <mutex>

namespace hearsay {

/// What a workspace reads and analyses files with. Shared between threads: every method may be called from
/// any.
class Engine
{
public:
    using MakeExtractor = std::function<std::unique_ptr<AttributionExtractor>()>;

    Engine(ImporterRegistry importers, MakeExtractor makeExtractor);

    /// The engine that Hearsay ships.
    static std::shared_ptr<const Engine> standard();

    const ImporterRegistry &importers() const { return m_importers; }
    /// Made by the first call, on its thread, so that loading models delays no window; later calls wait for
    /// it.
    const AttributionExtractor &extractor() const;
    /// Reads with the models of the extractor, so that they are loaded once.
    ClaimReader claimReader() const { return ClaimReader(extractor().texts()); }

private:
    ImporterRegistry m_importers;
    MakeExtractor m_makeExtractor;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<AttributionExtractor> m_extractor;
};

} // namespace hearsay
