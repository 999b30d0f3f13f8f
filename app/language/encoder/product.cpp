// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/product.h"

#include "language/encoder/alignedvector.h"

#include <algorithm>
#include <cstring>
#include <dnnl.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

// Declared here because a compiler brings <omp.h> for its own library, and oneDNN uses GCC's.
extern "C" {
void omp_set_num_threads(int count);
int omp_get_max_threads(void);
}

namespace hearsay {

/// oneDNN splits work among threads of OpenMP unless the calling thread is told to use one.
class SingleThread
{
public:
    SingleThread() { omp_set_num_threads(1); }
    ~SingleThread() { omp_set_num_threads(m_before); }
    Q_DISABLE_COPY_MOVE(SingleThread)

private:
    int m_before = omp_get_max_threads();
};

namespace {

using Type = dnnl::memory::data_type;
using Tag = dnnl::memory::format_tag;

const dnnl::engine &processor()
{
    static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

dnnl::matmul::primitive_desc describedOf(ProductKind kind, const dnnl::memory::dims &leftSizes,
                                         const dnnl::memory::dims &rightSizes, Tag rightForm)
{
    const bool floats = kind == ProductKind::Floats;
    const dnnl::memory::desc left(leftSizes, floats ? Type::f32 : Type::u8, Tag::ab);
    const dnnl::memory::desc right(rightSizes, floats ? Type::f32 : Type::s8, rightForm);
    const dnnl::memory::desc out({leftSizes[0], rightSizes[1]}, floats ? Type::f32 : Type::s32, Tag::ab);
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
#if DNNL_VERSION_MAJOR >= 3
    return {processor(), left, right, out, attributes};
#else
    return {dnnl::matmul::desc(left, right, out), attributes, processor()};
#endif
}

} // namespace

struct Product::Data
{
    explicit Data(const dnnl::matmul::primitive_desc &description)
        : product(description)
        , left(description.src_desc())
        , right(description.weights_desc())
        , out(description.dst_desc())
        , scratch(description.scratchpad_desc())
        , isFast(!std::string_view(description.impl_info_str()).starts_with("ref"))
    {
    }

    dnnl::matmul product;
    dnnl::memory::desc left;
    dnnl::memory::desc right;
    dnnl::memory::desc out;
    dnnl::memory::desc scratch;
    dnnl::memory weights; ///< empty where the right side is given when it is run
    bool isFast;
};

Product Product::withWeights(ProductKind kind, qsizetype rows, qsizetype depth, qsizetype columns,
                             const void *weights)
{
    const SingleThread single;
    Product product;
    try {
        const auto data
            = std::make_shared<Data>(describedOf(kind, {rows, depth}, {depth, columns}, Tag::any));
        const dnnl::memory::desc stored({depth, columns}, kind == ProductKind::Floats ? Type::f32 : Type::s8,
                                        Tag::ba);
        dnnl::memory from(stored, processor(), const_cast<void *>(weights));
        data->weights = dnnl::memory(data->right, processor());
        dnnl::stream stream(processor());
        dnnl::reorder(from, data->weights).execute(stream, from, data->weights);
        stream.wait();
        if (kind == ProductKind::Floats || data->isFast)
            product.m_data = data;
    } catch (const dnnl::error &) {
        return {};
    }
    return product;
}

Product Product::ofTwo(ProductKind kind, qsizetype rows, qsizetype depth, qsizetype columns,
                       bool rightIsTurned)
{
    const SingleThread single;
    Product product;
    try {
        const auto data = std::make_shared<Data>(
            describedOf(kind, {rows, depth}, {depth, columns}, rightIsTurned ? Tag::ba : Tag::ab));
        if (kind == ProductKind::Floats || data->isFast)
            product.m_data = data;
    } catch (const dnnl::error &) {
        return {};
    }
    return product;
}

struct ProductRunner::State
{
    using Arguments = std::unordered_map<int, dnnl::memory>;

    /// What oneDNN knows the memory of a product by is made once: it costs as much as a small product.
    Arguments &argumentsOf(const Product::Data &product)
    {
        Arguments &known = arguments[&product];
        if (known.empty()) {
            known = {{DNNL_ARG_SRC, dnnl::memory(product.left, processor(), nullptr)},
                     {DNNL_ARG_WEIGHTS, product.weights},
                     {DNNL_ARG_DST, dnnl::memory(product.out, processor(), nullptr)},
                     {DNNL_ARG_SCRATCHPAD, dnnl::memory(product.scratch, processor(), nullptr)}};
            if (!product.weights)
                known[DNNL_ARG_WEIGHTS] = dnnl::memory(product.right, processor(), nullptr);
        }
        return known;
    }

    SingleThread single;
    dnnl::stream stream{processor()};
    AlignedVector<std::byte> scratch;
    std::unordered_map<const Product::Data *, Arguments> arguments;
};

ProductRunner::ProductRunner()
    : m_state(std::make_unique<State>())
{
}

ProductRunner::~ProductRunner() = default;

void ProductRunner::run(const Product &product, const void *left, const void *right, void *out)
{
    const Product::Data &data = *product.m_data;
    if (m_state->scratch.size() < data.scratch.get_size())
        m_state->scratch.resize(data.scratch.get_size());
    State::Arguments &arguments = m_state->argumentsOf(data);
    // oneDNN reads through pointers that are not const.
    arguments[DNNL_ARG_SRC].set_data_handle(const_cast<void *>(left));
    if (right)
        arguments[DNNL_ARG_WEIGHTS].set_data_handle(const_cast<void *>(right));
    arguments[DNNL_ARG_DST].set_data_handle(out);
    arguments[DNNL_ARG_SCRATCHPAD].set_data_handle(m_state->scratch.data());
    data.product.execute(m_state->stream, arguments);
}

bool multipliesBytesExactly()
{
    static const bool exact = [] {
        constexpr qsizetype rows = 64;
        constexpr qsizetype depth = 64;
        constexpr qsizetype columns = 64;
        // The largest sums that there are: where two products are added in 16 bits, they are cut off.
        const std::vector<quint8> left(rows * depth, 255);
        const std::vector<qint8> right(depth * columns, 127);
        std::vector<qint32> out(rows * columns);
        const Product product = Product::withWeights(ProductKind::Bytes, rows, depth, columns, right.data());
        if (product.isNull())
            return false;
        ProductRunner().run(product, left.data(), nullptr, out.data());
        return std::ranges::all_of(out, [](qint32 sum) { return sum == depth * 255 * 127; });
    }();
    return exact;
}

} // namespace hearsay
