// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace kinerja {

/// What went wrong, for a program to branch on. Texts for people live in present.
enum class Errc {
    Internal,       ///< a promise inside the program was broken
    Usage,          ///< the caller asked for something that does not exist (unknown KPI, bad period)
    InvalidInput,   ///< a file or a value was refused
    ProtectedFile,  ///< a file that only its password opens
    UnsupportedFile,///< a file of a kind that is not read (XLS, XLSB, ODS, PDF …)
    UnsafeFile,     ///< a packed file that is damaged, hostile or beyond the limits
    Question,       ///< the input has two readings and nobody has chosen one
    NotFound,
    OutOfRange,     ///< a number does not fit
    MixedCurrency,
    Conflict,       ///< e.g. a later batch stands in the way of an undo
    Cancelled,
    Io,             ///< reading or writing failed
    StorageFull,
    Permission,
    ReadOnly,       ///< the store was opened read-only
    Locked,         ///< another process holds the database
    SchemaTooNew,   ///< the database was made by a newer program
    ForeignFile,    ///< a database of another program, or no database
    Damaged,        ///< checks found the database damaged
    Database,       ///< SQLite reported an error
    Environment,    ///< no display, no font, no plugin
};

struct Error {
    Errc code = Errc::Internal;
    std::string detail;  ///< English, for the log and for `detail` in JSON; never the only message.

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(Errc code, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// Hands an error on to a caller with another value type.
[[nodiscard]] inline tl::unexpected<Error> pass(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace kinerja
