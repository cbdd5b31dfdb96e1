// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QLayout>

namespace kinerja::ui {

/// Items side by side, each as wide as it wants to be; those that have no room go to the next line.
class WrappingRow final : public QLayout {
public:
    explicit WrappingRow(QWidget* parent);
    ~WrappingRow() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    /// Returns: the height. `moves`: else the items stay where they are.
    [[nodiscard]] int arrange(const QRect& area, bool moves) const;
    void placeLine(std::size_t first, std::size_t end, QPoint at, int height) const;

    std::vector<QLayoutItem*> m_items;
};

}  // namespace kinerja::ui
