// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/present/format.h"
#include "kinerja/services/topics.h"

namespace kinerja::present {

/// Topics of resources/topics.json in the reader's language; a file's own topics as they are.
[[nodiscard]] QString topicName(const Words& words, const std::string& topic);

/// "4,2 (1–5)"; a dash where the answers have several scales.
[[nodiscard]] QString topicMean(const services::TopicFigures& topic, const Format& format);

/// "Pengiriman: 12 jawaban, rata-rata 3,10 (1–5)", one line each.
[[nodiscard]] QStringList topicLines(const std::vector<services::TopicFigures>& topics, const Format& format);

}  // namespace kinerja::present
