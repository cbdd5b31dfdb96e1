// SPDX-License-Identifier: GPL-3.0-or-later
// What the gestures of the Targets page lead to: the controller's second half.
#include <algorithm>
#include <unordered_map>

#include "kinerja/present/convert.h"
#include "kinerja/present/period_words.h"
#include "kinerja/present/target_history.h"
#include "kinerja/present/target_words.h"
#include "kinerja/present/targets_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/proof_controller.h"
#include "kinerja/ui/target_history_dialog.h"
#include "kinerja/ui/targets_controller.h"

namespace kinerja::ui {
namespace {

constexpr int kYear = present::TargetSheet::kYear;
constexpr int kNamedChanges = 8;  ///< in the question for a reason

/// The cells of a grid, by the targets that they show.
class Cells {
public:
    explicit Cells(const services::TargetGrid& grid)
    {
        for (const services::TargetGridRow& row : grid.rows) {
            m_rows.emplace(row.key, &row);
        }
        for (std::size_t month = 0; month < services::kGridMonths; ++month) {
            m_months.push_back(services::targetAt(grid.choice, {}, month).period);
        }
    }

    [[nodiscard]] const services::TargetGridCell* find(const domain::Target& target) const
    {
        const auto row = m_rows.find(target.scopeValue);
        if (row == m_rows.end()) {
            return nullptr;
        }
        const auto month = std::find(m_months.begin(), m_months.end(), target.period);
        return month == m_months.end() ? &row->second->year
                                       : &row->second->months[static_cast<std::size_t>(month - m_months.begin())];
    }
    [[nodiscard]] bool isLocked(const domain::Target& target) const
    {
        const auto* cell = find(target);
        return cell != nullptr && cell->isApproved;
    }

private:
    std::unordered_map<std::string, const services::TargetGridRow*> m_rows;
    std::vector<Period> m_months;
};

Result<std::vector<domain::Target>> splitAll(services::Workspace& store, const std::vector<domain::Target>& years, services::SplitBy by, Date asOf, Date today)
{
    std::vector<domain::Target> months;
    for (const domain::Target& year : years) {
        const auto parts = services::splitTarget(store, year, by, asOf, today);
        if (!parts) {
            return pass(parts.error());
        }
        months.insert(months.end(), parts->begin(), parts->end());
    }
    return months;
}

std::optional<Raw4> levelOf(const services::TargetProposal& proposal, domain::TargetLevel level)
{
    switch (level) {
    case domain::TargetLevel::Minimum: return proposal.minimum;
    case domain::TargetLevel::Stretch: return proposal.stretch;
    case domain::TargetLevel::Target: break;
    }
    return proposal.target;
}

}  // namespace

void TargetsController::save(const std::vector<TargetEdit>& edits, YearShape shape)
{
    services::TargetEdits changes;
    std::vector<domain::Target> years;
    for (const TargetEdit& edit : edits) {
        const bool isYear = edit.month == kYear;
        domain::Target target =
            services::targetAt(m_grid->choice, edit.key, isYear ? std::nullopt : std::optional{static_cast<std::size_t>(edit.month)});
        target.value = edit.value.value_or(0);
        if (!edit.value) {
            changes.gone.push_back(std::move(target));
        } else if (isYear) {
            years.push_back(std::move(target));
        } else {
            changes.set.push_back(std::move(target));
        }
    }
    if (years.empty()) {
        askReason(std::move(changes));
    } else {
        saveSplit(changes, years, shape);
    }
}

void TargetsController::saveSplit(const services::TargetEdits& others, const std::vector<domain::Target>& years, YearShape shape)
{
    const auto by = shape == YearShape::Equal ? services::SplitBy::Equal : services::SplitBy::LastYear;
    session().run(this, [years, by, asOf = m_grid->asOf, today = session().today()](services::Workspace& store) { return splitAll(store, years, by, asOf, today); },
                  [this, others, years](const Result<std::vector<domain::Target>>& months) {
                      if (!months && months.error().code == Errc::Conflict) {
                          m_page->offer(tr("Last year has no shape to follow: it is not over, has no records of its last ten days, or no month above 0. Nothing was changed."), {}, true);
                          return;
                      }
                      if (!months && months.error().code == Errc::InvalidInput) {
                          m_page->offer(tr("This year cannot be cut into whole months. Nothing was changed."), {}, true);
                          return;
                      }
                      if (!months) {
                          Q_EMIT session().failed(months.error());
                          return;
                      }
                      services::TargetEdits edits = others;
                      edits.set.insert(edits.set.end(), months->begin(), months->end());
                      const Cells cells{*m_grid};
                      for (const domain::Target& year : years) {
                          const auto* cell = cells.find(year);
                          if (cell != nullptr && cell->value) {
                              edits.set.push_back(year);  // a target of the year itself goes along
                          }
                      }
                      askReason(std::move(edits));
                  });
}

/// Those that are approved and would be another: whose, when, from what, to what.
QStringList TargetsController::lockedChanges(const std::vector<domain::Target>& targets) const
{
    const Cells cells{*m_grid};
    QStringList changes;
    for (const domain::Target& target : targets) {
        if (cells.isLocked(target) && cells.find(target)->value != target.value) {
            changes << present::targetChange(scopeName(target.scopeValue), target, cells.find(target)->value, format());
        }
    }
    return changes;
}

void TargetsController::askReason(services::TargetEdits edits)
{
    const Cells cells{*m_grid};
    const bool takesLocked = std::any_of(edits.gone.begin(), edits.gone.end(),
                                         [&cells](const domain::Target& target) { return cells.isLocked(target); });
    if (takesLocked) {
        m_page->offer(tr("An approved target is not taken away: it is changed, with a reason. Nothing was changed."), {}, true);
        return;
    }
    const QStringList changes = lockedChanges(edits.set);
    if (changes.isEmpty()) {
        write(edits);
        return;
    }
    ReasonQuestion question;
    question.title = tr("Change approved targets");
    const int locked = static_cast<int>(changes.size());
    question.text = tr("%n approved target(s) of %1 change.", nullptr, locked).arg(present::measuredKpi(m_grid->choice.kpi, format()))
                    + QLatin1Char{'\n'} + present::targetLevel(m_grid->choice, format().words());
    question.changes = changes.mid(0, kNamedChanges);
    if (const int others = locked - kNamedChanges; others > 0) {
        question.changes << tr("and %n more", nullptr, others);
    }
    question.label = tr("&Why?");
    question.needed = tr("A reason is needed: it stays in the history of these targets.");
    question.accept = tr("Change");
    dialogs().askReason(question, [this, edits = std::move(edits)](const std::optional<QString>& reason) mutable {
        if (!reason) {
            m_page->offer(tr("Approved targets change with a reason only. Nothing was changed."), {}, true);
            return;
        }
        edits.reason = present::toStdString(*reason);
        write(edits);
    });
}

void TargetsController::write(const services::TargetEdits& edits)
{
    const int count = present::pluralCount(static_cast<std::int64_t>(edits.set.size() + edits.gone.size()));
    session().edits().apply(tr("%n target(s)", nullptr, count), [edits, asOf = m_grid->asOf](services::Workspace& store) {
        return services::editTargets(store, edits, asOf);
    });
}

void TargetsController::propose(double percent)
{
    if (!m_grid) {
        return;  // nothing is shown yet
    }
    const std::vector<domain::Target> proposed = services::proposeFromLastYear(*m_grid, percent);
    if (proposed.empty()) {
        dialogs().tell(tr("There is nothing to start from."),
                       tr("Last year has no figures for this KPI. Nothing was changed. Type the targets or paste them."));
        return;
    }
    Confirmation question;
    const int count = present::pluralCount(static_cast<std::int64_t>(proposed.size()));
    question.title = tr("Set %n target(s) from last year?", nullptr, count);
    question.text = tr("Targets that are in these cells now are replaced; Ctrl+Z brings them back.");
    question.accept = tr("Set targets");
    dialogs().confirm(question, [this, proposed](bool yes) {
        if (yes) {
            askReason({proposed, {}, {}});
        }
    });
}

void TargetsController::proposeFromHistory(const std::string& key, int month)
{
    session().run(this,
                  [year = services::targetAt(m_grid->choice, key, std::nullopt), asOf = m_grid->asOf](services::Workspace& store) {
                      return services::proposeMonths(store, year, asOf);
                  },
                  [this, key, month, choice = m_grid->choice](const Result<std::vector<services::TargetProposal>>& months) {
                      if (!months) {
                          Q_EMIT session().failed(months.error());
                          return;
                      }
                      services::TargetEdits edits;
                      for (std::size_t at = 0; at < months->size(); ++at) {
                          if (const auto value = levelOf((*months)[at], choice.level)) {
                              edits.set.push_back(services::targetAt(choice, key, at));
                              edits.set.back().value = *value;
                          }
                      }
                      const QString reason = present::proposalReason((*months)[static_cast<std::size_t>(month)], choice.kpi, format());
                      std::vector<OfferBar::Choice> choices;
                      if (!edits.set.empty()) {
                          const int count = static_cast<int>(edits.set.size());
                          choices.push_back({tr("Set %n month(s)", nullptr, count), [this, edits] { askReason(edits); }});
                      }
                      const QString name = format().period(services::targetAt(choice, key, static_cast<std::size_t>(month)).period);
                      m_page->offer(tr("%1: %2").arg(name, reason), std::move(choices));
                  });
}

void TargetsController::approve()
{
    if (!m_grid) {
        return;  // nothing is shown yet
    }
    std::vector<domain::Target> drafts;
    for (const services::TargetGridRow& row : m_grid->rows) {
        for (std::size_t month = 0; month < services::kGridMonths; ++month) {
            if (row.months[month].value && !row.months[month].isApproved) {
                drafts.push_back(services::targetAt(m_grid->choice, row.key, month));
            }
        }
        if (row.year.value && !row.year.isApproved) {
            drafts.push_back(services::targetAt(m_grid->choice, row.key, std::nullopt));
        }
    }
    if (drafts.empty()) {
        return;
    }
    const QString year = present::periodName(m_grid->choice.year, session().summary().settings.calendar, format());
    Confirmation question;
    const int count = present::pluralCount(static_cast<std::int64_t>(drafts.size()));
    question.title = tr("Approve %n target(s) of %1 for %2?", nullptr, count)
                         .arg(present::kpiName(m_grid->choice.kpi, format().language()), year);
    question.text = tr("They are locked, and what was reached a year before is frozen as their baseline. From then on each change needs a reason "
                       "and stays in the history. Ctrl+Z takes the approval back.");
    question.accept = tr("Approve and lock");
    dialogs().confirm(question, [this, drafts, asOf = m_grid->asOf](bool yes) {
        if (yes) {
            session().edits().apply(tr("Approval of targets"), [drafts, asOf](services::Workspace& store) {
                return services::approveDrafts(store, drafts, asOf);
            });
        }
    });
}

void TargetsController::showHistory(const CellRange& cells)
{
    if (!m_grid) {
        return;  // nothing is shown yet
    }
    const services::TargetChoice choice{m_grid->choice.year, std::string{kpi::definition(m_grid->choice.kpi).key}, {}, {}, {}, m_grid->choice.level};
    const auto list = [choice](services::Workspace& store) { return services::listPlannedTargets(store, choice); };
    session().run(this, list, [this, cells, grid = m_grid](const Result<std::vector<services::PlannedTarget>>& planned) {
        if (!planned) {
            Q_EMIT session().failed(planned.error());
            return;
        }
        const bool isWholeRow = cells.right < kFirstMonthColumn;
        std::vector<present::NamedTarget> shown;
        for (const services::PlannedTarget& one : *planned) {
            for (int row = cells.top; row <= cells.bottom; ++row) {
                for (int column = isWholeRow ? kFirstMonthColumn : std::max(cells.left, kFirstMonthColumn);
                     column <= (isWholeRow ? kYearColumn : cells.right); ++column) {
                    const int month = column - kFirstMonthColumn;
                    const auto& line = grid->rows[static_cast<std::size_t>(row)];
                    const domain::Target wanted = services::targetAt(
                        grid->choice, line.key, month == kYear ? std::nullopt : std::optional{static_cast<std::size_t>(month)});
                    if (domain::isSameTarget(wanted, one.target)) {
                        shown.push_back({one, line.key.empty() ? tr("Whole team") : present::toQString(line.label)});
                    }
                }
            }
        }
        const QString year = present::periodName(grid->choice.year, session().summary().settings.calendar, format());
        const QString title = tr("%1 %2: what was agreed").arg(present::kpiName(grid->choice.kpi, format().language()), year);
        (new TargetHistoryDialog{title, present::presentTargetHistory(shown, format()), page()->window()})->open();
    });
}

void TargetsController::importTargets()
{
    const QString tables = tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.json *.ndjson *.jsonl);;All files (*)");
    dialogs().openFiles(tr("Import targets"), tables, true, [this](const QStringList& paths) {
        session().imports().checkFiles(paths, domain::RecordKind::Targets);
    });
}

