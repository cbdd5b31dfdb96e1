// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFrame>
#include <QPointer>
#include <QString>

class QHBoxLayout;
class QLabel;

namespace kinerja::ui {

/// A sentence in the page with what can be done about it; nobody has to answer. Hidden until it has something to say.
/// F6 goes to its buttons and back, Esc there closes it.
class OfferBar final : public QFrame {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        std::function<void()> run;
    };

    explicit OfferBar(QWidget* parent = nullptr);

    /// Where the focus is once the bar is answered.
    void setHome(QWidget* home) { m_home = home; }

    /// The first choice is the primary one; each closes the bar. Without any the sentence is there to be read.
    void say(const QString& text, std::vector<Choice> choices = {}, bool isProblem = false);
    [[nodiscard]] QString text() const;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void run(std::size_t choice);
    void changeSides();

    QLabel* m_text;
    QLabel* m_key;
    QPointer<QWidget> m_home;
    QHBoxLayout* m_buttons;
    std::vector<Choice> m_choices;
};

}  // namespace kinerja::ui
