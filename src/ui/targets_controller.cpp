// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/targets_controller.h"

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/export.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/proof_controller.h"

namespace kinerja::ui {
namespace {

struct Loaded {
    std::shared_ptr<const services::TargetGrid> grid;
    std::vector<kpi::KpiId> kpis;
};

Result<Loaded> load(services::Workspace& store, const services::TargetGridChoice& choice,
                    const std::shared_ptr<const services::TargetPast>& known)
{
    auto grid = services::targetGrid(store, choice, known);
    if (!grid) {
        return pass(grid.error());
    }
    return Loaded{std::make_shared<const services::TargetGrid>(std::move(*grid)), services::allKpis(store)};
}

/// The year that a period is in: a fiscal one for a fiscal period.
Period yearOf(const Period& period, const FiscalCalendar& calendar)
{
    return isOnlyFiscal(period) ? fiscalPeriodOf(PeriodKind::Year, period.first, calendar) : periodOf(PeriodKind::Year, period.first);
}

}  // namespace

TargetsController::TargetsController(const PageContext& context, QObject* parent)
    : PageController{PageId::Targets, context, parent}, m_proof{new ProofController{context, this}}
{
    connect(m_proof, &ProofController::wished, this, &TargetsController::wished);
    m_choice.dimension = domain::Dimension::Rep;
    connect(&session(), &SessionController::opened, this, &TargetsController::reset);
}

template <typename Value>
void TargetsController::choose(Value services::TargetGridChoice::* member, const Value& value)
{
    m_choice.*member = value;
    invalidate();
}

Page* TargetsController::makePage()
{
    using Choice = services::TargetGridChoice;
    m_page = new TargetsPage;
    connect(m_page, &TargetsPage::kpiChosen, this, [this](kpi::KpiId kpi) {
        m_power.reset();
        choose(&Choice::kpi, kpi);
    });
    connect(m_page, &TargetsPage::levelChosen, this, [this](domain::TargetLevel level) { choose(&Choice::level, level); });
    connect(m_page, &TargetsPage::yearChosen, this, [this](const Period& year) { choose(&Choice::year, year); });
    connect(m_page, &TargetsPage::dimensionChosen, this,
            [this](std::optional<domain::Dimension> dimension) { choose(&Choice::dimension, dimension); });
    connect(m_page, &TargetsPage::unitChosen, this, [this](int power) {
        m_power = power;
        invalidate();
    });
    connectWishes();
    return m_page;
}

void TargetsController::connectWishes()
{
    connect(m_page, &TargetsPage::edited, this, &TargetsController::save);
    connect(m_page, &TargetsPage::proposalWished, this, &TargetsController::propose);
    connect(m_page, &TargetsPage::historyProposalWished, this, &TargetsController::proposeFromHistory);
    connect(m_page, &TargetsPage::approvalWished, this, &TargetsController::approve);
    connect(m_page, &TargetsPage::historyWished, this, &TargetsController::showHistory);
    connect(m_page, &TargetsPage::importWished, this, &TargetsController::importTargets);
    connect(m_page, &TargetsPage::exportWished, this, &TargetsController::exportTargets);
    connect(m_page, &TargetsPage::proofWished, this, &TargetsController::prove);
    connect(m_page, &TargetsPage::pastProofWished, this, &TargetsController::provePast);
}

void TargetsController::reset()
{
    m_choice.year = {};
    m_power.reset();
    m_grid.reset();
}

void TargetsController::fulfil(const Wish& wish)
{
    m_choice.kpi = wish.kpi;
    if (wish.dimension && *wish.dimension != domain::Dimension::Customer && *wish.dimension != domain::Dimension::Source) {
        m_choice.dimension = *wish.dimension;
    }
    m_power.reset();
    invalidate();
}

present::Format TargetsController::format() const { return appearance().format(session().summary().status.currency); }

void TargetsController::load()
{
    const services::Settings& settings = session().summary().settings;
    if (m_choice.year.days() == 0) {
        const Period& period = session().view().period;
        m_choice.year = period.kind == PeriodKind::All ? periodOf(PeriodKind::Year, session().today()) : yearOf(period, settings.calendar);
    }
    ask([choice = m_choice, known = m_grid ? m_grid->past : nullptr](services::Workspace& store) { return ui::load(store, choice, known); },
        [this](const Loaded& loaded) {
            m_grid = loaded.grid;
            auto state = present::presentTargets(loaded.grid, format(), session().summary().settings.calendar, loaded.kpis, m_power);
            state.mayEdit = !session().summary().status.isReadOnly;
            m_page->showState(state);
        });
}

void TargetsController::exportTargets()
{
    if (!m_grid) {
        return;  // nothing is shown yet
    }
    const std::string kpi{kpi::definition(m_grid->choice.kpi).key};
    const QString suggestion = tr("targets-%1-%2.csv", "file name: KPI, year").arg(present::toQString(kpi), present::toQString(periodId(m_grid->choice.year)));
    const services::TargetChoice choice{m_grid->choice.year, kpi, {}, {}, {}, {}};
    const QString tables = tr("Tables (*.csv *.xlsx)");
    dialogs().saveFile(tr("Export targets"), suggestion.toLower(), tables, [this, choice](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        const bool isWorkbook = path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive);
        const auto kind = isWorkbook ? services::ExportFormat::Xlsx : services::ExportFormat::Csv;
        const auto header = format().language() == present::Language::Indonesian ? services::HeaderLanguage::Indonesian : services::HeaderLanguage::English;
        session().run(this,
                      [choice, kind, header, file = present::toStdString(path)](services::Workspace& store) {
                          return services::exportTargets(store, choice, file, kind, header);
                      },
                      [this, path](const Result<std::int64_t>& rows) {
                          if (!rows) {
                              Q_EMIT session().failed(rows.error());
                              return;
                          }
                          const int count = present::pluralCount(*rows);
                          m_page->offer(tr("%n target(s) of this KPI and year were written: %1", nullptr, count).arg(path), {});
                      });
    });
}

}  // namespace kinerja::ui
