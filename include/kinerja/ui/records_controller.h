// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "kinerja/ui/page_controller.h"

class QWidget;

namespace kinerja::ui {

/// Shows the rows behind a mark over the page where it was pointed at.
class RecordsController final : public QObject {
    Q_OBJECT

public:
    RecordsController(const PageContext& context, QWidget* window, QObject* parent);

    /// `wish.dimension` with `wish.key` narrows the view; `wish.period` takes the place of its period.
    void show(const Wish& wish);

private:
    void exportRows(const services::ViewState& view);

    PageContext m_context;
    QWidget* m_window;
};

}  // namespace kinerja::ui
