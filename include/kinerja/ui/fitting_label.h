// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QStringList>

namespace kinerja::ui {

/// One line of plain text that takes the fullest of several wordings that fits; the last one wraps if it must.
class FittingLabel final : public QLabel {
    Q_OBJECT

public:
    explicit FittingLabel(QWidget* parent = nullptr);

    /// From the fullest to the shortest.
    void setWordings(const QStringList& wordings);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose();

    QStringList m_wordings;
};

}  // namespace kinerja::ui
