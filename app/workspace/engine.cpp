// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/engine.h"

#include "language/modelfolder.h"

#include <utility>

namespace hearsay {

namespace {

/// Where the models cannot be read, the same words are found all the same; the extractor says what is wrong.
ClaimReader standardClaimReader()
{
    Result<ClaimReader> reader = ClaimReader::load(modelFolder());
    return reader ? std::move(reader).value() : ClaimReader();
}

} // namespace

Engine::Engine(ImporterRegistry importers, MakeExtractor makeExtractor, MakeClaimReader makeClaimReader)
    : m_importers(std::move(importers))
    , m_makeExtractor(std::move(makeExtractor))
    , m_makeClaimReader(std::move(makeClaimReader))
{
}

std::shared_ptr<const Engine> Engine::standard()
{
    return std::make_shared<const Engine>(ImporterRegistry::withDefaultImporters(), &makeAttributionExtractor,
                                          &standardClaimReader);
}

const AttributionExtractor &Engine::extractor() const
{
    std::call_once(m_once, [this] { m_extractor = m_makeExtractor(); });
    return *m_extractor;
}

const ClaimReader &Engine::claimReader() const
{
    std::call_once(m_claimReaderOnce, [this] {
        if (m_makeClaimReader)
            m_claimReader = m_makeClaimReader();
    });
    return m_claimReader;
}

} // namespace hearsay
