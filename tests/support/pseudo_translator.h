// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <QTranslator>

namespace kinerja::test {

/// English in words that are 40 % longer: what a translation into a longer language would need.
/// Placeholders, shortcuts, ellipses and file patterns stay as they are.
class PseudoTranslator final : public QTranslator {
public:
    PseudoTranslator()
    {
        m_loaded = m_english.load(QStringLiteral(":/i18n/kinerja_en.qm"));
    }
    [[nodiscard]] bool isEmpty() const override { return !m_loaded; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override
    {
        QString text = m_english.translate(context, source, disambiguation, n);
        if (text.isEmpty()) {
            text = QString::fromUtf8(source);
        }
        return text.contains(QLatin1String("(*")) ? text : lengthened(text);
    }

private:
    static QString lengthened(const QString& text)
    {
        QStringList words = text.split(QLatin1Char(' '));
        int owed = 0;  // letters × 10 that short words could not take
        for (QString& word : words) {
            qsizetype letters = 0;
            while (letters < word.size() && (word.at(letters).isLetter() || word.at(letters) == QLatin1Char('&'))) {
                ++letters;
            }
            if (letters < 2 || word.contains(QLatin1Char('%'))) {
                continue;
            }
            owed += static_cast<int>(letters) * 4;
            word.insert(letters, word.mid(letters - owed / 10 > 0 ? letters - owed / 10 : 0, owed / 10).toLower());
            owed %= 10;
        }
        return words.join(QLatin1Char(' '));
    }

    QTranslator m_english;
    bool m_loaded = false;
};

}  // namespace kinerja::test
