// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QLabel;

namespace kinerja::ui {

/// A sentence in the page with what can be done about it; nobody has to answer. Hidden until it has something to say.
class OfferBar final : public QFrame {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        std::function<void()> run;
    };

    explicit OfferBar(QWidget* parent = nullptr);

    /// The first choice is the primary one; each closes the bar. Without any the sentence is there to be read.
    void say(const QString& text, std::vector<Choice> choices = {}, bool isProblem = false);
    [[nodiscard]] QString text() const;

private:
    void run(std::size_t choice);

    QLabel* m_text;
    QHBoxLayout* m_buttons;
    std::vector<Choice> m_choices;
};

}  // namespace kinerja::ui
