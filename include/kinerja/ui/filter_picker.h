// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <QFrame>

#include "kinerja/domain/plan.h"
#include "kinerja/present/language.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace kinerja::ui {

/// What a dimension can be filtered by, and what it is filtered by now.
struct FilterChoice {
    domain::Dimension dimension = domain::Dimension::Region;
    std::vector<std::pair<std::string, std::string>> values;  ///< key, label
    std::vector<std::string> chosen;                          ///< keys
};

/// Popup: a dimension, a search field, its values with check marks. Each mark takes effect at once.
class FilterPicker final : public QFrame {
    Q_OBJECT

public:
    FilterPicker(std::vector<FilterChoice> choices, domain::Dimension first, const present::Words& words, QWidget* parent);

    void popUpUnder(const QWidget* anchor);

Q_SIGNALS:
    void changed(kinerja::domain::Dimension dimension, const std::vector<std::string>& keys);

private:
    void showDimension(int at);
    void narrow(const QString& text);
    void tell(const QListWidgetItem* item);
    void only();

    std::vector<FilterChoice> m_choices;
    present::Words m_words;
    QComboBox* m_dimension;
    QLineEdit* m_search;
    QListWidget* m_values;
};

}  // namespace kinerja::ui
