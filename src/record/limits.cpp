#include "record/limits.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "clinical/score.hpp"
#include "record/names.hpp"

namespace record {
namespace {

constexpr std::chrono::days longest_ago{366 * 120};
constexpr std::chrono::days furthest_done{1};  // the patient may be in a zone that is a day ahead
constexpr std::chrono::days furthest_planned{731};

bool is_within(std::int64_t value, Range range) { return range.least <= value && value <= range.most; }

bool is_name(std::string_view text) { return !text.empty() && text.size() <= max_name_bytes && base::is_utf8(text); }

/// What base/time.hpp can write and read back.
bool is_real(const base::DateTime& when) { return base::date_time_from_iso(base::iso_from_date_time(when)) == when; }

/// Where only one of two times has an offset, the calendar has to do.
bool is_earlier(const base::DateTime& one, const base::DateTime& other) {
  if (one.utc_offset.has_value() != other.utc_offset.has_value()) return one.local < other.local;
  return base::instant_of(one) < base::instant_of(other);
}

/// Collects what is wrong with the body of an entry of that time.
class Findings {
 public:
  explicit Findings(const base::DateTime& start) : start_{start} {}

  void add(std::string_view field, Fault fault) { problems_.push_back({std::string{field}, fault}); }

  void number(std::string_view field, std::optional<std::int64_t> value, Range range) {
    if (value && !is_within(*value, range)) add(field, Fault::OutOfRange);
  }

  void text(std::string_view field, std::string_view value, std::size_t most_bytes) {
    if (value.size() > most_bytes) add(field, Fault::TooLong);
    else if (!base::is_utf8(value)) add(field, Fault::NotText);
  }

  void date(std::string_view field, const std::optional<base::DateTime>& value) {
    if (value && !is_real(*value)) add(field, Fault::NotReal);
  }

  void end(std::string_view field, const std::optional<base::DateTime>& value) {
    if (value && is_real(*value) && is_earlier(*value, start_)) add(field, Fault::BeforeStart);
    else date(field, value);
  }

  void vitals(const std::string& field, const Vitals& vitals) {
    const std::size_t before = problems_.size();
    number(field + ".systolic", vitals.systolic, systolic_range);
    number(field + ".diastolic", vitals.diastolic, diastolic_range);
    const bool both_alone_good = vitals.systolic && vitals.diastolic && problems_.size() == before;
    if (both_alone_good && *vitals.diastolic >= *vitals.systolic) add(field + ".diastolic", Fault::NotBelowSystolic);
    number(field + ".heart_rate", vitals.heart_rate, heart_rate_range);
    number(field + ".spo2", vitals.spo2, spo2_range);
  }

  void side_effects(const SideEffects& effects) {
    for (const auto& [effect, grade] : effects) {
      if (!is_within(grade, severity_range)) add("side_effects." + std::string{name_of(effect)}, Fault::OutOfRange);
    }
  }

  Problems take() { return std::move(problems_); }

