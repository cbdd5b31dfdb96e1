// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/status_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

QLabel* makeLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel{parent};
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("note"));
    return label;
}

}  // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QFrame{parent}
    , m_status{makeLabel(this, "statusLabel")}
    , m_news{makeLabel(this, "newsLabel")}
    , m_newsLink{new QPushButton{this}}
    , m_work{makeLabel(this, "workLabel")}
    , m_progress{new QProgressBar{this}}
    , m_cancel{new QPushButton{this}}
{
    setObjectName(QStringLiteral("statusStrip"));
    setProperty("box", QStringLiteral("status"));
    m_progress->setObjectName(QStringLiteral("workProgress"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 6);
    m_cancel->setObjectName(QStringLiteral("cancelWorkButton"));
    m_cancel->setProperty("kind", QStringLiteral("link"));
    m_news->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_status);
    row->addWidget(m_newsLink);
    row->addWidget(m_news, 1);
    row->addWidget(m_work);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    m_newsLink->setObjectName(QStringLiteral("newsLinkButton"));
    m_newsLink->setProperty("kind", QStringLiteral("link"));
    m_newsLink->hide();
    connect(m_newsLink, &QPushButton::clicked, this, &StatusStrip::newsFollowed);
    connect(m_cancel, &QPushButton::clicked, this, &StatusStrip::cancelRequested);
    hideWork();
    retranslate();
}

void StatusStrip::showStatus(const QString& text)
{
    m_status->setText(text);
}

void StatusStrip::showNews(const QString& text, const QString& link)
{
    m_news->setText(text);
    m_news->setToolTip(plainToolTip(text));
    m_newsLink->setText(link);
    m_newsLink->setVisible(!link.isEmpty());
}

void StatusStrip::showWork(const QString& what, int percent)
{
    m_work->setText(tr("%1 %2%").arg(what, QString::number(percent)));
    m_progress->setRange(0, 100);
    m_progress->setValue(percent);
    showBar(what, true);
}

void StatusStrip::showBusy(const QString& what)
{
    m_work->setText(what);
    m_progress->setRange(0, 0);
    showBar(what, false);
}

void StatusStrip::showBar(const QString& what, bool canCancel)
{
    m_progress->setAccessibleName(what);
    m_work->show();
    m_progress->show();
    m_cancel->setVisible(canCancel);
}

void StatusStrip::hideWork()
{
    for (QWidget* widget : {static_cast<QWidget*>(m_work), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)}) {
        widget->hide();
    }
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void StatusStrip::retranslate()
{
    m_cancel->setText(tr("Cancel"));
}

}  // namespace kinerja::ui
