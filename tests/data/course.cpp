#include "course.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <string>

#include "base/text.hpp"

namespace test {
namespace {

using record::Phase;
using record::SessionStatus;
using record::SideEffect;
using record::YesNo;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

struct CheckInPlan {
  int day;    ///< From the first session.
  int total;  ///< Give or take a point.
  int item9;
};
constexpr std::array check_ins{
    CheckInPlan{-7, 20, 2}, CheckInPlan{0, 21, 2},  CheckInPlan{7, 17, 1},  CheckInPlan{14, 13, 1},
    CheckInPlan{18, 11, 0}, CheckInPlan{25, 9, 0},  CheckInPlan{32, 7, 0},  CheckInPlan{46, 6, 0},
    CheckInPlan{60, 8, 0},  CheckInPlan{70, 11, 0}, CheckInPlan{82, 14, 1}, CheckInPlan{91, 8, 0},
    CheckInPlan{105, 6, 0},
};
constexpr int day_with_blank = 60;

struct SessionPlan {
  int day;
  SessionStatus status;
  Phase phase;
  std::int64_t dose_micrograms;
  const char* note;
  int overall = 0, dissociation = 0, sedation = 0, peak_systolic = 0;  ///< Of those that took place.
};
constexpr std::array sessions{
    SessionPlan{0, SessionStatus::Completed, Phase::Induction, 35'000,
                "A bit nervous before. Floating, then calm. Headache in the evening.", 5, 7, 5, 146},
    SessionPlan{3, SessionStatus::Completed, Phase::Induction, 37'500, "", 6, 6, 4, 141},
    SessionPlan{7, SessionStatus::Cancelled, Phase::Induction, 0, "A cold. Moved to Thursday."},
    SessionPlan{10, SessionStatus::Completed, Phase::Induction, 37'500,
                "Con m\u00fasica. Me sent\u00ed en calma; el mar\u2026 \U0001F30A", 7, 6, 4, 138},
    SessionPlan{14, SessionStatus::Completed, Phase::Induction, 40'000,
                "\u3068\u3066\u3082\u9759\u304b\u3060\u3063\u305f\u3002", 8, 5, 3, 136},
    SessionPlan{17, SessionStatus::Completed, Phase::Induction, 40'000,
                "\u0643\u0627\u0646 \u064a\u0648\u0645\u064b\u0627 \u0647\u0627\u062f\u0626\u064b\u0627.", 8, 4, 4,
                139},
    SessionPlan{21, SessionStatus::Completed, Phase::Induction, 40'000, "Last of the first series. Slept well.", 9, 4,
                2, 133},
    SessionPlan{84, SessionStatus::Completed, Phase::Booster, 40'000, "Good to be back. Easier this time.", 9, 3, 3,
                135},
};
constexpr int cancelled_day = 7, moved_to_day = 10;
constexpr int planned_day = 133;
constexpr int letter_day = -30;

struct AnxietyPlan {
  int day;
  int total;
  int difficulty;
};
constexpr std::array anxiety_check_ins{
    AnxietyPlan{0, 15, 2}, AnxietyPlan{14, 11, 1}, AnxietyPlan{32, 6, 1}, AnxietyPlan{60, 7, 1}, AnxietyPlan{91, 5, 0},
};
constexpr std::array safety_check_days{30, 60};
constexpr int last_day = 105;

/// As the default plan asks: every day up to 14 days after a session, then every 7.
bool has_daily_check_in(int day) {
  const auto is_near = [&](const SessionPlan& plan) {
    return plan.status == SessionStatus::Completed && day >= plan.day - 3 && day <= plan.day + 14;
  };
  return std::ranges::any_of(sessions, is_near) || day % 7 == 0;
}

/// What the PHQ-9 would have been on that day: on a straight line between those that were answered.
int total_on(int day) {
  const auto after = std::ranges::find_if(check_ins, [&](const CheckInPlan& plan) { return plan.day >= day; });
  if (after == check_ins.begin() || after->day == day) return after->total;
  const auto before = after - 1;
  return before->total + (after->total - before->total) * (day - before->day) / (after->day - before->day);
}

class Sample {
 public:
  explicit Sample(std::uint32_t seed) : engine_{seed} {}

  std::vector<record::Edit> edits() {
    for (const CheckInPlan& plan : check_ins) add(check_in(plan));
    for (const SessionPlan& plan : sessions) add(session(plan));
    add_second_thoughts();
    add_around();
    std::ranges::stable_sort(edits_, {}, [](const record::Edit& edit) {
      return base::instant_of(std::get<record::Put>(edit).entry.recorded_at);
    });
    edits_.push_back(record::Erase{mistake_});
    return std::move(edits_);
  }

 private:
  int below(int count) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(count)); }

