// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "workspace/engine.h"

#include <QSemaphore>
#include <atomic>
#include <memory>

namespace hearsay {

/// Stands in for the engine where tests need to hold work: each analysis waits for a permit, or ends when
/// cancelled. Everything between curly quotation marks is said by one person.
class GatedExtractor : public AttributionExtractor
{
public:
    /// Permits and counts, shared with the test.
    struct Gate
    {
        QSemaphore permits;
        std::atomic_int begun = 0;
        std::atomic_int ended = 0;
    };

    explicit GatedExtractor(std::shared_ptr<Gate> gate, QString version = {})
        : m_gate(std::move(gate))
        , m_version(std::move(version))
    {
    }

    QString version() const override { return m_version; }

    Result<Analysis> extract(const AnalysedText &text, JobMonitor &monitor) const override
    {
        ++m_gate->begun;
        while (!m_gate->permits.tryAcquire(1, 2)) {
            if (monitor.isCancelled()) {
                ++m_gate->ended;
                return Error{ErrorCode::Cancelled, {}};
            }
        }
        ++m_gate->ended;
        Analysis analysis = quotationsOf(*text.article);
        analysis.engine = m_version;
        return analysis;
    }

    static Analysis quotationsOf(const Article &article)
    {
        Analysis analysis;
        const QString name = QStringLiteral("Ann Example");
        Entity person{name, EntityType::Person, {}};
        if (const qsizetype at = article.text.indexOf(name); at >= 0)
            person.mentions.append({{at, at + name.size()}, MentionForm::Name});
        analysis.entities.append(person);
        for (qsizetype open = article.text.indexOf(u'“'); open >= 0;
             open = article.text.indexOf(u'“', open + 1)) {
            const qsizetype close = article.text.indexOf(u'”', open);
            if (close < 0)
                break;
            Attribution said;
            said.contents = {{open, close + 1}};
            said.speakers = {0};
            analysis.attributions.append(said);
        }
        return analysis;
    }

private:
    std::shared_ptr<Gate> m_gate;
    QString m_version;
};

/// An engine with the shipped importers whose analyses wait at `gate`.
inline std::shared_ptr<const Engine> gatedEngine(const std::shared_ptr<GatedExtractor::Gate> &gate,
                                                 const QString &version = {})
{
    return std::make_shared<const Engine>(ImporterRegistry::withDefaultImporters(), [gate, version] {
        return std::make_unique<GatedExtractor>(gate, version);
    });
}

} // namespace hearsay
