// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/text_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinerja::ui {
namespace {

constexpr int kWidth = 760;
constexpr int kMargin = 16;
constexpr int kAround = 200;      ///< height of title, buttons and margins, and of what is left free of the window
constexpr int kLeastHeight = 200;
constexpr int kLongFrom = 12;     ///< lines

/// All of the text where the window has room for it.
int heightOf(const QPlainTextEdit& text, const QWidget* window)
{
    const int frame = 2 * (text.frameWidth() + static_cast<int>(text.document()->documentMargin()));
    const QRect lines = QFontMetrics{text.font()}.boundingRect(QRect{0, 0, kWidth - 2 * kMargin - frame - 24, 0}, Qt::TextWordWrap, text.toPlainText());
    const int room = window == nullptr ? lines.height() : window->height() - kAround;
    return std::clamp(lines.height() + frame + 8, kLeastHeight, std::max(kLeastHeight, room));
}

}  // namespace

TextDialog::TextDialog(const Confirmation& question, QWidget* parent) : QDialog{parent}
{
    setObjectName(QStringLiteral("textDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(12);
    auto* title = new QLabel;
    title->setTextFormat(Qt::PlainText);
    title->setText(question.title);
    title->setWordWrap(true);
    title->setProperty("role", QStringLiteral("section"));
    column->addWidget(title);
    auto* text = new QPlainTextEdit;
    text->setObjectName(QStringLiteral("longText"));
    text->setAccessibleName(question.title);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setPlainText(question.text);
    text->ensurePolished();  // the height is that of the font it will have
    text->setMinimumWidth(kWidth - 2 * kMargin);
    text->setFixedHeight(heightOf(*text, parent));
    column->addWidget(text);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(question.accept, QDialogButtonBox::AcceptRole)->setAutoDefault(false);
    auto* reject = question.reject.isEmpty() ? buttons->addButton(QDialogButtonBox::Cancel) : buttons->addButton(question.reject, QDialogButtonBox::RejectRole);
    reject->setDefault(true);
    reject->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

bool TextDialog::isLong(const QString& text) { return text.count(QLatin1Char{'\n'}) >= kLongFrom; }

}  // namespace kinerja::ui