 private:
  base::DateTime start_;
  Problems problems_;
};

bool fit(const std::vector<std::optional<int>>& answers, const clinical::Instrument* instrument) {
  if (instrument != nullptr) return clinical::score(*instrument, answers).status != clinical::ScoreStatus::Invalid;
  return answers.size() <= max_answers && std::ranges::all_of(answers, [](std::optional<int> answer) {
           return !answer || is_within(*answer, {0, max_answer});
         });
}

void check(Findings& found, const Assessment& assessment) {
  const auto* instrument = clinical::find_instrument(assessment.instrument);
  const bool answered = !assessment.answers.empty();
  if (assessment.instrument.empty()) found.add("instrument", Fault::Missing);
  else found.text("instrument", assessment.instrument, max_name_bytes);
  found.number("instrument_version", assessment.instrument_version, {1, max_revision});
  if (answered && !fit(assessment.answers, instrument)) found.add("answers", Fault::OutOfRange);
  if (!answered && !assessment.imported_total) found.add("answers", Fault::Missing);
  if (assessment.difficulty && !answered) found.add("difficulty", Fault::Unexpected);
  else found.number("difficulty", assessment.difficulty, difficulty_range);
  if (assessment.imported_total && answered) found.add("imported_total", Fault::Unexpected);
  else
    found.number("imported_total", assessment.imported_total,
                 {0, instrument != nullptr ? instrument->highest_total() : max_total});
}

void check(Findings& found, const Session& session) {
  found.date("moved_from", session.moved_from);
  found.text("course", session.course, max_line_bytes);
  found.number("number", session.number, session_number_range);
  found.text("product", session.product, max_line_bytes);
  found.number("dose_micrograms", session.dose_micrograms, dose_range);
  found.number("weight_grams", session.weight_grams, weight_range);
  found.number("duration_minutes", session.duration_minutes, duration_range);
  found.vitals("before", session.before);
  found.vitals("peak", session.peak);
  found.vitals("discharge", session.discharge);
  found.end("observed_until", session.observed_until);
  found.number("overall", session.overall, scale_range);
  found.number("dissociation", session.dissociation, scale_range);
  found.number("sedation", session.sedation, scale_range);
  found.side_effects(session.side_effects);
  found.text("other_medicines", session.other_medicines, max_note_bytes);
  found.number("sleep", session.sleep, scale_range);
  found.text("intention", session.intention, max_note_bytes);
  found.text("reflection", session.reflection, max_note_bytes);
  found.text("next_day_note", session.next_day_note, max_note_bytes);
  found.text("note", session.note, max_note_bytes);
}

void check(Findings& found, const DailyCheckIn& daily) {
  if (daily == DailyCheckIn{}) found.add("mood", Fault::Missing);
  found.number("mood", daily.mood, scale_range);
  found.number("anxiety", daily.anxiety, scale_range);
  found.number("energy", daily.energy, scale_range);
  found.number("sleep", daily.sleep, scale_range);
  found.number("pain", daily.pain, scale_range);
}

void check(Findings& found, const FollowUp& follow_up) {
  found.number("dissociation", follow_up.dissociation, scale_range);
  found.number("sedation", follow_up.sedation, scale_range);
  found.number("sleep", follow_up.sleep, scale_range);
  found.side_effects(follow_up.side_effects);
  found.text("note", follow_up.note, max_note_bytes);
}

void check(Findings& found, const SafetyCheck& safety_check) {
  found.vitals("blood_pressure", safety_check.blood_pressure);
  found.number("alcohol_days", safety_check.alcohol_days, alcohol_days_range);
  found.text("note", safety_check.note, max_note_bytes);
}

void check(Findings& found, const Plan& plan) {
  found.text("course_template", plan.course_template, max_name_bytes);
  found.text("rules", plan.rules, max_rules_bytes);
}

/// Those that need no clock.
Problems problems_of_body(const Entry& entry) {
  Findings found{entry.experienced_at};
  std::visit([&](const auto& body) { check(found, body); }, entry.body);
  return found.take();
}

bool is_possible(const Put& put) {
  const Entry& entry = put.entry;
  return is_within(entry.revision, {1, max_revision}) && is_real(entry.experienced_at) && is_real(entry.recorded_at) &&
         is_name(entry.source) && problems_of_body(entry).empty();
}

bool is_possible(const Erase&) { return true; }

bool is_possible(const SetPreference& set) {
  const Preference& preference = set.preference;
  return is_name(set.name) && preference.value.size() <= max_note_bytes && base::is_utf8(preference.value) &&
         is_real(preference.changed_at);
}

bool may_lie_ahead(const Entry& entry) {
  const auto* session = std::get_if<Session>(&entry.body);
  return session != nullptr &&
         (session->status == SessionStatus::Planned || session->status == SessionStatus::Cancelled);
}

}  // namespace

bool is_possible(const Edit& edit) {
  return std::visit([](const auto& one) { return is_possible(one); }, edit);
}

Problems problems(const Entry& entry, const base::DateTime& now) {
  Problems found;
  const auto ahead = base::instant_of(entry.experienced_at) - base::instant_of(now);
  if (ahead > (may_lie_ahead(entry) ? furthest_planned : furthest_done))
    found.push_back({"experienced_at", Fault::FarFuture});
  if (-ahead > longest_ago) found.push_back({"experienced_at", Fault::LongAgo});
  std::ranges::move(problems_of_body(entry), std::back_inserter(found));
  return found;
}

}  // namespace record
