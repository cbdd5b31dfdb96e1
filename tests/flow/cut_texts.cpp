// SPDX-License-Identifier: GPL-3.0-or-later
#include "cut_texts.h"

#include <QAbstractSpinBox>
#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QSvgGenerator>
#include <QTableView>
#include <QToolButton>
#include <QXmlStreamReader>

#include "kinerja/charts/theme.h"

namespace kinerja::test {
namespace {

constexpr int kSlack = 1;  // rounding of fractional advances
constexpr int kCellPadding = 16;

QString withoutMnemonic(QString text)
{
    const QString ampersand{QChar{0x1A}};
    return text.replace(QLatin1String("&&"), ampersand).remove(QLatin1Char('&')).replace(ampersand, QLatin1String("&"));
}

QString lineOf(const QWidget& widget, const QString& text)
{
    const QString name = widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className()) : widget.objectName();
    return QStringLiteral("%1 (%2×%3): %4").arg(name).arg(widget.width()).arg(widget.height()).arg(text);
}

bool isCut(const QLabel& label)
{
    const QRect room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin());
    const int flags = label.wordWrap() ? Qt::TextWordWrap : 0;
    const QString text = label.buddy() != nullptr ? withoutMnemonic(label.text()) : label.text();
    const QRect need = label.fontMetrics().boundingRect(QRect{0, 0, room.width(), 100'000}, flags, text);
    return need.width() > room.width() + kSlack || need.height() > room.height() + kSlack;
}

bool isCut(const QComboBox& combo)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QRect field = combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    return combo.fontMetrics().horizontalAdvance(combo.currentText()) > field.width() + kSlack;
}

bool isCut(const QLineEdit& edit)
{
    const QString text = edit.text().isEmpty() ? edit.placeholderText() : QString{};  // what is typed may scroll
    return edit.fontMetrics().horizontalAdvance(text) > edit.contentsRect().width() - 2 * 9;
}

bool isCut(const QAbstractSpinBox& spin)
{
    const auto* edit = spin.findChild<QLineEdit*>();
    return edit != nullptr && edit->fontMetrics().horizontalAdvance(edit->text()) > edit->width() - 2;
}

bool isCut(const QAbstractButton& button)
{
    return button.sizeHint().width() > button.width() + kSlack || button.sizeHint().height() > button.height() + kSlack;
}

QStringList cutHeads(const QTableView& table)
{
    QStringList cut;
    const QHeaderView& header = *table.horizontalHeader();
    for (int column = 0; header.isVisible() && column < header.count(); ++column) {
        const QString text = table.model()->headerData(column, Qt::Horizontal).toString();
        const QFontMetrics metrics{charts::font(charts::TextRole::LabelBold)};  // the style sheet's, not header.font()
        if (!header.isSectionHidden(column) && metrics.horizontalAdvance(text) + kCellPadding > header.sectionSize(column) + kSlack) {
            cut << lineOf(table, QStringLiteral("head %1 of %2 px").arg(text).arg(header.sectionSize(column)));
        }
    }
    return cut;
}

/// Cells that Qt paints; delegates of our own paint texts that are looked at as painted.
QStringList cutCells(const QTableView& table)
{
    QStringList cut;
    if (qstrcmp(table.itemDelegate()->metaObject()->className(), "QStyledItemDelegate") != 0) {
        return cut;
    }
    for (int row = 0; row < std::min(40, table.model()->rowCount()); ++row) {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const QString text = table.model()->index(row, column).data().toString();
            if (!table.isColumnHidden(column) && !table.wordWrap()
                && table.fontMetrics().horizontalAdvance(text) + kCellPadding > table.columnWidth(column) + kSlack) {
                cut << lineOf(table, QStringLiteral("cell %1").arg(text));
            }
        }
    }
    return cut;
}

/// Every text of the window as it is painted.
QStringList paintedTexts(QWidget& window)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QSvgGenerator drawing;
    drawing.setOutputDevice(&bytes);
    drawing.setSize(window.size());
    drawing.setViewBox(window.rect());
    QPainter painter{&drawing};
    window.render(&painter);
    painter.end();
    QStringList texts;
    QXmlStreamReader reader{bytes.data()};
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text")) {
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return texts;
}

bool isSizeChecked(const QWidget& widget)
{
    return qobject_cast<const QPushButton*>(&widget) != nullptr || qobject_cast<const QToolButton*>(&widget) != nullptr
        || qobject_cast<const QCheckBox*>(&widget) != nullptr || qobject_cast<const QRadioButton*>(&widget) != nullptr;
}

}  // namespace

QStringList cutTexts(QWidget& window)
{
    QStringList cut;
    QStringList withEllipsis;  // texts that have one of their own
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window) {
            continue;
        }
        if (const auto* label = qobject_cast<QLabel*>(widget); label != nullptr && !label->text().isEmpty()) {
            withEllipsis << label->text();
            cut << (isCut(*label) ? QStringList{lineOf(*label, label->text())} : QStringList{});
        } else if (const auto* combo = qobject_cast<QComboBox*>(widget)) {
            cut << (isCut(*combo) ? QStringList{lineOf(*combo, combo->currentText())} : QStringList{});
        } else if (const auto* spin = qobject_cast<QAbstractSpinBox*>(widget)) {
            cut << (isCut(*spin) ? QStringList{lineOf(*spin, spin->text())} : QStringList{});
        } else if (const auto* edit = qobject_cast<QLineEdit*>(widget)) {
            cut << (isCut(*edit) ? QStringList{lineOf(*edit, edit->placeholderText())} : QStringList{});
        } else if (const auto* table = qobject_cast<QTableView*>(widget)) {
            cut << cutHeads(*table) << cutCells(*table);
        } else if (isSizeChecked(*widget)) {
            const auto& button = static_cast<QAbstractButton&>(*widget);
            withEllipsis << withoutMnemonic(button.text()).trimmed();
            cut << (!button.text().isEmpty() && isCut(button) ? QStringList{lineOf(button, button.text())} : QStringList{});
        }
    }
    for (const QString& text : paintedTexts(window)) {
        if (text.endsWith(QChar{0x2026}) && !withEllipsis.contains(text)) {
            cut << QStringLiteral("painted: %1").arg(text);
        }
    }
    return cut;
}

}  // namespace kinerja::test
