// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace hearsay {

/// What is left of a page after htmlPrefilter().
struct FilteredHtml
{
    /// Markup with the tags and attributes that matter, UTF-8.
    QByteArray markup;
    /// The contents of `<script type="application/ld+json">`, in order.
    QList<QByteArray> jsonLd;
    /// The address that a browser notes in a comment when it saves a page; may be empty.
    QByteArray savedFrom;
};

/// Makes a page small and harmless before a parser builds a tree of it: scripts, styles, drawings, forms'
/// fields and unneeded attributes go; formatting tags go too, save bold (written as <var>), because unclosed
/// ones multiply in the tree; elements deeper than 256 and tags beyond 300,000 are left out while their
/// text stays, as browsers do. `html` is UTF-8. One pass, linear in its length; never fails. Source: HTML
/// Standard, "Tokenization". Stops early, with what there is so far, once `monitor` is cancelled.
FilteredHtml htmlPrefilter(QByteArrayView html, const JobMonitor &monitor = JobMonitor());

} // namespace hearsay
