#include "record/limits.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>
#include <tuple>

using record::Assessment;
using record::Entry;
using record::Problem;
using record::Session;
using record::SessionStatus;

namespace {

using Problems = std::vector<Problem>;

const base::DateTime now = *base::date_time_from_iso("2026-01-12T08:00:00+01:00");

Entry session_at(std::string_view iso, SessionStatus status = SessionStatus::Completed) {
  Entry entry{.id = {}, .experienced_at = *base::date_time_from_iso(iso), .recorded_at = now};
  entry.body = Session{.status = status};
  return entry;
}

Problems problems_with(const std::function<void(Session&)>& change) {
  Session session;
  change(session);
  Entry entry = session_at("2026-01-12T07:00:00+01:00");
  entry.body = session;
  return record::problems(entry, now);
}

bool is_possible(const std::function<void(Entry&)>& change) {
  Entry entry = session_at("2026-01-12T07:00:00+01:00");
  change(entry);
  return record::is_possible(record::Put{entry});
}

bool is_possible(Assessment assessment) {
  return is_possible([&](Entry& entry) { entry.body = std::move(assessment); });
}

std::vector<std::optional<int>> answers(std::size_t count, std::optional<int> answer) {
  return std::vector(count, answer);
}

}  // namespace

TEST_CASE("Limits: dose, duration and note, both sides of each border (clinical.md section 3)") {
  const auto [dose, dose_problems] = GENERATE(table<std::int64_t, Problems>({
      {99, {Problem::DoseOutOfRange}},
      {100, {}},
      {2'000'000, {}},
      {2'000'001, {Problem::DoseOutOfRange}},
      {-100, {Problem::DoseOutOfRange}},
  }));
  CHECK(problems_with([&](Session& session) { session.dose_micrograms = dose; }) == dose_problems);

  const auto [minutes, minutes_problems] = GENERATE(table<int, Problems>({
      {0, {Problem::DurationOutOfRange}},
      {1, {}},
      {600, {}},
      {601, {Problem::DurationOutOfRange}},
  }));
  CHECK(problems_with([&](Session& session) { session.duration_minutes = minutes; }) == minutes_problems);

  const auto [bytes, note_problems] = GENERATE(table<std::size_t, Problems>({
      {0, {}},
      {20'000, {}},
      {20'001, {Problem::NoteTooLong}},
  }));
  CHECK(problems_with([&](Session& session) { session.note = std::string(bytes, 'n'); }) == note_problems);
}

TEST_CASE("Limits: a note that is not UTF-8 is no text") {
  CHECK(problems_with([](Session& session) { session.note = "caf\xE9"; }) == Problems{Problem::NotText});
  CHECK(problems_with([](Session& session) { session.note = "caf\u00e9 \u5e73\u9759"; }).empty());
}

TEST_CASE("Limits: problems come in the order of the form, dates first") {
  Entry entry = session_at("2027-01-12T07:00:00+01:00");
  entry.body = Session{.dose_micrograms = 1, .duration_minutes = 0, .note = std::string(30'000, '\xFF')};

  CHECK(record::problems(entry, now) == Problems{Problem::DateFarFuture, Problem::DoseOutOfRange,
                                                 Problem::DurationOutOfRange, Problem::NoteTooLong, Problem::NotText});
}

TEST_CASE("Limits: what took place may start a day ahead by instant, what is planned or cancelled two years") {
  const auto [status, iso, found] = GENERATE(table<SessionStatus, std::string, Problems>({
      {SessionStatus::Completed, "2026-01-13T08:00:00+01:00", {}},
      {SessionStatus::Completed, "2026-01-13T08:00:01+01:00", {Problem::DateFarFuture}},
      {SessionStatus::Completed, "2026-01-13T20:00:00+13:00", {}},
      {SessionStatus::Completed, "2026-01-13T20:00:01+13:00", {Problem::DateFarFuture}},
      {SessionStatus::Missed, "2026-01-13T08:00:01+01:00", {Problem::DateFarFuture}},
      {SessionStatus::Planned, "2028-01-13T08:00:00+01:00", {}},
      {SessionStatus::Planned, "2028-01-13T08:00:01+01:00", {Problem::DateFarFuture}},
      {SessionStatus::Cancelled, "2028-01-13T08:00:00+01:00", {}},
      {SessionStatus::Cancelled, "2028-01-13T08:00:01+01:00", {Problem::DateFarFuture}},
      {SessionStatus::Completed, "1905-10-14T08:00:00+01:00", {}},
      {SessionStatus::Completed, "1905-10-14T07:59:59+01:00", {Problem::DateLongAgo}},
  }));
  CHECK(record::problems(session_at(iso, status), now) == found);
}

TEST_CASE("Limits: an assessment may not lie more than a day ahead") {
  Entry entry = session_at("2026-01-13T08:00:01+01:00");
  entry.body = Assessment{.instrument = "PHQ-9", .answers = answers(9, 0)};
  CHECK(record::problems(entry, now) == Problems{Problem::DateFarFuture});
}

TEST_CASE("Possible: an assessment has the answers of its instrument, or a total, never both or none") {
  const auto [assessment, possible] = GENERATE(table<Assessment, bool>({
      {{"PHQ-9", 1, answers(9, 0), {}}, true},
      {{"PHQ-9", 1, answers(9, 3), {}}, true},
      {{"PHQ-9", 1, answers(9, std::nullopt), {}}, true},
      {{"PHQ-9", 1, answers(9, 4), {}}, false},
      {{"PHQ-9", 1, answers(9, -1), {}}, false},
      {{"PHQ-9", 1, answers(8, 0), {}}, false},
      {{"PHQ-9", 1, answers(10, 0), {}}, false},
      {{"PCL-5", 1, answers(20, 4), {}}, true},
      {{"PHQ-9", 1, {}, 0}, true},
      {{"PHQ-9", 1, {}, 27}, true},
      {{"PHQ-9", 1, {}, 28}, false},
      {{"PHQ-9", 1, {}, -1}, false},
      {{"PHQ-9", 1, answers(9, 0), 0}, false},
      {{"PHQ-9", 1, {}, {}}, false},
      {{"PHQ-9", 0, answers(9, 0), {}}, false},
      {{"the clinic's own", 1, answers(100, 1000), {}}, true},
      {{"the clinic's own", 1, answers(101, 0), {}}, false},
      {{"the clinic's own", 1, answers(1, 1001), {}}, false},
      {{"the clinic's own", 1, {}, 100'000}, true},
      {{"the clinic's own", 1, {}, 100'001}, false},
      {{"", 1, answers(1, 0), {}}, false},
      {{std::string(64, 'c'), 1, answers(1, 0), {}}, true},
      {{std::string(65, 'c'), 1, answers(1, 0), {}}, false},
      {{"\xFF", 1, answers(1, 0), {}}, false},
  }));
  CHECK(is_possible(assessment) == possible);
}

TEST_CASE("Possible: revision, dates, source and body of an entry, both sides of each border") {
  using Change = std::function<void(Entry&)>;
  const auto local = [](int year) {
    return base::DateTime{std::chrono::local_days{std::chrono::year{year} / 1 / 1}, std::nullopt};
  };
  const auto [change, possible] = GENERATE_COPY(table<Change, bool>({
      {[](Entry& entry) { entry.revision = 0; }, false},
      {[](Entry& entry) { entry.revision = 1; }, true},
      {[](Entry& entry) { entry.revision = 1'000'000; }, true},
      {[](Entry& entry) { entry.revision = 1'000'001; }, false},
      {[=](Entry& entry) { entry.experienced_at = local(1900); }, true},
      {[=](Entry& entry) { entry.experienced_at = local(1899); }, false},
      {[=](Entry& entry) { entry.recorded_at = local(2199); }, true},
      {[=](Entry& entry) { entry.recorded_at = local(2200); }, false},
      {[](Entry& entry) { entry.recorded_at.utc_offset = std::chrono::hours{18}; }, true},
      {[](Entry& entry) { entry.recorded_at.utc_offset = std::chrono::hours{19}; }, false},
      {[](Entry& entry) { entry.source = "imported:daylio"; }, true},
      {[](Entry& entry) { entry.source = ""; }, false},
      {[](Entry& entry) { entry.source = std::string(65, 's'); }, false},
      {[](Entry& entry) { entry.body = Session{.dose_micrograms = 100}; }, true},
      {[](Entry& entry) { entry.body = Session{.dose_micrograms = 99}; }, false},
      {[](Entry& entry) { entry.body = Session{.note = "\xFF"}; }, false},
  }));
  CHECK(is_possible(change) == possible);
}

TEST_CASE("Possible: a preference has a name and a value of limited length; an erasure is always possible") {
  const auto [name, value, possible] = GENERATE(table<std::string, std::string, bool>({
      {"view", "", true},
      {"", "html", false},
      {std::string(65, 'n'), "html", false},
      {"view", std::string(20'000, 'v'), true},
      {"view", std::string(20'001, 'v'), false},
      {"view", "\xFF", false},
  }));
  CHECK(record::is_possible(record::SetPreference{name, {value, now}}) == possible);
  CHECK(record::is_possible(record::Erase{}));

  const base::DateTime too_late{std::chrono::local_days{std::chrono::year{2200} / 1 / 1}, std::nullopt};
  CHECK_FALSE(record::is_possible(record::SetPreference{"view", {"html", too_late}}));
}

TEST_CASE("Dose: a number with at most three decimals is read, by point or comma") {
  const auto [text, micrograms] = GENERATE(table<std::string, std::optional<std::int64_t>>({
      {"40", 40'000},
      {" 37.5 ", 37'500},
      {"37,5", 37'500},
      {"1,5", 1'500},
      {"2.50", 2'500},
      {"0.1", 100},
      {"0.125", 125},
      {"1.125", 1'125},
      {"37,125", 37'125},
      {".5", 500},
      {"5.", 5'000},
      {"007", 7'000},
      {"1250", 1'250'000},
      {"999999999", 999'999'999'000},
      {"1,250", std::nullopt},  // one and a quarter, or one thousand two hundred and fifty
      {"2,000", std::nullopt},
      {"1.500", std::nullopt},
      {"1.2345", std::nullopt},
      {"1234567890", std::nullopt},
      {"", std::nullopt},
      {".", std::nullopt},
      {"-40", std::nullopt},
      {"+40", std::nullopt},
      {"40 mg", std::nullopt},
      {"4e1", std::nullopt},
      {"1.2.3", std::nullopt},
      {"1,2.3", std::nullopt},
      {"\u0664\u0660", std::nullopt},
  }));
  CHECK(record::micrograms_from_text(text) == micrograms);
}

TEST_CASE("Dose: what is written is shortest and is read back the same") {
  const auto [micrograms, text] = GENERATE(table<std::int64_t, std::string>({
      {100, "0.1"},
      {37'500, "37.5"},
      {40'000, "40"},
      {1'125, "1.125"},
      {1'250, "1.25"},
      {1'005, "1.005"},
      {1'250'000, "1250"},
      {2'000'000, "2000"},
  }));
  CHECK(record::text_from_micrograms(micrograms) == text);
  CHECK(record::micrograms_from_text(text) == micrograms);
}