QString TargetsController::scopeName(const std::string& key) const
{
    const auto row = std::find_if(m_grid->rows.begin(), m_grid->rows.end(), [&key](const auto& one) { return one.key == key; });
    return key.empty() || row == m_grid->rows.end() ? tr("Whole team") : present::toQString(row->label);
}

void TargetsController::prove(const std::string& key, int month)
{
    if (!m_grid) {
        return;  // nothing is shown yet
    }
    const auto at = month == kYear ? std::nullopt : std::optional{static_cast<std::size_t>(month)};
    const domain::Target cell = services::targetAt(m_grid->choice, key, at);
    const QString title = tr("%1, %2, %3: %4", "KPI, who, period: level of the target")
                              .arg(present::kpiName(m_grid->choice.kpi, format().language()), scopeName(key), format().period(cell.period),
                                   present::levelNames(format().words()).value(static_cast<int>(cell.level)));
    m_proof->showTarget(cell, m_grid->choice.year, m_grid->asOf, title, [this, key, month] { provePast(key, month); });
}

void TargetsController::provePast(const std::string& key, int month)
{
    if (!m_grid) {
        return;  // nothing is shown yet
    }
    const services::TargetGridChoice& choice = m_grid->choice;
    const auto row = std::find_if(m_grid->rows.begin(), m_grid->rows.end(), [&key](const auto& one) { return one.key == key; });
    if (row == m_grid->rows.end()) {
        return;
    }
    const auto at = month == kYear ? std::nullopt : std::optional{static_cast<std::size_t>(month)};
    services::ViewState view;
    view.period = lastYearPeriod(services::targetAt(choice, key, at).period);
    view.asOf = m_grid->asOf;
    view.compare = kpi::Compare::None;
    Wish records;
    records.kind = WishKind::ShowRecords;
    records.kpi = choice.kpi;
    records.period = view.period;
    if (!key.empty() && choice.dimension) {
        view.filters.push_back({*choice.dimension, {key}});
        records.dimension = choice.dimension;
        records.key = key;
    }
    const QString past = format().figureExact(at ? row->past->months[*at] : row->past->whole);
    m_proof->show(choice.kpi, view, {tr("%1, %2: %3").arg(scopeName(key), format().period(view.period), past), {}}, records);
}

}  // namespace kinerja::ui
