// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <QString>

namespace kinerja::present {

/// UTF-8 of the modules below → the text of the modules above.
[[nodiscard]] inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

[[nodiscard]] inline std::string toStdString(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return {utf8.constData(), static_cast<std::size_t>(utf8.size())};
}

/// Text for a place that parses rich text and cannot be told not to (Qt Charts labels, tool tips): shown letter
/// for letter, never interpreted.
[[nodiscard]] inline QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

/// Text for QWidget::setToolTip(), which guesses whether it is rich text: always shown letter for letter,
/// line breaks included.
[[nodiscard]] inline QString toolTipText(const QString& text)
{
    return text.isEmpty() ? text : QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(escaped(text));
}

}  // namespace kinerja::present
