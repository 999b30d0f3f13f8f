// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/textanchor.h"
#include "require.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Three lines: a place as two characters, a text, and that text as it was changed since.
struct Sample
{
    Span span;
    QString text;
    QString changed;
};

Sample sampleOf(const QString &input)
{
    Sample sample;
    sample.text = input.section(u'\n', 1, 1);
    sample.changed = input.section(u'\n', 2);
    const QString place = input.section(u'\n', 0, 0).leftJustified(2, u'0');
    const qsizetype places = sample.text.size() + 1;
    const auto [begin, end] = std::minmax({place[0].unicode() % places, place[1].unicode() % places});
    sample.span = {begin, end};
    return sample;
}

} // namespace

/// An anchor is found where it was made; in another text it is found within that text, or not at all.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Sample sample = sampleOf(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    TextAnchor anchor = anchorOf(sample.text, sample.span);
    const std::optional<Span> found = findAnchor(sample.text, anchor);
    require(found.has_value() != sample.span.isEmpty());
    require(!found || *found == sample.span);
    // Where it stood is a guess, which a damaged library may have wrong.
    for (const qsizetype position : {qsizetype(0), std::numeric_limits<qsizetype>::max(),
                                     std::numeric_limits<qsizetype>::min(), sample.text.size()})
    {
        anchor.position = position;
        for (const QString *text : {&sample.text, &sample.changed}) {
            if (const std::optional<Span> elsewhere = findAnchor(*text, anchor)) {
                requireWithin(*text, *elsewhere);
                require(!elsewhere->isEmpty());
            }
        }
    }
    return 0;
}
