// How a course is read and printed, with the worked examples.
#include "format/course_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <tuple>

#include "case_files.hpp"
#include "course_words.hpp"

using namespace test;
using clinical::Course;

TEST_CASE("Worked examples: each course prints exactly what is expected, in the same order") {
  const format::Value one = GENERATE(from_range(test::cases_in("timelines.json", "timelines")));
  CAPTURE(test::id_of(one));
  const auto file = format::course_file_from(one);
  REQUIRE(file.has_value());
  CHECK(printed(*file) == format::text_from(*one.find("expected")));
}

TEST_CASE("Course files: each wrong field is named, with why") {
  const auto [text, error] = GENERATE(table<std::string, std::string>({
      {"[]", "not an object with assessments and sessions"},
      {"{}", "assessments: missing"},
      {R"({"assessments":null,"sessions":[]})", "assessments: not a list"},
      {R"({"assessments":[]})", "sessions: missing"},
      {R"({"assessments":[5],"sessions":[]})", "assessments[0]: not an object"},
      {R"({"assessments":[{"score":5}],"sessions":[]})", "assessments[0].when: missing"},
      {R"({"assessments":[{"when":"2026-01-04","score":5},{"when":"2026-02-30","score":5}],"sessions":[]})",
       "assessments[1].when: not a date"},
      {R"({"assessments":[{"when":20260104,"score":5}],"sessions":[]})", "assessments[0].when: not a date"},
      {R"({"assessments":[{"when":"2026-01-04"}],"sessions":[]})", "assessments[0].score: missing"},
      {R"({"assessments":[{"when":"2026-01-04","score":28}],"sessions":[]})",
       "assessments[0].score: not a whole number from 0 to 27"},
      {R"({"assessments":[{"when":"2026-01-04","score":-1}],"sessions":[]})",
       "assessments[0].score: not a whole number from 0 to 27"},
      {R"({"assessments":[{"when":"2026-01-04","score":5.0}],"sessions":[]})",
       "assessments[0].score: not a whole number from 0 to 27"},
      {R"({"assessments":[{"when":"2026-01-04","score":null}],"sessions":[]})",
       "assessments[0].score: not a whole number from 0 to 27"},
      {R"({"assessments":[],"sessions":[{}]})", "sessions[0].start: missing"},
      {R"({"assessments":[],"sessions":["2026-01-05"]})", "sessions[0]: not an object"},
      {R"({"assessments":[],"sessions":[{"start":"soon"}]})", "sessions[0].start: not a date"},
      {R"({"assessments":[],"sessions":[{"start":"2026-01-05","status":"Completed"}]})",
       "sessions[0].status: not planned, completed, cancelled or missed"},
      {R"({"assessments":[],"sessions":[{"start":"2026-01-05","status":1}]})",
       "sessions[0].status: not planned, completed, cancelled or missed"},
      {R"({"assessments":[],"sessions":[],"schedule":"2026-01-05"})", "schedule: not a list"},
      {R"({"assessments":[],"sessions":[],"schedule":["2026-01-05","2026-1-6"]})", "schedule[1]: not a date"},
  }));
  const auto file = format::course_file_from(*format::read_json(text));
  REQUIRE_FALSE(file.has_value());
  CHECK(file.error() == error);
}

TEST_CASE("Course files: every status is known, other fields are ignored, schedule and status may be left out") {
  const auto file = format::course_file_from(*format::read_json(
      R"({"id":"X","assessments":[{"when":"2026-01-04","score":0,"note":5}],
          "sessions":[{"start":"2026-01-05T10:00Z"},{"start":"2026-01-06","status":"completed"},
                      {"start":"2026-01-07","status":"planned"},{"start":"2026-01-08","status":"cancelled"},
                      {"start":"2026-01-09","status":"missed"},{"start":"2026-01-10","status":null}]})"));
  REQUIRE(file.has_value());
  CHECK_FALSE(file->schedule.has_value());
  const Course course = clinical::course(file->assessments, file->sessions);
  CHECK(course.sessions_completed == 3);
  CHECK(course.sessions_not_completed == 3);
}

TEST_CASE("Printing: a session's start stays as it was written, and 0 percent has no sign") {
  const auto file = format::course_file_from(*format::read_json(
      R"({"assessments":[{"when":"2026-01-04","score":20},{"when":"2026-01-12","score":20}],
          "sessions":[{"start":"2026-01-05T10:00:00+01:00"}],"schedule":[]})"));
  const std::string text = printed(*file);
  CHECK(text.find(R"("per_session":[{"session":"2026-01-05T10:00:00+01:00","pre":20,)") != std::string::npos);
  CHECK(text.find(R"("pct_change_last":0.0,)") != std::string::npos);
  CHECK(text.find(R"("slope_per_week":0.0,)") != std::string::npos);
  CHECK(text.ends_with(R"("adherence":{"scheduled":0,"completed":0,"percent":null}})"));
}

TEST_CASE("Printing: without a baseline its flags and all that compares with it are null, the scores stay") {
  const auto file = format::course_file_from(*format::read_json(
      R"({"assessments":[{"when":"2026-01-12","score":8}],"sessions":[{"start":"2026-01-05T10:00"}]})"));
  CHECK(printed(*file) ==
        R"({"n_assessments":1,"n_sessions_completed":1,"n_sessions_not_completed":0,"first_session":"2026-01-05",)"
        R"("last_session":"2026-01-05","baseline":null,"baseline_date":null,"baseline_stale":null,"baseline_low":null,)"
        R"("n_post_days":1,"nadir":8,"nadir_date":"2026-01-12","last_score":8,"last_date":"2026-01-12",)"
        R"("pct_change_nadir":null,"pct_change_last":null,"best_status":null,"last_status":null,"response_date":null,)"
        R"("days_to_response":null,"confirmed_response_date":null,"remission_date":null,"days_to_remission":null,)"
        R"("loss_of_response_date":null,"days_sustained_response":null,"sustained_censored":null,"relapse_date":null,)"
        R"("possible_relapse_date":null,"durability_days":null,"durability_censored":null,"deterioration_any":null,)"
        R"("mcid_improved_last":null,"reliable_improved_last":null,"mean_score_auc":null,"slope_per_week":null,)"
        R"("per_session":[{"session":"2026-01-05T10:00","pre":null,"post":null,"delta":null}]})");
}
