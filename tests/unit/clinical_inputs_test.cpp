#include "record/clinical_inputs.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <utility>

#include "data/every_field.hpp"

using record::Assessment;
using record::DailyCheckIn;
using record::Session;
using record::SessionStatus;

namespace {

base::DateTime at(std::string_view iso) { return *base::date_time_from_iso(iso); }

/// A diary in which each entry was entered right away, unless said otherwise.
class Diary {
 public:
  Diary& add(std::string_view iso, record::Body body) { return add(iso, iso, std::move(body)); }
  Diary& add(std::string_view iso, std::string_view recorded, record::Body body) {
    record::Entry entry{.id = {}, .experienced_at = at(iso), .recorded_at = at(recorded)};
    entry.id.bytes.fill(--number_);  // so that the order of ids is not the order of entering
    entry.body = std::move(body);
    record_.apply(record::Put{std::move(entry)}, "writer");
    return *this;
  }
  const record::Record& record() const { return record_; }

 private:
  std::uint8_t number_ = 0xFF;
  record::Record record_;
};

Assessment total(std::string_view instrument, int points) {
  return {.instrument = std::string{instrument}, .imported_total = points};
}

/// "2026-01-05T08:00:00 21", one for each.
std::vector<std::string> words_of(const std::vector<clinical::DatedScore>& scores) {
  std::vector<std::string> words;
  for (const auto& [when, score] : scores)
    words.push_back(base::iso_from_date_time(when) + " " + std::to_string(score));
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("Clinical inputs: totals of one instrument, from answers, prorated, and from a letter") {
  Diary diary;
  diary.add("2026-01-19T08:00", Assessment{.instrument = "PHQ-9", .answers = {1, 1, 1, 1, 1, 1, 1, 1, std::nullopt}})
      .add("2026-01-05T08:00", Assessment{.instrument = "PHQ-9", .answers = {3, 3, 3, 3, 3, 3, 3, 0, 0}})
      .add("2026-01-12T08:00", total("PHQ-9", 17))
      .add("2026-01-26T08:00", Assessment{.instrument = "PHQ-9", .answers = {0, 0, 0, 0, 0, 0, {}, {}, {}}})
      .add("2026-01-12T09:00", total("GAD-7", 9));

  CHECK(words_of(record::totals_of(diary.record(), clinical::phq9)) ==
        Words{"2026-01-05T08:00:00 21", "2026-01-12T08:00:00 17", "2026-01-19T08:00:00 9"});
  CHECK(words_of(record::totals_of(diary.record(), clinical::gad7)) == Words{"2026-01-12T09:00:00 9"});
  CHECK(record::totals_of(diary.record(), clinical::phq8).empty());
}

TEST_CASE("Clinical inputs: of two at the same instant the later-entered stands later, whatever its zone and id") {
  const auto [first, second] = GENERATE(table<std::string, std::string>({
      {"2026-01-12T08:00:00+00:00", "2026-01-12T10:00:00+02:00"},
      {"2026-01-12T10:00:00+02:00", "2026-01-12T08:00:00+00:00"},
  }));
  Diary diary;
  diary.add(second, "2026-01-13T09:00:00+00:00", total("PHQ-9", 12));
  diary.add(first, "2026-01-13T08:00:00+00:00", total("PHQ-9", 20));
  CHECK(words_of(record::totals_of(diary.record(), clinical::phq9)) == Words{first + " 20", second + " 12"});
}

TEST_CASE("Clinical inputs: the score of an imported total has its band, also where an instrument has none for it") {
  const clinical::Score known = record::score_of(total("PHQ-9", 14), clinical::phq9);
  CHECK(known.status == clinical::ScoreStatus::Complete);
  CHECK(known.total == 14);
  CHECK(known.severity == clinical::Severity::Moderate);
  CHECK_FALSE(known.answered.has_value());

  constexpr std::array from_1{1, 2};
  const clinical::Instrument own{"own", 5, from_1, 0, clinical::phq9_bands, 7};
  CHECK_FALSE(record::score_of(total("own", 4), own).severity.has_value());  // lower than its lowest total
  CHECK_FALSE(record::score_of(total("own", 8), {"own", 5, from_1, 0, {}, 7}).severity.has_value());
}

TEST_CASE("Clinical inputs: every session with what became of it, by start") {
  Diary diary;
  diary.add("2026-01-15T10:00", Session{.status = SessionStatus::Planned, .phase = record::Phase::Booster})
      .add("2026-01-12T10:00", Session{})
      .add("2026-01-13T10:00", Session{.status = SessionStatus::Cancelled})
      .add("2026-01-14T10:00", Session{.status = SessionStatus::Missed});

  std::vector<std::pair<base::DateTime, bool>> completed;
  for (const auto& it : record::course_sessions(diary.record())) completed.emplace_back(it.start, it.completed);
  CHECK(completed == std::vector<std::pair<base::DateTime, bool>>{{at("2026-01-12T10:00"), true},
                                                                  {at("2026-01-13T10:00"), false},
                                                                  {at("2026-01-14T10:00"), false},
                                                                  {at("2026-01-15T10:00"), false}});
  const auto sessions = record::treatment_sessions(diary.record());
  REQUIRE(sessions.size() == 4);
  CHECK(sessions[0].status == SessionStatus::Completed);
  CHECK_FALSE(sessions[0].phase.has_value());
  CHECK(sessions[3].start == at("2026-01-15T10:00"));
  CHECK(sessions[3].status == SessionStatus::Planned);
  CHECK(sessions[3].phase == record::Phase::Booster);
}

TEST_CASE("Clinical inputs: the answers to one daily item, several a day, none for those that were left blank") {
  Diary diary;
  diary.add("2026-01-12T21:00", DailyCheckIn{.mood = 4, .pain = 0})
      .add("2026-01-12T09:00", DailyCheckIn{.mood = 3})
      .add("2026-01-13T09:00", DailyCheckIn{.sleep = 7});
  CHECK(words_of(record::daily_values(diary.record(), &DailyCheckIn::mood)) ==
        Words{"2026-01-12T09:00:00 3", "2026-01-12T21:00:00 4"});
  CHECK(words_of(record::daily_values(diary.record(), &DailyCheckIn::pain)) == Words{"2026-01-12T21:00:00 0"});
  CHECK(record::daily_values(diary.record(), &DailyCheckIn::energy).empty());
}

TEST_CASE("Clinical inputs: what was done, by the names that a plan uses; sessions and plans are not") {
  record::Record record;
  for (const record::Entry& entry : test::entries_with_every_field()) record.apply(record::Put{entry}, "writer");
  Words done;
  for (const auto& [subject, when] : record::done_in(record))
    done.push_back(base::iso_from_date_time(when).substr(0, 10) + " " + subject);
  CHECK(done == Words{"2026-01-16 follow-up", "2026-01-17 daily check-in", "2026-02-12 safety check",
                      "2026-02-26 GAD-7", "2026-03-01 PHQ-9"});
}

TEST_CASE("Clinical inputs: the plan with the latest date counts, however late another was entered") {
  Diary diary;
  CHECK(record::latest_plan(diary.record()) == nullptr);
  diary.add("2026-02-01T08:00", record::Plan{.rules = "PHQ-9 monthly"})
      .add("2026-01-01T08:00", "2026-02-02T08:00", record::Plan{.rules = "PCL-5 monthly"});
  CHECK(record::latest_plan(diary.record())->rules == "PHQ-9 monthly");
}

TEST_CASE("Clinical inputs: a diary begins on the day of its first entering, not of what was entered") {
  Diary diary;
  CHECK_FALSE(record::first_day(diary.record()).has_value());
  diary.add("2026-01-20T08:00", DailyCheckIn{.mood = 4}).add("2025-11-01T08:00", "2026-01-19T23:00", Session{});
  CHECK(record::first_day(diary.record()) == base::day_from_iso("2026-01-19"));
}
