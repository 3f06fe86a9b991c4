#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "case_files.hpp"
#include "cli/run.hpp"
#include "format/json_reader.hpp"

using cli::Outcome;

namespace {

/// One file, "course.json", with that content; no other can be read.
Outcome run(const std::vector<std::string_view>& arguments, const std::string& content = "") {
  return cli::run(arguments, [&](const std::string& path) {
    return path == "course.json" ? std::optional{content} : std::nullopt;
  });
}

std::string score_line(std::string_view answers) { return run({"score", "PHQ-9", answers}).out; }

/// The answers as they are typed.
std::string typed(const format::Value& answers) {
  std::string text = format::text_from(answers);
  for (std::size_t at; (at = text.find("null")) != std::string::npos;) text.replace(at, 4, "-");
  return text.substr(1, text.size() - 2);
}

/// Without the fields that only the file of examples has.
format::Value without_notes(const format::Value& one) {
  format::Value::Object fields = *one.object();
  std::erase_if(fields, [](const format::Member& member) { return member.key == "id" || member.key == "note"; });
  return fields;
}

}  // namespace

TEST_CASE("score: every worked example prints exactly its fields, in their order") {
  const format::Value one = GENERATE(from_range(test::cases_in("scoring.json", "cases")));
  CAPTURE(test::id_of(one));
  const Outcome outcome = run({"score", *one.find("instrument")->text(), typed(*one.find("answers"))});
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(outcome.out == format::text_from(without_notes(one)) + "\n");
}

TEST_CASE("course: every worked example prints exactly what is expected") {
  const format::Value one = GENERATE(from_range(test::cases_in("timelines.json", "timelines")));
  CAPTURE(test::id_of(one));
  const Outcome outcome = run({"course", "course.json"}, format::text_from(one));
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(outcome.out == format::text_from(*one.find("expected")) + "\n");
}

TEST_CASE("course: a backup prints what the same course as a file does, its session starts as in the record") {
  const std::string course = R"({"assessments":[{"when":"2026-01-12T08:00:00-07:00","score":21},)"
                             R"({"when":"2026-03-01T08:00:00-07:00","score":14}],)"
                             R"("sessions":[{"start":"2026-01-15T10:45:00-07:00"},)"
                             R"({"start":"2026-01-22T10:00:00","status":"missed"}]})";
  const Outcome outcome = run({"course", "course.json"}, test::file_text("tests/data/stored/backup_v2.json"));
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(outcome.out == run({"course", "course.json"}, course).out);
  CHECK(outcome.out.find(R"("per_session":[{"session":"2026-01-15T10:45:00-07:00","pre":21,)") != std::string::npos);
}

TEST_CASE("course: a backup that cannot be used says why, and nothing of what stands in it") {
  const std::string backup = test::file_text("tests/data/stored/backup_v2.json");
  const auto changed = [&](const std::string& from, const std::string& to) {
    return std::string{backup}.replace(backup.find(from), from.size(), to);
  };
  const auto [content, reason] = GENERATE_COPY(table<std::string, std::string>({
      {changed(R"("v":2)", R"("v":3)"), "written by a newer version of Tidemark"},
      {changed(R"("v":2)", R"("v":1)"), "not a backup of a diary"},
      {changed(R"("total":14)", R"("total":13)"), "changed after it was saved: its checksum does not fit"},
      {changed("tidemark-backup", "tidemark-encrypted-backup"), "encrypted; this program cannot read it"},
      {changed("tidemark-backup", "tidemark-other"), "not a backup of a diary"},
      {R"({"format":"tidemark-backup"})", "not a backup of a diary"},
      {backup.substr(0, backup.size() / 2), "not valid JSON, near byte " + std::to_string(backup.size() / 2)},
      {R"({"format":"another"})", "assessments: missing"},
      {R"({"format":7})", "assessments: missing"},
  }));
  const Outcome outcome = run({"course", "course.json"}, content);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "tidemark: course.json: " + reason + "\n");
}

TEST_CASE("score: a dash, nothing and blanks around a number are taken alike") {
  const std::string plain = score_line("0,1,2,3,-,1,0,0,0");
  CHECK(plain.find(R"("answers":[0,1,2,3,null,1,0,0,0],"status":"prorated")") != std::string::npos);
  CHECK(score_line("0,1,2,3,,1,0,0,0") == plain);
  CHECK(score_line(" 0, 1,2 ,3, - ,1,0,0,0 ") == plain);
  CHECK(score_line("00,01,2,3,-,1,0,-0,0") == plain);
}

TEST_CASE("score: a blank at either end counts as an item") {
  CHECK(score_line(",1,1,1,1,1,1,1,").find(R"("answered":7,"missing":2)") != std::string::npos);
}

