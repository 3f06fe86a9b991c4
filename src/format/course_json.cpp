#include "format/course_json.hpp"

#include <functional>
#include <utility>

#include "clinical/instrument.hpp"
#include "format/course_fields.hpp"

namespace format {
namespace {

Read<clinical::DatedScore> read_assessment(const Value& value, const std::string& field, int highest_total) {
  if (!value.object()) return wrong(field, "not an object");
  const Read<base::DateTime> when = read_date_time(value.find("when"), field + ".when");
  if (!when) return base::Fail{when.error()};
  const Value* score = value.find("score");
  if (!score) return wrong(field + ".score", "missing");
  const auto total = score->integer();
  if (!total || *total < 0 || *total > highest_total) {
    return wrong(field + ".score", "not a whole number from 0 to " + std::to_string(highest_total));
  }
  return clinical::DatedScore{*when, static_cast<int>(*total)};
}

struct WrittenSession {
  clinical::CourseSession session;
  std::string start;
};

Read<WrittenSession> read_written_session(const Value& value, const std::string& field) {
  const Read<clinical::TreatmentSession> session = read_session(value, field);
  if (!session) return base::Fail{session.error()};
  const bool completed = session->status == clinical::SessionStatus::Completed;
  return WrittenSession{{session->start, completed}, *value.find("start")->text()};
}

Read<base::Day> read_scheduled(const Value& value, const std::string& field) {
  const Read<base::DateTime> when = read_date_time(&value, field);
  if (!when) return base::Fail{when.error()};
  return base::day_of(*when);
}

Value shown(int number) { return number; }
Value shown(bool flag) { return flag; }
Value shown(base::Day day) { return base::iso_from_day(day); }
Value shown(clinical::Status status) { return id(status); }
/// A milestone is printed by its day.
Value shown(const clinical::Evidence& evidence) { return base::iso_from_day(evidence.day); }
Value shown(const clinical::TwoInARow& both) { return shown(both.first); }
template <class T>
Value shown(const std::optional<T>& maybe) {
  return maybe ? shown(*maybe) : Value{};
}
/// A field of something that may not be there.
template <class T>
Value shown(const std::optional<T>& owner, auto field) {
  return owner ? shown(std::invoke(field, *owner)) : Value{};
}

Value shown_permille(std::optional<int> permille) { return permille ? Value{*permille / 10.0} : Value{}; }
Value shown_hundredths(std::optional<int> hundredths) { return hundredths ? Value{*hundredths / 100.0} : Value{}; }

void add_baseline(Value::Object& out, const clinical::Measured& it) {
  using clinical::Baseline;
  out.push_back({"first_session", shown(it.first_session)});
  out.push_back({"last_session", shown(it.last_session)});
  out.push_back({"baseline", shown(it.baseline, &Baseline::score)});
  out.push_back({"baseline_date", shown(it.baseline, &Baseline::day)});
  // Without a baseline its flags are unknown like all that depends on it, not false.
  out.push_back({"baseline_stale", shown(it.baseline, &Baseline::stale)});
  out.push_back({"baseline_low", shown(it.baseline, &Baseline::low)});
}

void add_scores(Value::Object& out, const clinical::Measured& it) {
  using clinical::Evidence;
  using clinical::Outcome;
  const auto permille = [&](auto field) { return it.outcome ? std::invoke(field, *it.outcome) : std::nullopt; };
  out.push_back({"n_post_days", it.post_days});
  out.push_back({"nadir", shown(it.nadir, &Evidence::score)});
  out.push_back({"nadir_date", shown(it.nadir, &Evidence::day)});
  out.push_back({"last_score", shown(it.last, &Evidence::score)});
  out.push_back({"last_date", shown(it.last, &Evidence::day)});
  out.push_back({"pct_change_nadir", shown_permille(permille(&Outcome::nadir_change_permille))});
  out.push_back({"pct_change_last", shown_permille(permille(&Outcome::last_change_permille))});
  out.push_back({"best_status", shown(it.outcome, &Outcome::best)});
  out.push_back({"last_status", shown(it.outcome, &Outcome::last)});
}

void add_response(Value::Object& out, const std::optional<clinical::Outcome>& outcome) {
  using clinical::Durability;
  using clinical::Milestone;
  using clinical::Response;
  const auto response = outcome ? outcome->response : std::nullopt;
  const bool relapsed = response && response->relapse_confirmed();
  const auto relapse = response ? response->relapse : std::nullopt;
  const auto durability = response ? response->durability : std::nullopt;
  const auto responded = response ? std::optional{response->first} : std::nullopt;
  const auto remission = outcome ? outcome->remission : std::nullopt;
  out.push_back({"response_date", shown(responded, &Milestone::day)});
  out.push_back({"days_to_response", shown(responded, &Milestone::days_from_first_session)});
  out.push_back({"confirmed_response_date", shown(response, &Response::confirmed)});
  out.push_back({"remission_date", shown(remission, &Milestone::day)});
  out.push_back({"days_to_remission", shown(remission, &Milestone::days_from_first_session)});
  out.push_back({"loss_of_response_date", shown(response, &Response::lost)});
  out.push_back({"days_sustained_response", shown(response, &Response::days_sustained)});
  out.push_back({"sustained_censored", response ? Value{!response->lost} : Value{}});
  out.push_back({"relapse_date", relapsed ? shown(relapse->first) : Value{}});
  out.push_back({"possible_relapse_date", relapse && !relapsed ? shown(relapse->first) : Value{}});
  out.push_back({"durability_days", shown(durability, &Durability::days)});
  out.push_back({"durability_censored", response ? Value{!relapsed} : Value{}});
}

void add_change(Value::Object& out, const clinical::ChangeRules& rules,
                const std::optional<clinical::Outcome>& outcome) {
  const auto improved = [&](std::span<const clinical::Published> thresholds) {
    return outcome ? shown(clinical::reaches(thresholds, outcome->last_improvement)) : Value{};
  };
  const bool rise_is_known = outcome && !rules.meaningful.empty();
  const auto trend = outcome ? outcome->trend : std::nullopt;
  out.push_back({"deterioration_any", rise_is_known ? Value{outcome->deteriorated.has_value()} : Value{}});
  out.push_back({"mcid_improved_last", improved(rules.meaningful)});
  out.push_back({"reliable_improved_last", improved(rules.reliable)});
  out.push_back({"mean_score_auc", trend ? shown_hundredths(trend->mean_hundredths) : Value{}});
  out.push_back({"slope_per_week", trend ? shown_hundredths(trend->slope_hundredths_per_week) : Value{}});
}

void add_sessions(Value::Object& out, const clinical::Measured& it, std::span<const std::string> starts) {
  Value::Array sessions;
  for (const clinical::SessionEffect& effect : it.per_session) {
    sessions.push_back(Value::Object{{"session", starts[effect.session]},
                                     {"pre", shown(effect.before, &clinical::Evidence::score)},
                                     {"post", shown(effect.after, &clinical::Evidence::score)},
                                     {"delta", effect.delta()}});
  }
  out.push_back({"per_session", std::move(sessions)});
  if (const auto& adherence = it.adherence) {
    out.push_back({"adherence", Value::Object{{"scheduled", adherence->scheduled},
                                              {"completed", adherence->completed},
                                              {"percent", shown_permille(adherence->permille)}}});
  }
}

}  // namespace

base::Result<CourseFile, std::string> course_file_from(const Value& value) {
  if (!value.object()) return base::Fail{std::string{"not an object with assessments and sessions"}};
  const auto instrument = read_instrument(value);
  if (!instrument) return base::Fail{instrument.error()};
  const auto read_score = [highest = (*instrument)->highest_total()](const Value& item, const std::string& field) {
    return read_assessment(item, field, highest);
  };
  auto assessments = read_list<clinical::DatedScore>(value.find("assessments"), "assessments", read_score);
  if (!assessments) return base::Fail{assessments.error()};
  auto sessions = read_list<WrittenSession>(value.find("sessions"), "sessions", read_written_session);
  if (!sessions) return base::Fail{sessions.error()};

  CourseFile file{.instrument = *instrument,
                  .assessments = *std::move(assessments),
                  .sessions = {},
                  .session_starts = {},
                  .schedule = {}};
  for (WrittenSession& written : *sessions) {
    file.sessions.push_back(written.session);
    file.session_starts.push_back(std::move(written.start));
  }
  if (const Value* schedule = known(value, "schedule")) {
    auto days = read_list<base::Day>(schedule, "schedule", read_scheduled);
    if (!days) return base::Fail{days.error()};
    file.schedule = *std::move(days);
  }
  return file;
}

Value value_from(const clinical::Course& course, std::span<const std::string> session_starts) {
  Value::Object out{{"n_assessments", course.assessments},
                    {"n_sessions_completed", course.sessions_completed},
                    {"n_sessions_not_completed", course.sessions_not_completed}};
  if (!course.measured) {
    out.push_back({"error", "no_completed_session"});
    return out;
  }
  add_baseline(out, *course.measured);
  add_scores(out, *course.measured);
  add_response(out, course.measured->outcome);
  add_change(out, *course.rules, course.measured->outcome);
  add_sessions(out, *course.measured, session_starts);
  return out;
}

}  // namespace format
