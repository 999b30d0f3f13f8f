// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/analysedtext.h"
#include "attribution/cuelexicon.h"
#include "attribution/rolemark.h"
#include "attribution/spanfeatures.h"
#include "language/linearmodel.h"
#include "language/modelfile.h"

#include <QList>
#include <memory>

namespace hearsay {

/// Marks the tokens of an article as source, cue and content. Implementations are immutable; tag() may run on
/// many threads at once. Another class of model takes its place behind this interface.
class RoleTagger
{
public:
    RoleTagger() = default;
    virtual ~RoleTagger() = default;
    RoleTagger(const RoleTagger &) = delete;
    RoleTagger &operator=(const RoleTagger &) = delete;

    /// One mark for each token of `text`, in time linear in its length.
    virtual QList<RoleMark> tag(const AnalysedText &text) const = 0;
};

/// One pass of the tagger: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001)
/// whose steps have features too. Scores are the models' whole numbers divided by their units.
struct ChainModel
{
    LinearModel labels;
    LinearModel steps; ///< class before * roleLabelCount + after

    /// Reads the sections NAME.labels and NAME.steps of `file`. Errors: Unreadable, Unsupported.
    static Result<ChainModel> load(const ModelFile &file, const std::string &name);

    /// The best labels of the tokens of `paragraph`, and with `chances` the marginal chance of each of them.
    void decode(const SpanFeatures &features, TokenRange paragraph, bool second, std::vector<quint8> &labels,
                std::vector<float> *chances) const;
};

/// The tagger that Hearsay ships: two chain models over paragraphs, the second of which sees what the first
/// said of the whole article.
class TwoPassTagger : public RoleTagger
{
public:
    /// Reads the sections "attribution.*" of `file`. Errors: Unreadable, Unsupported.
    static Result<std::shared_ptr<const TwoPassTagger>> load(const ModelFile &file);

    QList<RoleMark> tag(const AnalysedText &text) const override;

private:
    ModelFile m_file; ///< keeps the bytes of the models
    CueLexicon m_cues;
    ChainModel m_first;
    ChainModel m_second;
};

} // namespace hearsay
