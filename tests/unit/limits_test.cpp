#include "record/limits.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>
#include <tuple>

using record::Assessment;
using record::DailyCheckIn;
using record::Entry;
using record::Fault;
using record::FollowUp;
using record::Plan;
using record::Problems;
using record::SafetyCheck;
using record::Session;
using record::SessionStatus;
using record::SideEffect;

namespace {

const base::DateTime now = *base::date_time_from_iso("2026-01-12T08:00:00+01:00");

Entry session_at(std::string_view iso, SessionStatus status = SessionStatus::Completed) {
  Entry entry{.id = {}, .experienced_at = *base::date_time_from_iso(iso), .recorded_at = now};
  entry.body = Session{.status = status};
  return entry;
}

Problems problems_of(record::Body body) {
  Entry entry = session_at("2026-01-12T07:00:00+01:00");
  entry.body = std::move(body);
  return record::problems(entry, now);
}

Problems problems_with(const std::function<void(Session&)>& change) {
  Session session;
  change(session);
  return problems_of(session);
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

TEST_CASE("Limits: every number of a session, both sides of each border (clinical.md section 3)") {
  using Set = std::function<void(Session&, int)>;
  const auto [field, set, least, most] = GENERATE(table<std::string, Set, int, int>({
      {"number", [](Session& s, int n) { s.number = n; }, 1, 1000},
      {"dose_micrograms", [](Session& s, int n) { s.dose_micrograms = n; }, 100, 2'000'000},
      {"weight_grams", [](Session& s, int n) { s.weight_grams = n; }, 20'000, 400'000},
      {"duration_minutes", [](Session& s, int n) { s.duration_minutes = n; }, 1, 600},
      {"before.systolic", [](Session& s, int n) { s.before.systolic = n; }, 50, 300},
      {"before.diastolic", [](Session& s, int n) { s.before.diastolic = n; }, 20, 200},
      {"before.heart_rate", [](Session& s, int n) { s.before.heart_rate = n; }, 20, 250},
      {"before.spo2", [](Session& s, int n) { s.before.spo2 = n; }, 50, 100},
      {"peak.systolic", [](Session& s, int n) { s.peak.systolic = n; }, 50, 300},
      {"discharge.spo2", [](Session& s, int n) { s.discharge.spo2 = n; }, 50, 100},
      {"overall", [](Session& s, int n) { s.overall = n; }, 0, 10},
      {"dissociation", [](Session& s, int n) { s.dissociation = n; }, 0, 10},
      {"sedation", [](Session& s, int n) { s.sedation = n; }, 0, 10},
      {"side_effects.blurred_vision", [](Session& s, int n) { s.side_effects[SideEffect::BlurredVision] = n; }, 0, 3},
      {"sleep", [](Session& s, int n) { s.sleep = n; }, 0, 10},
  }));
  const auto with = [&, &change = set](int number) {
    return problems_with([&](Session& session) { change(session, number); });
  };
  CAPTURE(field);
  const Problems outside{{field, Fault::OutOfRange}};
  CHECK(with(least - 1) == outside);
  CHECK(with(least).empty());
  CHECK(with(most).empty());
  CHECK(with(most + 1) == outside);
}

TEST_CASE("Limits: the numbers of the other kinds, both sides of each border") {
  using Set = std::function<void(record::Body&, int)>;
  const auto daily = [](std::optional<int> DailyCheckIn::* item) {
    return Set{[item](record::Body& body, int n) { body.emplace<DailyCheckIn>().*item = n; }};
  };
  const auto follow_up = [](std::optional<int> FollowUp::* item) {
    return Set{[item](record::Body& body, int n) { body.emplace<FollowUp>().*item = n; }};
  };
  const auto [field, set, least, most] = GENERATE_COPY(table<std::string, Set, int, int>({
      {"mood", daily(&DailyCheckIn::mood), 0, 10},
      {"anxiety", daily(&DailyCheckIn::anxiety), 0, 10},
      {"energy", daily(&DailyCheckIn::energy), 0, 10},
      {"sleep", daily(&DailyCheckIn::sleep), 0, 10},
      {"pain", daily(&DailyCheckIn::pain), 0, 10},
      {"dissociation", follow_up(&FollowUp::dissociation), 0, 10},
      {"sedation", follow_up(&FollowUp::sedation), 0, 10},
      {"sleep", follow_up(&FollowUp::sleep), 0, 10},
      {"side_effects.nausea",
       [](record::Body& body, int n) { body.emplace<FollowUp>().side_effects[SideEffect::Nausea] = n; }, 0, 3},
      {"blood_pressure.diastolic",
       [](record::Body& body, int n) { body.emplace<SafetyCheck>().blood_pressure.diastolic = n; }, 20, 200},
      {"alcohol_days", [](record::Body& body, int n) { body.emplace<SafetyCheck>().alcohol_days = n; }, 0, 30},
      {"difficulty",
       [](record::Body& body,
          int n) { body = Assessment{.instrument = "PHQ-9", .answers = answers(9, 1), .difficulty = n}; },
       0, 3},
      {"imported_total",
       [](record::Body& body, int n) { body = Assessment{.instrument = "GAD-7", .imported_total = n}; }, 0, 21},
  }));
  const auto with = [&, &change = set](int number) {
    record::Body body;
    change(body, number);
    return problems_of(std::move(body));
  };
  CAPTURE(field);
  const Problems outside{{field, Fault::OutOfRange}};
  CHECK(with(least - 1) == outside);
  CHECK(with(least).empty());
  CHECK(with(most).empty());
  CHECK(with(most + 1) == outside);
}

TEST_CASE("Limits: a text has its most bytes, and is UTF-8") {
  using Set = std::function<void(record::Body&, std::string)>;
  const auto session = [](std::string Session::* text) {
    return Set{[text](record::Body& body, std::string words) { body.emplace<Session>().*text = std::move(words); }};
  };
  const auto [field, set, most] = GENERATE_COPY(table<std::string, Set, std::size_t>({
      {"course", session(&Session::course), 500},
      {"product", session(&Session::product), 500},
      {"other_medicines", session(&Session::other_medicines), 20'000},
      {"intention", session(&Session::intention), 20'000},
      {"reflection", session(&Session::reflection), 20'000},
      {"next_day_note", session(&Session::next_day_note), 20'000},
      {"note", session(&Session::note), 20'000},
      {"note", [](record::Body& body, std::string words) { body.emplace<FollowUp>().note = std::move(words); }, 20'000},
      {"note", [](record::Body& body, std::string words) { body.emplace<SafetyCheck>().note = std::move(words); },
       20'000},
      {"course_template",
       [](record::Body& body, std::string words) { body.emplace<Plan>().course_template = std::move(words); }, 64},
      {"rules", [](record::Body& body, std::string words) { body.emplace<Plan>().rules = std::move(words); }, 4'000},
      {"instrument",
       [](record::Body& body, std::string words) {
         body = Assessment{.instrument = std::move(words), .imported_total = 5};
       },
       64},
  }));
  const auto with = [&, &change = set](std::string words) {
    record::Body body;
    change(body, std::move(words));
    return problems_of(std::move(body));
  };
  CAPTURE(field);
  CHECK(with(std::string(most, 'n')).empty());
  CHECK(with(std::string(most + 1, 'n')) == Problems{{field, Fault::TooLong}});
  CHECK(with("caf\xE9") == Problems{{field, Fault::NotText}});
  CHECK(with("caf\u00e9 \u5e73\u9759").empty());
}

TEST_CASE("Limits: diastolic lies below systolic; one that is out of range has that one problem") {
  const auto [systolic, diastolic, found] = GENERATE(table<std::optional<int>, std::optional<int>, Problems>({
      {120, 119, {}},
      {120, 120, {{"peak.diastolic", Fault::NotBelowSystolic}}},
      {90, 140, {{"peak.diastolic", Fault::NotBelowSystolic}}},
      {std::nullopt, 140, {}},
      {120, std::nullopt, {}},
      {120, 201, {{"peak.diastolic", Fault::OutOfRange}}},
      {49, 60, {{"peak.systolic", Fault::OutOfRange}}},
  }));
  CHECK(problems_with([&, &upper = systolic, &lower = diastolic](Session& session) {
          session.peak = {.systolic = upper, .diastolic = lower};
        }) == found);
}

TEST_CASE("Limits: the observation does not end before the session starts, 07:00 in the zone of +01:00") {
  const auto [until, found] = GENERATE(table<std::string, Problems>({
      {"2026-01-12T07:00:00+01:00", {}},
      {"2026-01-12T06:59:59+01:00", {{"observed_until", Fault::BeforeStart}}},
      {"2026-01-12T06:00:00+00:00", {}},
      {"2026-01-12T07:30:00+02:00", {{"observed_until", Fault::BeforeStart}}},
      {"2026-01-12T07:00:00", {}},  // without an offset the calendar has to do
      {"2026-01-12T06:59:59", {{"observed_until", Fault::BeforeStart}}},
  }));
  CHECK(problems_with(
            [&, &end = until](Session& session) { session.observed_until = base::date_time_from_iso(end); }) == found);
}

TEST_CASE("Limits: dates inside a session are real") {
  const base::DateTime never{std::chrono::local_days{std::chrono::year{2200} / 1 / 1}, std::nullopt};
  CHECK(problems_with([&](Session& session) { session.moved_from = session.observed_until = never; }) ==
        Problems{{"moved_from", Fault::NotReal}, {"observed_until", Fault::NotReal}});
}

TEST_CASE("Limits: a daily check-in has at least one answer; the other kinds may be empty") {
  CHECK(problems_of(DailyCheckIn{}) == Problems{{"mood", Fault::Missing}});
  CHECK(problems_of(DailyCheckIn{.pain = 0}).empty());
  CHECK(problems_of(FollowUp{}).empty());
  CHECK(problems_of(SafetyCheck{}).empty());
  CHECK(problems_of(Plan{}).empty());
}

TEST_CASE("Limits: an assessment's problems by field") {
  const auto [assessment, found] = GENERATE(table<Assessment, Problems>({
      {{.instrument = "PHQ-9"}, {{"answers", Fault::Missing}}},
      {{.instrument = "", .imported_total = 5}, {{"instrument", Fault::Missing}}},
      {{.instrument = "PHQ-9", .answers = answers(9, 4)}, {{"answers", Fault::OutOfRange}}},
      {{.instrument = "PHQ-9", .answers = answers(9, 1), .imported_total = 9}, {{"imported_total", Fault::Unexpected}}},
      {{.instrument = "PHQ-9", .difficulty = 1, .imported_total = 9}, {{"difficulty", Fault::Unexpected}}},
  }));
  CHECK(problems_of(assessment) == found);
}

TEST_CASE("Limits: problems come in the order of the record, the date first, one for each field") {
  Entry entry = session_at("2027-01-12T07:00:00+01:00");
  entry.body = Session{.dose_micrograms = 1, .duration_minutes = 0, .note = std::string(30'000, '\xFF')};

  CHECK(record::problems(entry, now) == Problems{{"experienced_at", Fault::FarFuture},
                                                 {"dose_micrograms", Fault::OutOfRange},
                                                 {"duration_minutes", Fault::OutOfRange},
                                                 {"note", Fault::TooLong}});
}

TEST_CASE("Limits: what took place may start a day ahead by instant, what is planned or cancelled two years") {
  const auto [status, iso, found] = GENERATE(table<SessionStatus, std::string, Problems>({
      {SessionStatus::Completed, "2026-01-13T08:00:00+01:00", {}},
      {SessionStatus::Completed, "2026-01-13T08:00:01+01:00", {{"experienced_at", Fault::FarFuture}}},
      {SessionStatus::Completed, "2026-01-13T20:00:00+13:00", {}},
      {SessionStatus::Completed, "2026-01-13T20:00:01+13:00", {{"experienced_at", Fault::FarFuture}}},
      {SessionStatus::Missed, "2026-01-13T08:00:01+01:00", {{"experienced_at", Fault::FarFuture}}},
      {SessionStatus::Planned, "2028-01-13T08:00:00+01:00", {}},
      {SessionStatus::Planned, "2028-01-13T08:00:01+01:00", {{"experienced_at", Fault::FarFuture}}},
      {SessionStatus::Cancelled, "2028-01-13T08:00:00+01:00", {}},
      {SessionStatus::Cancelled, "2028-01-13T08:00:01+01:00", {{"experienced_at", Fault::FarFuture}}},
      {SessionStatus::Completed, "1905-10-14T08:00:00+01:00", {}},
      {SessionStatus::Completed, "1905-10-14T07:59:59+01:00", {{"experienced_at", Fault::LongAgo}}},
  }));
  CHECK(record::problems(session_at(iso, status), now) == found);
}

TEST_CASE("Limits: only a session may lie more than a day ahead") {
  const record::Body body = GENERATE(as<record::Body>{}, Assessment{.instrument = "PHQ-9", .answers = answers(9, 0)},
                                     DailyCheckIn{.mood = 5}, FollowUp{}, SafetyCheck{}, Plan{});
  Entry entry = session_at("2026-01-13T08:00:00+01:00");
  entry.body = body;
  CHECK(record::problems(entry, now).empty());
  entry.experienced_at.local += std::chrono::seconds{1};
  CHECK(record::problems(entry, now) == Problems{{"experienced_at", Fault::FarFuture}});
}

TEST_CASE("Possible: an assessment has the answers of its instrument, or a total, never both or none") {
  const auto [assessment, possible] = GENERATE(table<Assessment, bool>({
      {{.instrument = "PHQ-9", .answers = answers(9, 0), .imported_total = {}}, true},
      {{.instrument = "PHQ-9", .answers = answers(9, 3), .imported_total = {}}, true},
      {{.instrument = "PHQ-9", .answers = answers(9, std::nullopt), .imported_total = {}}, true},
      {{.instrument = "PHQ-9", .answers = answers(9, 4), .imported_total = {}}, false},
      {{.instrument = "PHQ-9", .answers = answers(9, -1), .imported_total = {}}, false},
      {{.instrument = "PHQ-9", .answers = answers(8, 0), .imported_total = {}}, false},
      {{.instrument = "PHQ-9", .answers = answers(10, 0), .imported_total = {}}, false},
      {{.instrument = "PCL-5", .answers = answers(20, 4), .imported_total = {}}, true},
      {{.instrument = "PHQ-9", .imported_total = 0}, true},
      {{.instrument = "PHQ-9", .imported_total = 27}, true},
      {{.instrument = "PHQ-9", .imported_total = 28}, false},
      {{.instrument = "PHQ-9", .imported_total = -1}, false},
      {{.instrument = "PHQ-9", .answers = answers(9, 0), .imported_total = 0}, false},
      {{.instrument = "PHQ-9", .imported_total = {}}, false},
      {{.instrument = "PHQ-9", .instrument_version = 0, .answers = answers(9, 0), .imported_total = {}}, false},
      {{.instrument = "the clinic's own", .answers = answers(100, 1000), .imported_total = {}}, true},
      {{.instrument = "the clinic's own", .answers = answers(101, 0), .imported_total = {}}, false},
      {{.instrument = "the clinic's own", .answers = answers(1, 1001), .imported_total = {}}, false},
      {{.instrument = "the clinic's own", .imported_total = 100'000}, true},
      {{.instrument = "the clinic's own", .imported_total = 100'001}, false},
      {{.instrument = "", .answers = answers(1, 0), .imported_total = {}}, false},
      {{.instrument = std::string(64, 'c'), .answers = answers(1, 0), .imported_total = {}}, true},
      {{.instrument = std::string(65, 'c'), .answers = answers(1, 0), .imported_total = {}}, false},
      {{.instrument = "\xFF", .answers = answers(1, 0), .imported_total = {}}, false},
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
      {[](Entry& entry) { entry.body = Session{.observed_until = entry.experienced_at}; }, true},
      {[=](Entry& entry) { entry.body = Session{.observed_until = local(2025)}; }, false},
      {[](Entry& entry) { entry.body = Session{.before = {.systolic = 120, .diastolic = 130}}; }, false},
      {[](Entry& entry) { entry.body = DailyCheckIn{}; }, false},
      {[](Entry& entry) { entry.body = DailyCheckIn{.mood = 0}; }, true},
      {[](Entry& entry) { entry.body = FollowUp{.side_effects = {{SideEffect::Nausea, 4}}}; }, false},
      {[](Entry& entry) { entry.body = SafetyCheck{.alcohol_days = 31}; }, false},
      {[](Entry& entry) { entry.body = Plan{.rules = std::string(4'001, 'r')}; }, false},
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
