// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/engine.h"

#include <utility>

namespace hearsay {

Engine::Engine(ImporterRegistry importers, MakeExtractor makeExtractor)
    : m_importers(std::move(importers))
    , m_makeExtractor(std::move(makeExtractor))
{
}

std::shared_ptr<const Engine> Engine::standard()
{
    return std::make_shared<const Engine>(ImporterRegistry::withDefaultImporters(),
                                          &makeAttributionExtractor);
}

const AttributionExtractor &Engine::extractor() const
{
    std::call_once(m_once, [this] { m_extractor = m_makeExtractor(); });
    return *m_extractor;
}

} // namespace hearsay
