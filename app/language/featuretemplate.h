// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/featurehash.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// One row of a model's feature table: a name to print, the group that an ablation can switch off, and up to
/// four atoms (the model's own enumeration of what can be asked of a position) whose values together are the
/// feature.
template <typename Atom>
struct FeatureTemplate
{
    std::string_view name;
    std::string_view group;
    std::array<Atom, 4> atoms{};
    int count = 0;

    template <typename... Atoms>
    constexpr FeatureTemplate(std::string_view n, std::string_view g, Atoms... a)
        : name(n)
        , group(g)
        , atoms{a...}
        , count(sizeof...(a))
    {
        static_assert(sizeof...(a) >= 1 && sizeof...(a) <= 4);
    }
};

/// The hash of a name in a feature table; features of different names never share weights.
constexpr FeatureHash hashOfName(std::string_view name)
{
    FeatureHash hash = name.size();
    for (char c : name)
        hash = combined(hash, static_cast<unsigned char>(c));
    return mixed(hash);
}

/// A feature table made ready: one seed per row. Immutable, so one instance serves all threads.
template <typename Atom>
class FeatureTable
{
public:
    explicit FeatureTable(std::span<const FeatureTemplate<Atom>> templates)
        : m_templates(templates.begin(), templates.end())
    {
        for (const auto &row : m_templates) {
            m_seeds.push_back(hashOfName(row.name));
            m_signature = combined(m_signature, m_seeds.back());
            for (int i = 0; i < row.count; ++i)
                m_signature
                    = combined(m_signature, static_cast<FeatureHash>(row.atoms[static_cast<std::size_t>(i)]));
        }
        m_signature = mixed(m_signature);
    }

    /// Appends one feature per row to `features`. `values` holds the value of every atom, by its number.
    void appendFeatures(std::span<const FeatureHash> values, std::vector<FeatureHash> &features) const
    {
        for (std::size_t row = 0; row < m_templates.size(); ++row)
            features.push_back(feature(row, values));
    }
    /// The same for some of the rows, by their indices.
    void appendFeatures(std::span<const FeatureHash> values, std::span<const std::size_t> rows,
                        std::vector<FeatureHash> &features) const
    {
        for (std::size_t row : rows)
            features.push_back(feature(row, values));
    }

    std::size_t size() const { return m_templates.size(); }
    const FeatureTemplate<Atom> &row(std::size_t index) const { return m_templates[index]; }
    /// Changes whenever a row is added, removed, renamed or made of other atoms; models remember it.
    FeatureHash signature() const { return m_signature; }

private:
    FeatureHash feature(std::size_t row, std::span<const FeatureHash> values) const
    {
        const FeatureTemplate<Atom> &asked = m_templates[row];
        FeatureHash hash = m_seeds[row];
        for (int i = 0; i < asked.count; ++i)
            hash = combined(hash, values[static_cast<std::size_t>(asked.atoms[static_cast<std::size_t>(i)])]);
        return mixed(hash);
    }

    std::vector<FeatureTemplate<Atom>> m_templates;
    std::vector<FeatureHash> m_seeds;
    FeatureHash m_signature = 0;
};

} // namespace hearsay