  record::EntryId id() {
    record::EntryId id;
    for (std::uint8_t& byte : id.bytes) byte = static_cast<std::uint8_t>(below(256));
    return id;
  }

  /// Clocks go forward on March 8, 2026.
  static base::DateTime time(int day, minutes clock) {
    const base::Day date = sample_first_session + days{day};
    const bool summer = date >= base::Day{std::chrono::year{2026} / 3 / 8};
    return {date + clock, hours{summer ? -6 : -7}};
  }

  void add(record::Entry entry) { edits_.push_back(record::Put{std::move(entry)}); }

  /// Some answers of 0 to 3 that add up to the total.
  std::vector<std::optional<int>> answers(int items, int total) {
    std::vector<std::optional<int>> values(static_cast<std::size_t>(items), 0);
    for (int left = total; left > 0;) {
      int& value = *values[static_cast<std::size_t>(below(items))];
      if (value == 3) continue;
      ++value;
      --left;
    }
    return values;
  }

  /// Entered right away.
  record::Entry entry(const base::DateTime& when, record::Body body) {
    record::Entry entry{.id = id(), .experienced_at = when, .recorded_at = when};
    entry.body = std::move(body);
    return entry;
  }

  record::Entry check_in(const CheckInPlan& plan) {
    const minutes clock = hours{7} + minutes{below(90)};
    record::Entry entry{.id = id(), .experienced_at = time(plan.day, clock), .recorded_at = time(plan.day, clock)};
    const int total = plan.total + below(2);
    record::Assessment assessment{.instrument = "PHQ-9", .answers = answers(8, total - plan.item9)};
    assessment.answers.emplace_back(plan.item9);
    if (plan.day == day_with_blank) assessment.answers[7].reset();
    entry.body = std::move(assessment);
    return entry;
  }

  record::Entry session(const SessionPlan& plan) {
    const base::DateTime start = time(plan.day, hours{10} + minutes{15 * below(8)});
    record::Entry entry{
        .id = id(), .experienced_at = start, .recorded_at = time(plan.day, hours{18} + minutes{below(180)})};
    record::Session session{.status = plan.status, .phase = plan.phase, .note = plan.note};
    if (plan.status == SessionStatus::Completed) {
      session.route = record::Route::Intravenous;
      session.dose_micrograms = plan.dose_micrograms;
      session.duration_minutes = 40 + below(6);
      add_details(session, plan, start);
    }
    entry.body = std::move(session);
    return entry;
  }

  static void add_details(record::Session& session, const SessionPlan& plan, const base::DateTime& start) {
    const bool is_first = plan.day == 0;
    session.course = plan.phase == Phase::Induction ? "First series" : "";
    session.test_dose = is_first;
    session.setting = record::Setting::Clinic;
    session.product = "Ketamine infusion";
    session.weight_grams = 72'500;
    if (plan.day == moved_to_day) session.moved_from = time(cancelled_day, hours{10});
    session.before = {.systolic = plan.peak_systolic - 20, .diastolic = 78, .heart_rate = 70, .spo2 = 98};
    session.peak = {.systolic = plan.peak_systolic, .diastolic = 88, .heart_rate = 82, .spo2 = 97};
    session.discharge = {.systolic = plan.peak_systolic - 16, .diastolic = 80, .heart_rate = 72, .spo2 = 98};
    session.observed_until = base::DateTime{start.local + hours{2}, start.utc_offset};
    session.overall = plan.overall;
    session.dissociation = plan.dissociation;
    session.sedation = plan.sedation;
    session.side_effects = {{SideEffect::Dissociation, plan.dissociation / 3},
                            {SideEffect::Dizziness, plan.sedation / 2},
                            {SideEffect::Nausea, is_first ? 2 : 0},
                            {SideEffect::Headache, is_first ? 1 : 0}};
    session.fasting_kept = true;
    session.driver_present = true;
    session.support_present = is_first;
    session.sleep = plan.overall;
    if (!is_first) return;
    session.other_medicines = "Something against sickness";
    session.intention = "To be a little less afraid.";
    session.reflection = "It was not as strange as I had thought.";
  }

