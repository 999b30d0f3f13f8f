// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/encoder/alignedvector.h"

#include <QtGlobal>
#include <span>

namespace hearsay {

/// Rows of floats, one after the other in memory. A value.
class Matrix
{
public:
    Matrix() = default;
    /// `rows` times `columns` zeros.
    Matrix(qsizetype rows, qsizetype columns)
        : m_rows(rows)
        , m_columns(columns)
        , m_values(static_cast<std::size_t>(rows * columns))
    {
    }

    qsizetype rows() const { return m_rows; }
    qsizetype columns() const { return m_columns; }
    const float *data() const { return m_values.data(); }
    float *data() { return m_values.data(); }
    std::span<const float> row(qsizetype index) const
    {
        return {data() + index * m_columns, static_cast<std::size_t>(m_columns)};
    }
    std::span<float> row(qsizetype index)
    {
        return {data() + index * m_columns, static_cast<std::size_t>(m_columns)};
    }

private:
    qsizetype m_rows = 0;
    qsizetype m_columns = 0;
    AlignedVector<float> m_values;
};

} // namespace hearsay
