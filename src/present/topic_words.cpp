// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/topic_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCoreApplication>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

// Those of resources/topics.json.
constexpr std::array<std::pair<std::string_view, const char*>, 7> kNames{{
    {"delivery", QT_TRANSLATE_NOOP("Topics", "Delivery")},
    {"price", QT_TRANSLATE_NOOP("Topics", "Price")},
    {"quality", QT_TRANSLATE_NOOP("Topics", "Quality")},
    {"service", QT_TRANSLATE_NOOP("Topics", "Service")},
    {"availability", QT_TRANSLATE_NOOP("Topics", "Availability")},
    {"payment", QT_TRANSLATE_NOOP("Topics", "Payment")},
    {"product information", QT_TRANSLATE_NOOP("Topics", "Product information")},
}};

}  // namespace

QString topicName(const Words& words, const std::string& topic)
{
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const auto& one) { return one.first == topic; });
    return found == kNames.end() ? toQString(topic) : words.translate("Topics", found->second);
}

QString topicMean(const services::TopicFigures& topic, const Format& format)
{
    const auto mean = topic.mean();
    return mean ? QStringLiteral("%1 (%2)").arg(format.number(*mean, 2), toQString(topic.scale)) : QString{kNoValue};
}

QStringList topicLines(const std::vector<services::TopicFigures>& topics, const Format& format)
{
    QStringList lines;
    for (const services::TopicFigures& topic : topics) {
        lines << format.words()
                     .translate("Topics", "%1: %n answer(s), mean %2", nullptr, pluralCount(topic.answers))
                     .arg(topicName(format.words(), topic.topic), topicMean(topic, format));
    }
    return lines;
}

}  // namespace kinerja::present
