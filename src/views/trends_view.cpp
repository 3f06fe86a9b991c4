#include <algorithm>
#include <ranges>

#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "chart/trend.hpp"
#include "record/amounts.hpp"
#include "views/bands.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;
using Rows = std::vector<std::vector<std::string>>;

std::string text(Word word) { return std::string{words(word)}; }

base::Day day_of(const record::Entry* entry) { return base::day_of(entry->experienced_at); }

std::string sessions_sentence(const app::Summary& summary) {
  const auto done = std::ranges::count(summary.sessions, record::SessionStatus::Completed,
                                       [](const app::SessionEntry& it) { return it.session->status; });
  if (done == 0) return text(Word::TrendsSessionNone);
  if (done == 1) return text(Word::TrendsSessionOne);
  return fill(words(Word::TrendsSessions), {{"count", std::to_string(done)}});
}

/// What the chart shows, in one paragraph. The fact about item 9 belongs to it (people.md section 1.1).
std::string summary_sentence(const app::Summary& summary) {
  std::vector<const app::CheckInEntry*> scored;
  for (const app::CheckInEntry& it : summary.check_ins) {
    if (it.score.total) scored.push_back(&it);
  }
  if (scored.empty()) return text(Word::TrendsNoTotals);
  const app::CheckInEntry& first = *scored.front();
  const app::CheckInEntry& last = *scored.back();
  return fill(words(scored.size() == 1 ? Word::TrendsSummaryOne : Word::TrendsSummary),
              {{"count", std::to_string(scored.size())},
               {"first", base::date_words(day_of(first.entry))},
               {"last", base::date_words(day_of(last.entry))},
               {"from", std::to_string(*first.score.total)},
               {"to", std::to_string(*last.score.total)}});
}

std::string item9_sentence(const app::CheckInEntry& latest) {
  if (latest.item9.value_or(0) >= 1) return " " + text(Word::TrendsItem9Yes);
  return latest.item9 ? std::string{} : " " + text(Word::TrendsItem9Blank);
}

chart::TrendInput input_from(const app::Summary& summary) {
  chart::TrendInput input;
  for (const app::CheckInEntry& it : summary.check_ins) {
    if (it.score.total) input.points.push_back({it.entry->experienced_at, *it.score.total, it.overlaps});
  }
  for (const app::SessionEntry& it : summary.sessions) {
    if (it.session->status == record::SessionStatus::Completed) input.sessions.push_back(it.entry->experienced_at);
  }
  return input;
}

chart::TrendWords chart_words(std::string summary) {
  chart::TrendWords chart;
  chart.title = text(Word::TrendsChart);
  chart.summary = std::move(summary);
  chart.lower_better = text(Word::TrendsLowerBetter);
  chart.session = text(Word::TrendsSessionMark);
  for (const clinical::Band& band : clinical::phq9.bands) chart.bands.emplace_back(band_words(band.severity));
  chart.day = base::short_date_words;
  chart.month = base::month_words;
  return chart;
}

std::string change_words(const app::Summary& summary, const app::CheckInEntry& it) {
  const std::optional<int> change = app::change_from_baseline(summary, it);
  if (!change) return text(Word::TrendsNone);
  return (*change > 0 ? "+" : "") + std::to_string(*change);
}

/// The band, and with it what question 9 said: a reassuring word never stands alone.
std::string range_words(const app::CheckInEntry& it) {
  if (!it.score.severity) return text(Word::TrendsNone);
  std::string band{band_words(*it.score.severity)};
  if (it.item9 == 0) return band;
  if (std::get<record::Assessment>(it.entry->body).imported_total)
    return fill(words(Word::TrendsRowLetter), {{"band", band}});
  return fill(words(it.item9 ? Word::TrendsItem9RowYes : Word::TrendsItem9RowBlank), {{"band", band}});
}

Rows check_in_rows(const app::Summary& summary) {
  Rows rows{{text(Word::TrendsDate), text(Word::TrendsTotal), text(Word::TrendsRange), text(Word::TrendsChange)}};
  for (const app::CheckInEntry& it : summary.check_ins | std::views::reverse)
    rows.push_back({base::date_words(day_of(it.entry)),
                    it.score.total ? std::to_string(*it.score.total) : text(Word::TrendsNoTotal), range_words(it),
                    change_words(summary, it)});
  return rows;
}

Word status_words(record::SessionStatus status) {
  switch (status) {
    case record::SessionStatus::Planned: return Word::TrendsPlanned;
    case record::SessionStatus::Completed: return Word::TrendsCompleted;
    case record::SessionStatus::Cancelled: return Word::TrendsCancelled;
    case record::SessionStatus::Missed: return Word::TrendsMissed;
  }
  return Word::TrendsPlanned;
}

Rows session_rows(const app::Summary& summary) {
  Rows rows{{text(Word::TrendsDate), text(Word::TrendsStatus), text(Word::TrendsDose)}};
  for (const app::SessionEntry& it : summary.sessions | std::views::reverse) {
    const auto& dose = it.session->dose_micrograms;
    rows.push_back({base::date_words(day_of(it.entry)), text(status_words(it.session->status)),
                    dose ? fill(words(Word::TrendsMilligrams), {{"dose", record::text_from_micrograms(*dose)}})
                         : text(Word::TrendsNone)});
  }
  return rows;
}

void chart(ui::Kit& kit, const app::Summary& summary, std::string said) {
  const float height = std::clamp(kit.width() * 0.62F, 300.0F, 400.0F);
  kit.image("chart",
            chart::phq9_trend(input_from(summary), chart_words(std::move(said)), kit.width(), height, kit.measure()));
  if (std::ranges::any_of(summary.check_ins, &app::CheckInEntry::overlaps))
    kit.paragraph(words(Word::TrendsHollow), ui::Tone::Muted);
  kit.paragraph(words(Word::TrendsAssociation), ui::Tone::Muted);
}

}  // namespace

void trends(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::Summary summary = app::summarize(state.record);
  title(kit, state, words(Word::TrendsTitle));
  if (summary.check_ins.empty() && !has_logged(state)) {
    kit.paragraph(words(Word::TrendsEmpty));
    if (kit.button("start", words(Word::TodayStart), ui::Tone::Primary))
      out.emplace_back(app::Go{app::Screen::CheckInStart});
    return;
  }
  const std::string scores = summary.check_ins.empty()
                                 ? text(Word::TrendsEmpty)
                                 : summary_sentence(summary) + item9_sentence(summary.check_ins.back());
  const std::string sessions = sessions_sentence(summary);
  kit.paragraph(scores);
  if (!summary.check_ins.empty() && summary.check_ins.back().item9 != 0 && kit.button("help", words(Word::HelpNames)))
    out.emplace_back(app::Go{app::Screen::Help});
  kit.paragraph(sessions);
  if (!summary.check_ins.empty() || !summary.sessions.empty()) chart(kit, summary, scores + " " + sessions);
  if (!summary.check_ins.empty()) {
    kit.heading(3, words(Word::TrendsTable));
    kit.table("check ins", words(Word::TrendsTable), check_in_rows(summary));
  }
  if (!summary.sessions.empty()) {
    kit.heading(3, words(Word::TrendsSessionTable));
    kit.table("sessions", words(Word::TrendsSessionTable), session_rows(summary));
  }
  logged_tables(kit, state);
  logged_notes(kit, state);
}

}  // namespace views
