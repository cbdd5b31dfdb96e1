// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QImage>
#include <QString>

#include <gtest/gtest.h>

namespace kinerja::test {

/// Whether text is drawn in Noto Sans, unscaled: with anything else no picture can be compared.
[[nodiscard]] ::testing::AssertionResult isPinned();

/// Compares with expected/NAME.png: at most 0.5 % of the pixels may differ visibly (edges of letters move a little
/// from one font renderer to the next). On failure the picture lies beside the test's binary.
[[nodiscard]] ::testing::AssertionResult looksLike(const QImage& picture, const QString& name);

/// Compares with expected/NAME.txt, letter for letter.
[[nodiscard]] ::testing::AssertionResult readsLike(const std::string& text, const QString& name);

}  // namespace kinerja::test
