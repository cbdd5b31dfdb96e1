// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem.h"

#include <utility>

#include "kinerja/domain/locked_target.h"
#include "kinerja/present/convert.h"

namespace kinerja::cli {
namespace {

std::string filled(const std::string& text, const std::vector<std::string>& parts)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isMark = text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
        const auto part = isMark ? static_cast<std::size_t>(text[at + 1] - '1') : parts.size();
        if (part < parts.size()) {
            out += parts[part];
            ++at;
        } else {
            out += text[at];
        }
    }
    return out;
}

/// What happened and what to do, by the kind of error. %1 is the subject.
struct Texts {
    const char* happened;
    const char* advice;
};

Texts storageTexts(Errc code) noexcept
{
    switch (code) {
    case Errc::StorageFull:
        return {QT_TRANSLATE_NOOP("Cli", "There is no room left to write %1; what was saved before is untouched."),
                QT_TRANSLATE_NOOP("Cli", "Make room on the disk and run the command again.")};
    case Errc::Permission:
        return {QT_TRANSLATE_NOOP("Cli", "Access to %1 is not permitted."),
                QT_TRANSLATE_NOOP("Cli", "Check the owner and the permissions of the file and its folder.")};
    case Errc::ReadOnly:
        return {QT_TRANSLATE_NOOP("Cli", "%1 is open for reading only; nothing was changed."),
                QT_TRANSLATE_NOOP("Cli", "Leave out --read-only, or work on a copy that may be written.")};
    case Errc::Locked:
        return {QT_TRANSLATE_NOOP("Cli", "Another program is using %1; nothing was changed."),
                QT_TRANSLATE_NOOP("Cli", "Close the other program and run the command again.")};
    case Errc::SchemaTooNew:
        return {QT_TRANSLATE_NOOP("Cli", "%1 was made by a newer Kinerja; the file was left as it is."),
                QT_TRANSLATE_NOOP("Cli", "Update Kinerja, or name another database with --db.")};
    case Errc::ForeignFile:
        return {QT_TRANSLATE_NOOP("Cli", "%1 is not a Kinerja database; the file was left as it is."),
                QT_TRANSLATE_NOOP("Cli", "Name the right file with --db; restore puts a backup in its place.")};
    case Errc::Damaged:
        return {QT_TRANSLATE_NOOP("Cli", "%1 is damaged; the file was left as it is."),
                QT_TRANSLATE_NOOP("Cli", "Restore the newest backup with: kinerja-cli restore BACKUP --db FILE")};
    default:
        return {QT_TRANSLATE_NOOP("Cli", "%1 could not be read or written."),
                QT_TRANSLATE_NOOP("Cli", "Check the disk and the path, then run the command again.")};
    }
}

Texts fileTexts(Errc code) noexcept
{
    switch (code) {
    case Errc::ProtectedFile:
        return {QT_TRANSLATE_NOOP("Cli", "%1 is protected by a password; nothing was written."),
                QT_TRANSLATE_NOOP("Cli", "Save it without a password as .xlsx or CSV, and take that file.")};
    case Errc::UnsupportedFile:
        return {QT_TRANSLATE_NOOP("Cli", "%1 is in a format that is not read; nothing was written."),
                QT_TRANSLATE_NOOP("Cli", "Open it in Excel or LibreOffice, save it as .xlsx or CSV, and take that file.")};
    default:
        return {QT_TRANSLATE_NOOP("Cli", "%1 is damaged, unsafe or too large to be unpacked; nothing was written."),
                QT_TRANSLATE_NOOP("Cli", "If you trust it, open it in Excel or LibreOffice and save the sheet as CSV.")};
    }
}

Texts inputTexts(Errc code) noexcept
{
    switch (code) {
    case Errc::ProtectedFile:
    case Errc::UnsupportedFile:
    case Errc::UnsafeFile:
        return fileTexts(code);
    case Errc::Usage:
        return {QT_TRANSLATE_NOOP("Cli", "%1 was not understood."),
                QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli --help” for what can be asked.")};
    case Errc::NotFound:
        return {QT_TRANSLATE_NOOP("Cli", "%1 does not exist."),
                QT_TRANSLATE_NOOP("Cli", "Check the spelling of the name.")};
    case Errc::Question:
        return {QT_TRANSLATE_NOOP("Cli", "%1 can be read in more than one way; nothing was written."),
                QT_TRANSLATE_NOOP("Cli", "Answer the questions with the options named and run the command again.")};
    case Errc::OutOfRange:
        return {QT_TRANSLATE_NOOP("Cli", "%1 holds a number that is too large; nothing was written."),
                QT_TRANSLATE_NOOP("Cli", "Correct the number and run the command again.")};
    case Errc::MixedCurrency:
        return {QT_TRANSLATE_NOOP("Cli", "%1 mixes currencies; nothing was written."),
                QT_TRANSLATE_NOOP("Cli", "Name the currency with --set currency=CODE, or split the file by currency.")};
    case Errc::Conflict:
        return {QT_TRANSLATE_NOOP("Cli",
                                  "%1 cannot be changed because something later depends on it; nothing was changed."),
                QT_TRANSLATE_NOOP("Cli", "Undo the later one first.")};
    case Errc::Cancelled:
        return {QT_TRANSLATE_NOOP("Cli", "%1 was cancelled; nothing was written."),
                QT_TRANSLATE_NOOP("Cli", "Run the command again when ready.")};
    default:
        return {QT_TRANSLATE_NOOP("Cli", "%1 was refused; nothing was written."),
                QT_TRANSLATE_NOOP("Cli", "Correct it and run the command again.")};
    }
}

Texts textsOf(Errc code) noexcept
{
    switch (exitCodeOf(code)) {
    case kExitStorage:
    case kExitLocked:
    case kExitDatabase:
        return storageTexts(code);
    case kExitUsage:
    case kExitInput:
        return inputTexts(code);
    case kExitEnvironment:
        return {QT_TRANSLATE_NOOP("Cli", "%1 cannot be drawn on this computer."),
                QT_TRANSLATE_NOOP("Cli", "Install a font, for example the package fonts-noto-core.")};
    default:
        return {QT_TRANSLATE_NOOP("Cli", "Kinerja made a mistake with %1; nothing was changed."),
                QT_TRANSLATE_NOOP("Cli", "Please report it with the command you typed.")};
    }
}

}  // namespace

