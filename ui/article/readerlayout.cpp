// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/readerlayout.h"

#include <QTextDocument>
#include <QTextOption>

namespace hearsay {

/// What is remembered of a block between two paints.
class ReaderLayout::Measures : public QTextBlockUserData
{
public:
    int generation = -1; ///< of the formats
    BlockStyle style; ///< without the formats
    qreal height = 0;
};

ReaderLayout::ReaderLayout(QTextDocument *document, Styler styler)
    : QPlainTextDocumentLayout(document)
    , m_styler(std::move(styler))
{
}

void ReaderLayout::restyle()
{
    ++m_generation;
    // Those that were never laid out would get a layout by being asked for it.
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.userData())
            block.layout()->clearLayout();
    }
    requestUpdate();
}

ReaderLayout::Measures *ReaderLayout::layOut(QTextBlock block) const
{
    auto *measures = static_cast<Measures *>(block.userData());
    if (!measures) {
        measures = new Measures;
        block.setUserData(measures);
    }
    QTextLayout *layout = block.layout();
    if (measures->generation != m_generation) {
        measures->style = m_styler(block);
        layout->setFormats(std::exchange(measures->style.formats, {}));
        measures->generation = m_generation;
    }

    const BlockStyle &style = measures->style;
    const qreal margin = document()->documentMargin();
    const qreal width = qMax(m_width - 2 * margin - style.indent, 1.0);
    layout->setTextOption(document()->defaultTextOption());
    qreal y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition({margin + style.indent, y + (style.lineHeight - line.height()) / 2});
        y += style.lineHeight;
    }
    layout->endLayout();
    measures->height = y + style.spaceBelow;

    if (block.lineCount() != layout->lineCount()) {
        block.setLineCount(layout->lineCount());
        announceSize();
    }
    return measures;
}

void ReaderLayout::announceSize() const
{
    if (m_sizeAnnounced)
        return;
    m_sizeAnnounced = true;
    // Later and once: this runs inside a paint or inside the computation of the scroll bars' range, which
    // would start over at each block.
    auto *self = const_cast<ReaderLayout *>(this);
    QMetaObject::invokeMethod(
        self, [self] { self->settle(); }, Qt::QueuedConnection);
}

void ReaderLayout::settle()
{
    if (!m_sizeAnnounced)
        return;
    m_sizeAnnounced = false;
    Q_EMIT documentSizeChanged(documentSize());
}

qreal ReaderLayout::lineHeight(const QTextBlock &block)
{
    const auto *measures = static_cast<const Measures *>(block.userData());
    return measures ? measures->style.lineHeight : 0;
}

QRectF ReaderLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    auto *measures = static_cast<Measures *>(block.userData());
    if (!measures || measures->generation != m_generation || block.layout()->lineCount() == 0)
        measures = layOut(block);
    if (!block.isVisible())
        return {};
    const bool last = block.blockNumber() == document()->blockCount() - 1;
    return {0, 0, m_width, measures->height + (last ? document()->documentMargin() : 0)};
}

void ReaderLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    const QTextBlock first = document()->findBlock(from);
    const QTextBlock last = document()->findBlock(qMax(0, from + charsRemoved + charsAdded - 1));
    if (first != last || document()->blockCount() != m_blockCount || !first.isValid()) {
        m_blockCount = document()->blockCount();
        QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
        return;
    }
    // The base class would lay out a single changed block at once and in its own way.
    if (auto *measures = static_cast<Measures *>(first.userData()))
        measures->generation = -1;
    first.layout()->clearLayout();
    requestUpdate();
}

} // namespace hearsay
