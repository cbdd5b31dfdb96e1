// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kinerja::ui {

/// What the data is, and what works in the background.
class StatusStrip final : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);

    void showStatus(const QString& text);
    /// Something that just happened, until the next thing does.
    /// With `link`, a button beside it says so and emits newsFollowed().
    void showNews(const QString& text, const QString& link = {});
    void showWork(const QString& what, int percent);
    /// Work of which nobody knows how far it is, and which cannot be stopped.
    void showBusy(const QString& what);
    void hideWork();

Q_SIGNALS:
    void cancelRequested();
    void newsFollowed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showBar(const QString& what, bool canCancel);

    QLabel* m_status;
    QLabel* m_news;
    QPushButton* m_newsLink;
    QLabel* m_work;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

}  // namespace kinerja::ui
