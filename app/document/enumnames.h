// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <algorithm>
#include <array>
#include <optional>

namespace hearsay {

/// How the values of an enumeration are written in files, in JSON and on the command line: fixed English
/// words that are never translated and that stay when the enumeration grows or is put in another order.
/// Specialised beside the enumeration, with a member `all` that has the names in the order of the values.
template <typename Enum>
struct EnumNames;

/// Names for EnumNames::all: enumNames("direct", "indirect", "mixed").
template <typename... Words>
constexpr auto enumNames(const Words &...words)
{
    return std::array{QLatin1StringView(words)...};
}

/// The names of a table whose rows have the members `code` and `name`, for EnumNames::all.
template <typename Kind, std::size_t count>
constexpr auto namesOfKinds(const std::array<Kind, count> &kinds)
{
    std::array<QLatin1StringView, count> names;
    for (std::size_t i = 0; i < count; ++i)
        names[i] = QLatin1StringView(kinds[i].name);
    return names;
}

/// True where such a table has one row for every value up to the `last`, in the order of the values.
template <typename Kind, std::size_t count, typename Enum>
constexpr bool isInOrder(const std::array<Kind, count> &kinds, Enum last)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (std::size_t(kinds[i].code) != i)
            return false;
    }
    return count == std::size_t(last) + 1;
}

template <typename Enum>
concept NamedEnum = requires
{
    EnumNames<Enum>::all;
};

/// The name of a value; "#7" for one that has none, which no reader of names takes for another.
template <NamedEnum Enum>
QString nameOf(Enum value)
{
    const auto &all = EnumNames<Enum>::all;
    const auto index = std::size_t(value);
    return index < all.size() ? QString(all[index]) : u'#' + QString::number(index);
}

/// The value of that name; nothing where the name is not known.
template <NamedEnum Enum>
std::optional<Enum> named(QStringView name)
{
    const auto &all = EnumNames<Enum>::all;
    const auto at = std::find(all.begin(), all.end(), name);
    return at != all.end() ? std::optional(Enum(at - all.begin())) : std::nullopt;
}

} // namespace hearsay
