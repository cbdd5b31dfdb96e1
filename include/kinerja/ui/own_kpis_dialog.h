// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>

#include "kinerja/kpi/formula.h"
#include "kinerja/present/language.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kinerja::ui {

class PlainTable;

/// The KPIs of the company's own: the list, and one of them to be defined, changed or removed. What is typed is checked at once.
class OwnKpisDialog final : public QDialog {
    Q_OBJECT

public:
    OwnKpisDialog(present::Words words, const QStringList& measures, QWidget* parent);

    /// The list anew; what is typed stays.
    void showKpis(const std::vector<kpi::OwnKpi>& own);
    /// An empty form.
    void begin();

Q_SIGNALS:
    void saveWished(const kinerja::kpi::OwnKpi& own);
    void removeWished(const QString& key);

private:
    void build(const QStringList& measures);
    void take(int row);
    void check();
    [[nodiscard]] kpi::OwnKpi typed() const;

    present::Words m_words;
    std::vector<kpi::OwnKpi> m_own;
    PlainTable* m_table;
    QLabel* m_empty;
    QLineEdit* m_nameId;
    QLineEdit* m_nameEn;
    QLineEdit* m_key;
    QLineEdit* m_formula;
    QComboBox* m_measure;
    QComboBox* m_direction;
    QLabel* m_check;
    QPushButton* m_new;
    QPushButton* m_remove;
    QPushButton* m_save;
    bool m_isKnown = false;  ///< the form shows one of the list: its id stays
};

}  // namespace kinerja::ui
