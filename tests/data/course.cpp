#include "course.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "base/text.hpp"

namespace test {
namespace {

using record::Phase;
using record::SessionStatus;
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
};
constexpr std::array sessions{
    SessionPlan{0, SessionStatus::Completed, Phase::Induction, 35'000,
                "A bit nervous before. Floating, then calm. Headache in the evening."},
    SessionPlan{3, SessionStatus::Completed, Phase::Induction, 37'500, ""},
    SessionPlan{7, SessionStatus::Cancelled, Phase::Induction, 0, "A cold. Moved to Thursday."},
    SessionPlan{10, SessionStatus::Completed, Phase::Induction, 37'500,
                "Con m\u00fasica. Me sent\u00ed en calma; el mar\u2026 \U0001F30A"},
    SessionPlan{14, SessionStatus::Completed, Phase::Induction, 40'000,
                "\u3068\u3066\u3082\u9759\u304b\u3060\u3063\u305f\u3002"},
    SessionPlan{17, SessionStatus::Completed, Phase::Induction, 40'000,
                "\u0643\u0627\u0646 \u064a\u0648\u0645\u064b\u0627 \u0647\u0627\u062f\u0626\u064b\u0627."},
    SessionPlan{21, SessionStatus::Completed, Phase::Induction, 40'000, "Last of the first series. Slept well."},
    SessionPlan{84, SessionStatus::Completed, Phase::Booster, 40'000, "Good to be back. Easier this time."},
};

class Sample {
 public:
  explicit Sample(std::uint32_t seed) : engine_{seed} {}

  std::vector<record::Edit> edits() {
    for (const CheckInPlan& plan : check_ins) add(check_in(plan));
    for (const SessionPlan& plan : sessions) add(session(plan));
    add_second_thoughts();
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

  /// Some nine answers that add up to the total.
  std::vector<std::optional<int>> answers(int total, int item9) {
    std::array<int, 9> values{};
    values.back() = item9;
    for (int left = total - item9; left > 0;) {
      int& value = values[static_cast<std::size_t>(below(8))];
      if (value == 3) continue;
      ++value;
      --left;
    }
    return {values.begin(), values.end()};
  }

  record::Entry check_in(const CheckInPlan& plan) {
    const minutes clock = hours{7} + minutes{below(90)};
    record::Entry entry{.id = id(), .experienced_at = time(plan.day, clock), .recorded_at = time(plan.day, clock)};
    record::Assessment assessment{.instrument = "PHQ-9", .answers = answers(plan.total + below(2), plan.item9)};
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
    }
    entry.body = std::move(session);
    return entry;
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
