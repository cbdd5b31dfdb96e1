// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include <QString>

QT_BEGIN_NAMESPACE
/// GoogleTest prints a QString as a container of numbers without this. Include it in every Qt test file.
inline void PrintTo(const QString& text, std::ostream* out)
{
    *out << '"' << text.toStdString() << '"';
}
QT_END_NAMESPACE