TEST_CASE("score: whole numbers out of range and wrong counts are printed as invalid, with status 0") {
  const auto [answers, shown] = GENERATE(table<std::string, std::string>({
      {"4,0,0,0,0,0,0,0,0", "[4,0,0,0,0,0,0,0,0]"},
      {"0,0,0,0,0,0,0,0,-1", "[0,0,0,0,0,0,0,0,-1]"},
      {"0,0,0,0,0,0,0,0,2147483648", "[0,0,0,0,0,0,0,0,2147483648]"},
      {"0,0,0,0,0,0,0,0,4294967297", "[0,0,0,0,0,0,0,0,4294967297]"},
      {"0,0,0,0,0,0,0,0,99999999999999999999", "[0,0,0,0,0,0,0,0,9223372036854775807]"},
      {"0,0,0,0,0,0,0,0,-99999999999999999999", "[0,0,0,0,0,0,0,0,-9223372036854775807]"},
      {"0,0,0,0,0,0,0,0", "[0,0,0,0,0,0,0,0]"},
      {"-", "[null]"},
      {"", "[]"},
      {" ", "[]"},
  }));
  const Outcome outcome = run({"score", "PHQ-9", answers});
  CHECK(outcome.status == 0);
  CHECK(outcome.out ==
        R"({"instrument":"PHQ-9","answers":)" + shown +
            R"(,"status":"invalid","answered":null,"missing":null,"raw_sum":null,"total":null,"severity":null,)" +
            outcome.out.substr(outcome.out.find(R"("item9_positive")")));
  CHECK(outcome.out.find(R"("item9_positive":true)") == std::string::npos);
}

TEST_CASE("score: item 9 is read at its place in a list that is too long") {
  CHECK(score_line("0,0,0,0,0,0,0,0,1,0").find(R"("item9_positive":true,"item9_value":1)") != std::string::npos);
}

TEST_CASE("score: invalid PCL-5 answers have no clusters and no pattern") {
  CHECK(run({"score", "PCL-5", "5"})
            .out.ends_with(R"("severity":null,"clusters":null,"dsm5_pattern":null})"
                           "\n"));
}

TEST_CASE("score: any other token stops with status 2 and names its place, not its text") {
  const auto [answers, place] = GENERATE(table<std::string, std::string>({
      {"x,0,0,0,0,0,0,0,0", "answer 1"},
      {"0,1.0,0,0,0,0,0,0,0", "answer 2"},
      {"0,0,1e1,0,0,0,0,0,0", "answer 3"},
      {"0,0,0,+1,0,0,0,0,0", "answer 4"},
      {"0,0,0,0,--,0,0,0,0", "answer 5"},
      {"0,0,0,0,0,1 2,0,0,0", "answer 6"},
      {"0,0,0,0,0,0,null,0,0", "answer 7"},
      {"0 0 0", "answer 1"},
      {"0;0", "answer 1"},
      {"0x1", "answer 1"},
  }));
  const Outcome outcome = run({"score", "PHQ-9", answers});
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "tidemark: " + place + " is neither a whole number nor a blank (-)\n");
}

TEST_CASE("Wrong arguments and unusable files stop with status 2 and one clear line") {
  const auto [arguments, content, line] = GENERATE(table<std::vector<std::string_view>, std::string, std::string>({
      {{}, "", "no command; see tidemark --help"},
      {{"sore", "PHQ-9", "0"}, "", "unknown command sore; see tidemark --help"},
      {{""}, "", "unknown command ; see tidemark --help"},
      {{"two\nlines"}, "", "unknown command two?lines; see tidemark --help"},
      {{"score"}, "", "usage: tidemark score INSTRUMENT ANSWERS"},
      {{"score", "PHQ-9"}, "", "usage: tidemark score INSTRUMENT ANSWERS"},
      {{"score", "PHQ-9", "0", "0"}, "", "usage: tidemark score INSTRUMENT ANSWERS"},
      {{"score", "PHQ-15", "0"}, "", "unknown instrument PHQ-15; there are PHQ-9, PHQ-8, PHQ-2, GAD-7, GAD-2, PCL-5"},
      {{"course"}, "", "usage: tidemark course FILE [--why]"},
      {{"course", "course.json", "again"}, "", "usage: tidemark course FILE [--why]"},
      {{"course", "other.json"}, "", "cannot read other.json"},
      {{"course", "course.json"}, "", "course.json: not valid JSON, near byte 0"},
      {{"course", "course.json"}, "{\"assessments\":", "course.json: not valid JSON, near byte 15"},
      {{"course", "course.json"}, "[]", "course.json: not an object with assessments and sessions"},
      {{"course", "course.json"},
       R"({"assessments":[{"when":"2026-02-30","score":1}],"sessions":[]})",
       "course.json: assessments[0].when: not a date"},
  }));
  const Outcome outcome = run(arguments, content);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "tidemark: " + line + "\n");
}

TEST_CASE("--help names every command, --version the version, both with status 0") {
  const Outcome help = run({"--help"});
  CHECK(help.status == 0);
  CHECK(help.err.empty());
  CHECK(help.out.find("tidemark score INSTRUMENT ANSWERS") != std::string::npos);
  CHECK(help.out.find("tidemark course FILE") != std::string::npos);
  CHECK(help.out.find("tidemark due FILE --now TIME") != std::string::npos);

  const Outcome version = run({"--version"});
  CHECK(version.status == 0);
  CHECK(version.out.starts_with("tidemark "));
  CHECK(version.out.size() > std::string{"tidemark 0"}.size());
}