  /// The plan, what lies before and ahead of the course, and what is asked around it.
  void add_around() {
    const minutes morning = hours{9};
    add(entry(time(-8, morning), record::Plan{.course_template = "iv-2-weekly"}));
    record::Entry letter =
        entry(time(letter_day, morning), record::Assessment{.instrument = "GAD-7", .imported_total = 16});
    letter.recorded_at = time(-7, morning);
    add(std::move(letter));
    record::Entry planned =
        entry(time(planned_day, hours{10}), record::Session{.status = SessionStatus::Planned, .phase = Phase::Booster});
    planned.recorded_at = time(last_day, morning);
    add(std::move(planned));

    for (const AnxietyPlan& plan : anxiety_check_ins) {
      const record::Assessment assessment{
          .instrument = "GAD-7", .answers = answers(7, plan.total), .difficulty = plan.difficulty};
      add(entry(time(plan.day, hours{9} + minutes{below(30)}), assessment));
    }
    for (const int day : safety_check_days) add(entry(time(day, morning), safety_check(day)));
    add_follow_ups();
    for (int day = -3; day <= last_day; ++day) {
      if (!has_daily_check_in(day) || below(9) == 0) continue;  // now and then it is forgotten
      add(entry(time(day, hours{19} + minutes{below(120)}), daily_check_in(day)));
      if (day == moved_to_day) add(entry(time(day, hours{8}), record::DailyCheckIn{.mood = 4, .sleep = 5}));
    }
  }

  static record::SafetyCheck safety_check(int day) {
    const bool is_first = day == safety_check_days.front();
    return {.urinary_urgency = YesNo::No,
            .urinary_pain = YesNo::No,
            .urinary_blood = YesNo::No,
            .memory = is_first ? YesNo::No : YesNo::NotSure,
            .mania = YesNo::No,
            .blood_pressure = {.systolic = is_first ? 124 : 127, .diastolic = is_first ? 79 : 82},
            .note = is_first ? "" : "Lost a word now and then."};
  }

  void add_follow_ups() {
    std::map<record::EntryId, base::DateTime> treated;  // by id: the second session stands there twice
    for (const record::Edit& edit : edits_) {
      const record::Entry& one = std::get<record::Put>(edit).entry;
      const auto* session = std::get_if<record::Session>(&one.body);
      if (session != nullptr && session->status == SessionStatus::Completed && one.id != mistake_)
        treated[one.id] = one.experienced_at;
    }
    for (const auto& [session, start] : treated) {
      const base::DateTime next_day = time(base::days_between(sample_first_session, base::day_of(start)) + 1, hours{8});
      add(entry(next_day, record::FollowUp{.session = session,
                                           .dissociation = below(2),
                                           .sedation = below(4),
                                           .sleep = 5 + below(5),
                                           .side_effects = {{SideEffect::Headache, below(2)},
                                                            {SideEffect::Nausea, 0},
                                                            {SideEffect::UrinarySymptoms, 0}},
                                           .mania = YesNo::No}));
    }
  }

  /// Follows the PHQ-9, give or take a point.
  record::DailyCheckIn daily_check_in(int day) {
    const int burden = total_on(day) * 10 / 27;
    const auto near = [&](int value) { return std::clamp(value - 1 + below(3), 0, 10); };
    record::DailyCheckIn daily{.mood = near(10 - burden), .anxiety = near(burden), .energy = near(9 - burden)};
    if (below(4) != 0) daily.sleep = near(9 - burden);
    if (below(3) == 0) daily.pain = near(2);
    return daily;
  }

  /// The note of the second session was written on the day after it; a session was entered twice and one erased.
  void add_second_thoughts() {
    const auto is_second = [](const record::Edit& edit) {
      const record::Entry& entry = std::get<record::Put>(edit).entry;
      return std::holds_alternative<record::Session>(entry.body) &&
             base::day_of(entry.experienced_at) == sample_first_session + days{sessions[1].day};
    };
    record::Entry second = std::get<record::Put>(*std::ranges::find_if(edits_, is_second)).entry;
    record::Entry mistake = second;
    mistake.id = mistake_ = id();
    mistake.recorded_at.local += minutes{2};
    second.revision = 2;
    second.recorded_at = time(sessions[1].day + 1, hours{9});
    std::get<record::Session>(second.body).note = "Woke up lighter. Took a long walk.";
    add(std::move(mistake));
    add(std::move(second));
  }

  std::mt19937 engine_;  // its numbers are fixed by the standard; those of the distributions are not
  std::vector<record::Edit> edits_;
  record::EntryId mistake_;
};

}  // namespace

std::vector<record::Edit> sample_course(std::uint32_t seed) { return Sample{seed}.edits(); }

std::vector<store::KeyValue> sample_storage(std::string_view name_space, std::uint32_t seed) {
  std::mt19937 engine{seed + 1};
  std::vector<store::KeyValue> pairs;
  for (const record::Edit& edit : sample_course(seed)) {
    std::array<std::uint8_t, 8> writer{};
    for (std::uint8_t& byte : writer) byte = static_cast<std::uint8_t>(engine() % 256);
    pairs.push_back(store::plan(name_space, base::hex_from_bytes(writer.data(), writer.size()), 1, {&edit, 1}));
  }
  return pairs;
}

}  // namespace test
