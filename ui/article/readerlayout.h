// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>
#include <functional>

namespace hearsay {

/// How a block is set. Lengths are in device-independent pixels.
struct BlockStyle
{
    qreal indent = 0; ///< before each line
    qreal spaceBelow = 0; ///< after the last line
    qreal lineHeight = 16; ///< from one line to the next
    QList<QTextLayout::FormatRange> formats;
};

/// A plain text layout for reading: air between lines and paragraphs, indents, and formats that are asked for
/// when a block is laid out for the first time. Blocks out of sight are neither laid out nor formatted, so
/// that opening a text and changing its look take the same time whatever its length.
class ReaderLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    using Styler = std::function<BlockStyle(const QTextBlock &)>;

    ReaderLayout(QTextDocument *document, Styler styler);

    /// The width to break lines at, margins of the document included. Blocks are laid out anew when they are
    /// next seen; the caller makes the base class forget their lines (QPlainTextEdit does so on a resize).
    void setWidth(qreal width) { m_width = width; }
    /// Forgets the formats and the lines of all blocks.
    void restyle();
    /// Tells at once, not after the events at hand, how many lines the blocks have that were laid out
    /// meanwhile.
    void settle();

    /// BlockStyle::lineHeight of a block that has been laid out; 0 before.
    static qreal lineHeight(const QTextBlock &block);

    QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    class Measures;
    Measures *layOut(QTextBlock block) const;
    void announceSize() const;

    Styler m_styler;
    qreal m_width = 0;
    int m_generation = 0;
    int m_blockCount = 1;
    mutable bool m_sizeAnnounced = false;
};

} // namespace hearsay
