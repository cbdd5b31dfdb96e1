// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class ReviewPage;

/// The figures, the open actions and the saved words of the period in view.
class ReviewController final : public PageController {
    Q_OBJECT

public:
    explicit ReviewController(const PageContext& context, QObject* parent = nullptr);


protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    void save(const QString& summary, const QString& decisions);

    ReviewPage* m_page = nullptr;
    std::string m_shownPeriod;      ///< whose words stand in the edits
    std::int64_t m_reviewId = 0;    ///< 0: not saved yet
};

}  // namespace kinerja::ui
