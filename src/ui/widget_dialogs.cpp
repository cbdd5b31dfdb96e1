// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/widget_dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include "kinerja/ui/text_dialog.h"
#include "reason_dialog.h"

namespace kinerja::ui {
namespace {

QMessageBox* makeBox(QWidget* window, const QString& title, const QString& text)
{
    auto* box = new QMessageBox{window};
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(QGuiApplication::applicationDisplayName());
    // Not setInformativeText: it guesses at rich text and has no format of its own.
    box->setText(title + QStringLiteral("\n\n") + text);
    return box;
}

/// Icons and types by the name alone: Qt's own open each file of a folder, and closing the store's would drop its locks.
class IconsByName final : public QFileIconProvider {
public:
    QIcon icon(IconType type) const override { return QFileIconProvider::icon(type); }
    QIcon icon(const QFileInfo& info) const override { return icon(info.isDir() ? Folder : File); }
    QString type(const QFileInfo& info) const override { return info.isDir() ? QString{} : info.suffix().toUpper(); }
};

constexpr QSize kFileDialog{860, 540};  // the columns have room

/// Where the last file was chosen.
QString& lastFolder()
{
    static QString folder = QDir::currentPath();
    return folder;
}

/// Never the system's own dialog: GTK's runs in this process and opens the files as well. It begins in a folder without
/// files, because it reads one before it can be told whose icons to show.
/// Source: docs/adr/0015-no-second-handle-of-an-open-store.md
QFileDialog* makeFileDialog(QWidget* window, const QString& title, const QString& folder)
{
    static IconsByName icons;
    auto* dialog = new QFileDialog{window, title, QDir::rootPath()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setIconProvider(&icons);
    dialog->resize(kFileDialog);
    dialog->setDirectory(folder.isEmpty() ? lastFolder() : folder);
    QObject::connect(dialog, &QFileDialog::accepted, dialog, [dialog] { lastFolder() = dialog->directory().absolutePath(); });
    return dialog;
}

QFileDialog* makeFileDialog(QWidget* window, const QString& title, const QString& folder, const QString& filter)
{
    QFileDialog* dialog = makeFileDialog(window, title, folder);
    dialog->setNameFilters(filter.split(QStringLiteral(";;")));
    return dialog;
}

}  // namespace

void WidgetDialogs::confirm(const Confirmation& question, std::function<void(bool)> answer)
{
    if (TextDialog::isLong(question.text)) {
        auto* dialog = new TextDialog{question, m_window};
        QObject::connect(dialog, &TextDialog::finished, dialog, [answer = std::move(answer)](int code) { answer(code == QDialog::Accepted); });
        dialog->open();
        return;
    }
    QMessageBox* box = makeBox(m_window, question.title, question.text);
    QPushButton* accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    box->setDefaultButton(question.reject.isEmpty() ? box->addButton(QMessageBox::Cancel)
                                                    : box->addButton(question.reject, QMessageBox::RejectRole));
    QObject::connect(box, &QMessageBox::finished, box,
                     [box, accept, answer = std::move(answer)] { answer(box->clickedButton() == accept); });
    box->open();
}

void WidgetDialogs::askText(const QString& title, const QString& label, const QString& initial,
                            std::function<void(std::optional<QString>)> answer)
{
    auto* dialog = new QInputDialog{m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    for (QLabel* shown : dialog->findChildren<QLabel*>()) {
        shown->setTextFormat(Qt::PlainText);
    }
    dialog->setTextValue(initial);
    QObject::connect(dialog, &QInputDialog::finished, dialog, [dialog, answer = std::move(answer)](int code) {
        answer(code == QDialog::Accepted ? std::optional{dialog->textValue()} : std::nullopt);
    });
    dialog->open();
}

void WidgetDialogs::askReason(const ReasonQuestion& question, std::function<void(std::optional<QString>)> answer)
{
    auto* dialog = new ReasonDialog{question, m_window};
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int code) {
        answer(code == QDialog::Accepted ? std::optional{dialog->reason()} : std::nullopt);
    });
    dialog->open();
}

void WidgetDialogs::openFiles(const QString& title, const QString& filter, bool several,
                              std::function<void(QStringList)> answer)
{
    QFileDialog* dialog = makeFileDialog(m_window, title, {}, filter);
    dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::finished, dialog, [dialog, answer = std::move(answer)](int code) {
        answer(code == QDialog::Accepted ? dialog->selectedFiles() : QStringList{});
    });
    dialog->open();
}

void WidgetDialogs::chooseFolder(const QString& title, const QString& initial, std::function<void(QString)> answer)
{
    QFileDialog* dialog = makeFileDialog(m_window, title, initial);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::finished, dialog, [dialog, answer = std::move(answer)](int code) {
        answer(code == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString{});
    });
    dialog->open();
}

void WidgetDialogs::saveFile(const QString& title, const QString& suggestion, const QString& filter,
                             std::function<void(QString)> answer)
{
    QFileDialog* dialog = makeFileDialog(m_window, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggestion);
    const qsizetype dot = suggestion.lastIndexOf(QLatin1Char('.'));
    dialog->setDefaultSuffix(dot < 0 ? QString{} : suggestion.mid(dot + 1));
    QObject::connect(dialog, &QFileDialog::finished, dialog, [dialog, answer = std::move(answer)](int code) {
        answer(code == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString{});
    });
    dialog->open();
}

void WidgetDialogs::tell(const QString& title, const QString& text)
{
    makeBox(m_window, title, text)->open();
}

}  // namespace kinerja::ui
