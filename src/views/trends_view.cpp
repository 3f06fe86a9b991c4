#include <algorithm>
#include <ranges>
#include <set>

#include "app/patient_words.hpp"
#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "chart/trend.hpp"
#include "record/amounts.hpp"
#include "views/bands.hpp"
#include "views/questionnaire_words.hpp"
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

/// What the chart shows.
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

/// That paragraph's words about the course, and the fact about item 9 that belongs to it (people.md section 1.1).
std::string course_sentences(const app::State& state, const clinical::Instrument& charted, const app::Summary& summary,
                             const std::string& item9) {
  std::string all;
  const auto add = [&all](const std::string& sentence) { all += sentence.empty() ? "" : " " + sentence; };
  add(app::course_words(summary, charted, summary.check_ins.back(), state.clinic.phone));
  add(app::average_words(summary, charted, state.now));
  add(item9);
  return all;
}

chart::TrendInput input_from(const clinical::Instrument& instrument, const app::Summary& summary) {
  chart::TrendInput input;
  input.highest = instrument.highest_total();
  for (const app::CheckInEntry& it : summary.check_ins) {
    if (it.score.total) input.points.push_back({it.entry->experienced_at, *it.score.total, it.overlaps});
  }
  for (const app::SessionEntry& it : summary.sessions) {
    if (it.session->status == record::SessionStatus::Completed) input.sessions.push_back(it.entry->experienced_at);
  }
  return input;
}

chart::TrendWords chart_words(const app::Questionnaire& questionnaire, std::string summary) {
  chart::TrendWords chart;
  chart.title = fill(words(Word::TrendsChart), {{"name", std::string{questionnaire.wording->name}}});
  chart.summary = std::move(summary);
  chart.lower_better = text(Word::TrendsLowerBetter);
  chart.session = text(Word::TrendsSessionMark);
  for (const clinical::Band& band : questionnaire.instrument->bands)
    chart.bands.push_back(range_name(questionnaire, band.from));
  chart.day = base::short_date_words;
  chart.month = base::month_words;
  return chart;
}

std::string change_words(const app::Summary& summary, const app::CheckInEntry& it) {
  const std::optional<int> change = app::change_from_baseline(summary, it);
  if (!change) return text(Word::TrendsNone);
  return (*change > 0 ? "+" : "") + std::to_string(*change);
}

bool is_letter(const app::CheckInEntry& it) {
  return std::get<record::Assessment>(it.entry->body).imported_total.has_value();
}

/// Of a PHQ-9 whose question 9 was not answered with "not at all".
Word item9_pattern(const app::CheckInEntry& it) {
  if (is_letter(it)) return Word::TrendsRowLetter;
  return it.item9 ? Word::TrendsItem9RowYes : Word::TrendsItem9RowBlank;
}

/// The range, and with it what question 9 said: a reassuring word never stands alone. Then what marks the check-in.
std::string range_words(const app::Questionnaire& questionnaire, const app::CheckInEntry& it) {
  std::string range = it.score.total ? range_name(questionnaire, *it.score.total) : std::string{};
  const bool asks_item9 = app::asks_item9(*questionnaire.instrument);
  if (!range.empty() && asks_item9 && it.item9 != 0) range = fill(words(item9_pattern(it)), {{"band", range}});
  const auto mark = [&range](Word word) { range += (range.empty() ? "" : "; ") + text(word); };
  if (it.overlaps) mark(Word::TrendsOverlaps);
  if (!asks_item9 && is_letter(it)) mark(Word::TrendsLetter);
  return range.empty() ? text(Word::TrendsNone) : range;
}

std::string total_words(const app::CheckInEntry& it) {
  return it.score.total ? std::to_string(*it.score.total) : text(Word::TrendsNoTotal);
}

Rows check_in_rows(const app::Questionnaire& questionnaire, const app::Summary& summary) {
  Rows rows{{text(Word::TrendsDate), text(Word::TrendsTotal), text(Word::TrendsRange), text(Word::TrendsChange)}};
  for (const app::CheckInEntry& it : summary.check_ins | std::views::reverse)
    rows.push_back({base::date_words(day_of(it.entry)), total_words(it), range_words(questionnaire, it),
                    change_words(summary, it)});
  return rows;
}

