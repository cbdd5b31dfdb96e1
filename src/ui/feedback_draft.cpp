// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/feedback_draft.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "kinerja/present/convert.h"

namespace kinerja::ui {
namespace {

using present::toQString;
using present::toStdString;

QString keyOf(const std::string& person, std::int64_t id)
{
    return QString::number(id) + QLatin1Char{'/'} + toQString(person);
}

QJsonObject read(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

}  // namespace

std::string draftPath(const std::string& storePath)
{
    const bool isFile = !storePath.empty() && storePath.find(':') != 0 && storePath.rfind("file:", 0) != 0;
    return isFile ? storePath + ".draft" : std::string{};
}

std::optional<domain::Feedback> draftOf(const std::string& json, const std::string& person, std::int64_t id)
{
    const QJsonObject all = read(json);
    const auto found = all.constFind(keyOf(person, id));
    if (found == all.constEnd() || !found->isObject()) {
        return std::nullopt;
    }
    const QJsonObject one = found->toObject();
    domain::Feedback draft;
    draft.id = id;
    draft.person = person;
    draft.type = one[QLatin1String("type")].toInt() == 1 ? domain::FeedbackType::Improve : domain::FeedbackType::Praise;
    // Anything unreadable stays with the one who wrote it.
    const int audience = one[QLatin1String("audience")].toInt();
    draft.audience = audience == 1 ? domain::Audience::Person : audience == 2 ? domain::Audience::Team : domain::Audience::OnlyMe;
    draft.situation = toStdString(one[QLatin1String("situation")].toString());
    draft.behaviour = toStdString(one[QLatin1String("behaviour")].toString());
    draft.impact = toStdString(one[QLatin1String("impact")].toString());
    return draft;
}

std::string withDraft(const std::string& json, const domain::Feedback& feedback, bool isDone)
{
    QJsonObject all = read(json);
    const QString key = keyOf(feedback.person, feedback.id);
    if (isDone || (feedback.situation.empty() && feedback.behaviour.empty() && feedback.impact.empty())) {
        all.remove(key);
    } else {
        all.insert(key, QJsonObject{{QStringLiteral("type"), static_cast<int>(feedback.type)},
                                    {QStringLiteral("audience"), static_cast<int>(feedback.audience)},
                                    {QStringLiteral("situation"), toQString(feedback.situation)},
                                    {QStringLiteral("behaviour"), toQString(feedback.behaviour)},
                                    {QStringLiteral("impact"), toQString(feedback.impact)}});
    }
    return all.isEmpty() ? std::string{} : QJsonDocument{all}.toJson(QJsonDocument::Compact).toStdString();
}

}  // namespace kinerja::ui
