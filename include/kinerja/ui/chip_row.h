// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "kinerja/present/frame_presenter.h"

class QPushButton;

namespace kinerja::ui {

/// The filters as chips; one chip "3 filters" with a menu when they don't fit side by side.
class ChipRow final : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent = nullptr);

    void showChips(const std::vector<present::FilterChip>& chips);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changeRequested(kinerja::domain::Dimension dimension);
    void removed(kinerja::domain::Dimension dimension);
    void cleared();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void retranslate();

    std::vector<present::FilterChip> m_state;
    std::vector<QPushButton*> m_chips;
    QPushButton* m_all;
};

}  // namespace kinerja::ui