void check_in_table(ui::Kit& kit, std::string_view name, const app::Questionnaire& questionnaire,
                    const app::Summary& summary) {
  kit.heading(3, name);
  kit.table("check ins", name, check_in_rows(questionnaire, summary));
  if (std::ranges::any_of(summary.check_ins, &app::CheckInEntry::overlaps))
    kit.paragraph(words(Word::TrendsOverlapsNote), ui::Tone::Muted);
}

/// A table for each questionnaire that is not in the chart.
void other_tables(ui::Kit& kit, const app::State& state) {
  std::set<std::string> codes;
  for (const record::Entry* entry : state.record.in_order()) {
    if (const auto* it = std::get_if<record::Assessment>(&entry->body)) codes.insert(it->instrument);
  }
  codes.erase(std::string{app::charted(state).code});
  for (const std::string& code : codes) {
    kit.space(ui::small_gap);  // beside that of the group: a table nearer to its own heading than to the next
    const ui::Group group{kit, code, {}};
    const auto it = app::questionnaire(state, code);
    const std::string name =
        fill(words(Word::TrendsOtherTable), {{"name", it ? std::string{it->wording->name} : code}});
    if (it) {
      check_in_table(kit, name, *it, app::summarize(state.record, *it->instrument));
    } else {
      kit.heading(3, name);
      kit.paragraph(words(Word::TrendsNotHere), ui::Tone::Muted);
    }
  }
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

void chart(ui::Kit& kit, const app::Questionnaire& charted, const app::Summary& summary, std::string said) {
  const float height = std::clamp(kit.width() * 0.62F, 300.0F, 400.0F);
  kit.image("chart", chart::phq9_trend(input_from(*charted.instrument, summary), chart_words(charted, std::move(said)),
                                       kit.width(), height, kit.measure()));
  if (std::ranges::any_of(summary.check_ins, &app::CheckInEntry::overlaps))
    kit.paragraph(words(Word::TrendsHollow), ui::Tone::Muted);
  kit.paragraph(words(Word::TrendsAssociation), ui::Tone::Muted);
}

}  // namespace

void trends(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const auto charted = *app::questionnaire(state, app::charted(state).code);
  const app::Summary summary = app::summarize(state.record, *charted.instrument);
  title(kit, state, words(Word::TrendsTitle));
  const std::string empty = fill(words(Word::TrendsEmpty), {{"name", std::string{charted.wording->name}}});
  const std::vector<std::string> offered = app::offered(state);
  if (state.record.in_order().empty()) {
    kit.paragraph(empty);
    const auto first = offered.empty() ? std::nullopt : app::questionnaire(state, offered.front());
    if (first && kit.button("start", start_words(*first), ui::Tone::Primary))
      out.emplace_back(app::OpenCheckIn{offered.front()});
    return;
  }
  const std::string item9 = app::item9_words(*charted.instrument, app::latest_item9(app::summarize(state.record)));
  const std::string scores =
      summary.check_ins.empty()
          ? empty
          : summary_sentence(summary) + course_sentences(state, *charted.instrument, summary, item9);
  const std::string since = app::last_session_words(summary, state.now);
  const std::string sessions = sessions_sentence(summary) + (since.empty() ? "" : " " + since);
  kit.paragraph(scores);
  if (!summary.check_ins.empty() && !item9.empty() && kit.button("help", words(Word::HelpNames)))
    out.emplace_back(app::Go{app::Screen::Help});
  kit.paragraph(sessions);
  if (const std::string around = app::session_words(state.record, state.now); !around.empty()) kit.paragraph(around);
  if (!summary.check_ins.empty() || !summary.sessions.empty()) chart(kit, charted, summary, scores + " " + sessions);
  if (!summary.check_ins.empty()) check_in_table(kit, words(Word::TrendsTable), charted, summary);
  other_tables(kit, state);
  if (!summary.sessions.empty()) {
    kit.heading(3, words(Word::TrendsSessionTable));
    kit.table("sessions", words(Word::TrendsSessionTable), session_rows(summary));
  }
  logged_tables(kit, state);
  logged_notes(kit, state);
}

}  // namespace views
