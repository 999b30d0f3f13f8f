// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace hearsay {

/// What went wrong, for code that has to act on it. People read Error::message.
enum class ErrorCode {
    NotFound,
    IsFolder,
    Unreadable,
    Empty,
    Binary,
    TooLarge,
    Undecodable,
    NoArticle,
    Unsupported,
    WriteFailed,
    Cancelled,
    Internal,
};

/// A failure as a value: a code, and one sentence that says what is wrong and what the reader can do about
/// it.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
};

/// Either a value or an Error. Asking for the one that is not there is a programming error (asserted in debug
/// builds). Copyable and movable as T is; no exceptions cross module borders.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    const T &value() const &
    {
        Q_ASSERT(isOk());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        Q_ASSERT(isOk());
        return std::move(*std::get_if<0>(&m_state));
    }
    const Error &error() const
    {
        Q_ASSERT(!isOk());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// The Result of an operation that yields nothing but success or failure.
struct Done
{
};

} // namespace hearsay