ExitCode exitCodeOf(Errc code) noexcept
{
    switch (code) {
    case Errc::Usage:
        return kExitUsage;
    case Errc::InvalidInput:
    case Errc::ProtectedFile:
    case Errc::UnsupportedFile:
    case Errc::UnsafeFile:
    case Errc::Question:
    case Errc::NotFound:
    case Errc::OutOfRange:
    case Errc::MixedCurrency:
    case Errc::Conflict:
    case Errc::Cancelled:
        return kExitInput;
    case Errc::Io:
    case Errc::StorageFull:
    case Errc::Permission:
    case Errc::ReadOnly:
        return kExitStorage;
    case Errc::Locked:
        return kExitLocked;
    case Errc::SchemaTooNew:
    case Errc::ForeignFile:
    case Errc::Damaged:
        return kExitDatabase;
    case Errc::Environment:
        return kExitEnvironment;
    case Errc::Internal:
    case Errc::Database:
        break;
    }
    return kExitInternal;
}

std::string_view errorId(Errc code) noexcept
{
    switch (code) {
    case Errc::Internal:
        return "internal";
    case Errc::Usage:
        return "usage";
    case Errc::InvalidInput:
        return "invalid-input";
    case Errc::ProtectedFile:
        return "protected-file";
    case Errc::UnsupportedFile:
        return "unsupported-file";
    case Errc::UnsafeFile:
        return "unsafe-file";
    case Errc::Question:
        return "question";
    case Errc::NotFound:
        return "not-found";
    case Errc::OutOfRange:
        return "out-of-range";
    case Errc::MixedCurrency:
        return "mixed-currency";
    case Errc::Conflict:
        return "conflict";
    case Errc::Cancelled:
        return "cancelled";
    case Errc::Io:
        return "io";
    case Errc::StorageFull:
        return "storage-full";
    case Errc::Permission:
        return "permission";
    case Errc::ReadOnly:
        return "read-only";
    case Errc::Locked:
        return "locked";
    case Errc::SchemaTooNew:
        return "schema-too-new";
    case Errc::ForeignFile:
        return "foreign-file";
    case Errc::Damaged:
        return "damaged";
    case Errc::Database:
        return "database";
    case Errc::Environment:
        return "environment";
    }
    return "internal";
}

std::string sentenceText(const present::Words& words, const Sentence& sentence)
{
    return filled(present::toStdString(words.translate("Cli", sentence.source)), sentence.parts);
}

std::string sourceText(const Sentence& sentence)
{
    return filled(sentence.source, sentence.parts);
}

tl::unexpected<Problem> usageProblem(const char* happened, std::vector<std::string> parts, const char* advice,
                                     std::vector<std::string> adviceParts)
{
    return tl::unexpected<Problem>(
        Problem{Errc::Usage, Sentence{happened, std::move(parts)}, Sentence{advice, std::move(adviceParts)}, {}});
}

tl::unexpected<Problem> problemWith(const std::string& subject, const Error& error)
{
    if (const auto locked = error.code == Errc::Conflict ? domain::lockedTargetIn(error.detail) : std::nullopt) {
        return tl::unexpected<Problem>(Problem{
            error.code,
            Sentence{QT_TRANSLATE_NOOP("Cli", "%1 has another value for a target that is approved and locked (%2: approved %3, file %4); nothing was changed."),
                     {subject, locked->name, locked->approved, locked->wanted}},
            Sentence{QT_TRANSLATE_NOOP("Cli", "Give it the approved value in the file or leave its row out, and run the command again; change the target itself with: "
                                              "targets set … --reason TEXT"),
                     {}},
            error.detail});
    }
    const Texts texts = textsOf(error.code);
    return tl::unexpected<Problem>(
        Problem{error.code, Sentence{texts.happened, {subject}}, Sentence{texts.advice, {}}, error.detail});
}

tl::unexpected<Problem> problemChanging(const std::string& database, const std::string& subject, const Error& error)
{
    // Io and Permission may be about the file that is read; their detail names it.
    const bool isStore = error.code == Errc::StorageFull || error.code == Errc::ReadOnly
                         || exitCodeOf(error.code) == kExitLocked || exitCodeOf(error.code) == kExitDatabase;
    return problemWith(isStore ? database : subject, error);
}

tl::unexpected<Problem> problemWriting(const std::string& path, const Error& error)
{
    return problemWith(path, error.code == Errc::NotFound ? Error{Errc::Io, error.detail} : error);
}

}  // namespace kinerja::cli
