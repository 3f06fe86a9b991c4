#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>

#include "case_files.hpp"
#include "cli/run.hpp"
#include "format/json_reader.hpp"
#include "format/record_json.hpp"

using cli::Outcome;

namespace {

Outcome due(const std::string& content, std::string_view now = "2026-01-12T09:00") {
  const std::vector<std::string_view> arguments{"due", "diary.json", "--now", now};
  return cli::run(arguments, [&](const std::string&) { return std::optional{content}; });
}

/// A diary with the members that matter.
std::string diary(const std::string& more) { return R"({"assessments":[],"sessions":[])" + more + "}"; }

/// A backup of a diary with a follow-up on 6 January after a session on the 5th, and a plan if there is one.
std::string backup(const std::optional<std::string>& rules) {
  record::Record record;
  const auto put = [&](std::uint8_t number, std::string_view when, record::Body body) {
    const base::DateTime at = base::date_time_from_iso(when).value();
    const record::EntryId id{.bytes = {number}};
    record.apply(record::Put{{.id = id, .experienced_at = at, .recorded_at = at, .body = std::move(body)}}, "test");
  };
  put(1, "2026-01-05T10:00", record::Session{});
  put(2, "2026-01-06T10:00", record::FollowUp{.dissociation = 1});
  put(3, "2026-01-07T10:00", record::Plan{.rules = "GAD-7 monthly"});
  if (rules) put(4, "2026-01-08T10:00", record::Plan{.rules = *rules});
  return format::backup_from_record(record);
}

bool prints(const Outcome& outcome, std::string_view part) { return outcome.out.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("due: what is due with since, until, reminder, next and why; then what is not") {
  const Outcome outcome = due(R"({
    "assessments": [{"when": "2026-01-04T10:00"}],
    "sessions": [{"start": "2026-01-05T10:00", "status": "completed"}, {"start": "2026-01-12T10:00", "status": "planned"}],
    "plan": "PHQ-9 before session 1; PHQ-9 weekly until 28 days after induction, then every 14; follow-up",
    "done": [{"subject": "follow-up", "when": "2026-01-06T08:00"}]})");
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(outcome.out == R"({"now":"2026-01-12T09:00:00",)"
                       R"("plan":["PHQ-9 before session 1",)"
                       R"("PHQ-9 every 7 days until 28 days after induction, then every 14 days",)"
                       R"("follow-up the day after a session"],)"
                       R"("due":[{"subject":"PHQ-9","since":"2026-01-11","open_until":"2026-01-17","remind":true,)"
                       R"("next":"2026-01-18","why":)"
                       R"({"rule":"PHQ-9 every 7 days until 28 days after induction, then every 14 days","step":1,)"
                       R"("session":"2026-01-05T10:00:00"}}],)"
                       R"("later":[{"subject":"follow-up","next":"2026-01-13","why":)"
                       R"({"rule":"follow-up the day after a session","step":1,"session":"2026-01-12T10:00:00"}}]})"
                       "\n");
}

TEST_CASE("due: without a plan, or with an empty one, the default plan") {
  const auto* plan = GENERATE("", R"(,"plan":null)", R"(,"plan":"")");
  const Outcome outcome = due(diary(plan));
  CHECK(prints(outcome, R"("plan":["PHQ-9 before session 1","PHQ-9 every 7 days until 28 days after induction, )"));
  CHECK(
      prints(outcome, R"("due":[{"subject":"PHQ-9","since":"2026-01-12","open_until":null,"remind":true,"next":null)"));
  CHECK(prints(outcome, R"({"subject":"follow-up","next":null,"why":null})"));
}

TEST_CASE("due: every worked course is taken as it is") {
  const format::Value one = GENERATE(from_range(test::cases_in("timelines.json", "timelines")));
  CAPTURE(test::id_of(one));
  const Outcome outcome = due(format::text_from(one));
  CHECK(outcome.status == 0);
  CHECK(prints(outcome, R"("due":[)"));
}

TEST_CASE("due: the assessments are the PHQ-9's unless the file names another questionnaire") {
  const std::string plan =
      R"("sessions":[],"plan":"PHQ-9 weekly; GAD-7 weekly","first_day":"2026-01-10","assessments":[{"when":"2026-01-11"}])";
  CHECK(prints(due("{" + plan + "}"), R"("due":[{"subject":"GAD-7")"));
  CHECK(prints(due(R"({"instrument":"GAD-7",)" + plan + "}"), R"("due":[{"subject":"PHQ-9")"));
}

TEST_CASE("due: the phase of a session counts") {
  const std::string session =
      R"({"assessments":[{"when":"2026-01-10"}],"plan":"PHQ-9 weekly until 28 days after induction, then every 14","sessions":[{"start":"2026-01-05","phase":)";
  CHECK(prints(due(session + "null}]}"), R"("next":"2026-01-17")"));
  CHECK(prints(due(session + R"("induction"}]})"), R"("next":"2026-01-17")"));
  CHECK(prints(due(session + R"("maintenance"}]})"), R"("next":"2026-01-24")"));
  CHECK(prints(due(session + R"("booster"}]})"), R"("next":"2026-01-24")"));
}

TEST_CASE("due: a session's status counts") {
  const std::string session = R"({"assessments":[],"plan":"follow-up","sessions":[{"start":"2026-01-11","status":)";
  CHECK(prints(due(session + R"("completed"}]})"), R"("due":[{"subject":"follow-up")"));
  CHECK(prints(due(session + "null}]}"), R"("due":[{"subject":"follow-up")"));
  CHECK(prints(due(session + R"("planned"}]})"), R"("due":[])"));
  CHECK(prints(due(session + R"("cancelled"}]})"), R"("due":[])"));
  CHECK(prints(due(session + R"("missed"}]})"), R"("due":[])"));
}

TEST_CASE("due: the diary begins on its first day, else with the first thing done or held, else now") {
  const auto [more, since] = GENERATE(table<std::string, std::string>({
      {R"(,"first_day":"2026-01-10")", "2026-01-10"},
      {"", "2026-01-12"},
      {R"(,"done":[{"subject":"follow-up","when":"2026-01-09"}])", "2026-01-09"},
  }));
  CHECK(prints(due(diary(more + R"(,"plan":"GAD-7 weekly")")), R"("since":")" + since));
  CHECK(prints(
      due(R"({"assessments":[],"sessions":[{"start":"2026-01-08"},{"start":"2026-01-07","status":"missed"}],"plan":"GAD-7 weekly"})"),
      R"("since":"2026-01-08")"));
}

TEST_CASE("due: a touch-in where storage is not persisted, and a backup in its place") {
  const std::string done = R"(,"plan":"follow-up","done":[{"subject":"touch-in","when":"2026-01-07"}],"storage":)";
  CHECK(prints(due(diary(done + R"({"persisted":false})")),
               R"("due":[{"subject":"touch-in","since":"2026-01-12","open_until":"2026-01-16","remind":true,)"
               R"("next":"2026-01-17","why":{"rule":"storage is not persisted","step":null,"session":null}}])"));
  CHECK(prints(due(diary(done + R"({"persisted":false,"last_backup":"2026-01-08"})")),
               R"({"subject":"touch-in","next":"2026-01-15")"));
  CHECK_FALSE(prints(due(diary(done + R"({"persisted":true})")), R"("subject":"touch-in")"));
  CHECK_FALSE(prints(due(diary(done + "{}")), R"("subject":"touch-in")"));
}

TEST_CASE("due: a time without offset counts as one fixed zone, and an offset is believed") {
  const std::string session =
      R"({"assessments":[],"plan":"GAD-7 before each session","first_day":"2026-01-10","sessions":[{"start":"2026-01-12T10:00+02:00","status":"planned"}]})";
  CHECK(prints(due(session, "2026-01-12T08:59+01:00"), R"("due":[{"subject":"GAD-7")"));
  CHECK(prints(due(session, "2026-01-12T09:00+01:00"), R"("due":[])"));
  CHECK(prints(due(session, "2026-01-12T07:59"), R"("due":[{"subject":"GAD-7")"));
  CHECK(prints(due(session, "2026-01-12T08:00"), R"("due":[])"));
}

TEST_CASE("due: a backup is a diary too, with its latest plan and its first day") {
  const Outcome outcome =
      due(backup("PHQ-9 weekly until 28 days after induction, then every 14; follow-up; GAD-7 weekly"));
  CHECK(outcome.status == 0);
  CHECK(prints(outcome, R"("due":[{"subject":"PHQ-9","since":"2026-01-12")"));
  CHECK(prints(outcome, R"({"subject":"GAD-7","since":"2026-01-12")"));
  CHECK(prints(outcome, R"("session":"2026-01-05T10:00:00"}})"));
  CHECK(prints(outcome, R"({"subject":"follow-up","next":null,"why":null})"));
  CHECK(
      prints(due(backup(std::nullopt)), R"("plan":["GAD-7 monthly"],"due":[{"subject":"GAD-7","since":"2026-01-05")"));
}

TEST_CASE("due: a backup whose latest plan is empty has the default plan") {
  CHECK(prints(due(backup("")), R"("plan":["PHQ-9 before session 1",)"));
  CHECK(prints(due(format::backup_from_record({})), R"("plan":["PHQ-9 before session 1",)"));
}

TEST_CASE("due: a backup that cannot be used says why in one line") {
  const auto [content, line] = GENERATE(table<std::string, std::string>({
      {backup("GAD-7 often"),
       "its plan, line 1, \"often\": expected every, daily, weekly, monthly, before session 1, before each session or "
       "the day after a session"},
      {R"({"format":"tidemark-encrypted-backup"})", "encrypted; this program cannot read it"},
  }));
  const Outcome outcome = due(content);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "tidemark: diary.json: " + line + "\n");
}

TEST_CASE("due: a file that cannot be used stops with status 2 and one line that names the field") {
  const auto [content, line] = GENERATE(table<std::string, std::string>({
      {"", "not valid JSON, near byte 0"},
      {"[]", "not an object with assessments and sessions"},
      {R"({"sessions":[]})", "assessments: missing"},
      {R"({"assessments":[]})", "sessions: missing"},
      {R"({"assessments":[],"sessions":{}})", "sessions: not a list"},
      {R"({"assessments":[1],"sessions":[]})", "assessments[0]: not an object"},
      {R"({"assessments":[{"when":"soon"}],"sessions":[]})", "assessments[0].when: not a date"},
      {R"({"assessments":[],"sessions":[7]})", "sessions[0]: not an object"},
      {R"({"assessments":[],"sessions":[{}]})", "sessions[0].start: missing"},
      {R"({"assessments":[],"sessions":[{"start":"2026-01-05","status":"done"}]})",
       "sessions[0].status: not planned, completed, cancelled or missed"},
      {R"({"assessments":[],"sessions":[{"start":"2026-01-05","phase":"second"}]})",
       "sessions[0].phase: not induction, maintenance or booster"},
      {R"({"assessments":[],"sessions":[{"start":"2026-01-05","phase":2}]})",
       "sessions[0].phase: not induction, maintenance or booster"},
      {diary(R"(,"instrument":"PHQ-1")"), "instrument: not a questionnaire that is known here"},
      {diary(R"(,"plan":7)"), "plan: not a text"},
      {diary(R"(,"plan":"GAD-7 weekly\nGAD-7 often")"),
       "plan: line 2, \"often\": expected every, daily, weekly, monthly, before session 1, before each session or the "
       "day after a session"},
      {diary(R"(,"done":7)"), "done: not a list"},
      {diary(R"(,"done":[7])"), "done[0]: not an object"},
      {diary(R"(,"done":[{"subject":"GAD-7"}])"), "done[0].when: missing"},
      {diary(R"(,"done":[{"when":"2026-01-05"}])"), "done[0].subject: missing"},
      {diary(R"(,"done":[{"when":"2026-01-05","subject":7}])"), "done[0].subject: not a text"},
      {diary(R"(,"first_day":"2026-02-30")"), "first_day: not a date"},
      {diary(R"(,"storage":true)"), "storage: not an object"},
      {diary(R"(,"storage":{"persisted":"no"})"), "storage.persisted: not true or false"},
      {diary(R"(,"storage":{"last_backup":"never"})"), "storage.last_backup: not a date"},
  }));
  const Outcome outcome = due(content);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "tidemark: diary.json: " + line + "\n");
}

TEST_CASE("due: arguments that cannot be used stop with status 2") {
  CHECK(due(diary(""), "noon").err == "tidemark: --now: not a date or time such as 2026-01-12T08:00+02:00\n");
  const auto run = [](const std::vector<std::string_view>& arguments) {
    return cli::run(arguments, [](const std::string&) { return std::nullopt; }).err;
  };
  CHECK(run({"due", "diary.json"}) == "tidemark: usage: tidemark due FILE --now TIME\n");
  CHECK(run({"due", "diary.json", "--at", "2026-01-12"}) == "tidemark: usage: tidemark due FILE --now TIME\n");
  CHECK(run({"due", "diary.json", "--now", "2026-01-12"}) == "tidemark: cannot read diary.json\n");
}
