// `tidemark course FILE --why`: each result with the sentence that a clinician reads.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <vector>

#include "case_files.hpp"
#include "cli/run.hpp"
#include "format/json_reader.hpp"

using format::Value;

namespace {

cli::Outcome run(const std::vector<std::string_view>& arguments, const std::string& content) {
  return cli::run(arguments, [&](const std::string&) { return std::optional{content}; });
}

Value::Array why(const std::string& file) {
  const cli::Outcome outcome = run({"course", "course.json", "--why"}, file);
  REQUIRE(outcome.status == 0);
  return *format::read_json(outcome.out).operator*().array();
}

/// The sentences about that result.
std::vector<std::string> sentences(const std::string& file, std::string_view result) {
  std::vector<std::string> found;
  for (const Value& it : why(file)) {
    if (*it.find("result")->text() == result) found.push_back(*it.find("why")->text());
  }
  return found;
}
using Sentences = std::vector<std::string>;

/// A course with one session on 5 January, of that questionnaire.
std::string file(const std::string& assessments, const std::string& instrument = "PHQ-9") {
  return R"({"instrument": ")" + instrument + R"(", "assessments": [)" + assessments +
         R"(], "sessions": [{"start": "2026-01-05T10:00"}], "schedule": ["2026-01-12", "2026-02-12"]})";
}
const std::string responding =
    R"({"when": "2026-01-04", "score": 21}, {"when": "2026-01-12", "score": 10}, {"when": "2026-01-20", "score": 12})";

}  // namespace

TEST_CASE("course --why: says which entries and which rule a response comes from") {
  CHECK(sentences(file(responding), "response_date") ==
        Sentences{"Response: 10 on Jan 12, 2026, half or less of the baseline 21 on Jan 4, 2026."});
  CHECK(sentences(file(responding), "loss_of_response_date") ==
        Sentences{"Loss of response: 12 on Jan 20, 2026, above half of the baseline 21 on Jan 4, 2026 again."});
  CHECK(sentences(file(responding), "pct_change_last") ==
        Sentences{"Change from the baseline: -42.9 %, 12 on Jan 20, 2026 from 21 on Jan 4, 2026."});
  CHECK(sentences(file(responding), "adherence") ==
        Sentences{"1 of 2 scheduled check-ins have an entry within 2 days."});
  const Value first = why(file(responding)).front();
  CHECK(
      format::text_from(first) ==
      R"({"result":"baseline","value":21,"why":"Baseline: 21 on Jan 4, 2026, the last score at or before the start of )"
      R"(the first completed session on Jan 5, 2026, and within 14 days of it.",)"
      R"("entries":[{"entry":0,"date":"2026-01-04","score":21}],"rule":"last_within_14_days"})");
}

TEST_CASE("course --why: reliable change of the GAD-7 with both sources, change of the PCL-5 without a status") {
  const std::string gad7 = R"({"when": "2026-01-04", "score": 15}, {"when": "2026-02-12", "score": 10})";
  CHECK(sentences(file(gad7, "GAD-7"), "reliable_improved_last") ==
        Sentences{"Reliable improvement: 10 on Feb 12, 2026 is 4 or more below the baseline 15 on Jan 4, 2026, more "
                  "than chance (NHS Talking Therapies manual).",
                  "No reliable improvement: 10 on Feb 12, 2026 is not 6 or more below the baseline 15 on Jan 4, 2026, "
                  "so it can be chance (Bischoff 2020)."});
  const std::string pcl5 = R"({"when": "2026-01-04", "score": 60}, {"when": "2026-02-12", "score": 28})";
  CHECK(sentences(file(pcl5, "PCL-5"), "last_status").empty());
  CHECK(sentences(file(pcl5, "PCL-5"), "reliable_improved_last").size() == 2);
  CHECK(sentences(file(pcl5, "PCL-5"), "end_state_last") ==
        Sentences{"28 on Feb 12, 2026 is 28 or less, a total that has been called a good end state (Marx 2022, male "
                  "veterans)."});
}

TEST_CASE("course --why: every sentence is filled in, and every value is that of the printed object") {
  const Value one = GENERATE(from_range(test::cases_in("timelines.json", "timelines")));
  CAPTURE(test::id_of(one));
  for (const std::string_view instrument : {"PHQ-9", "PCL-5"}) {
    Value::Object fields = *one.object();
    fields.push_back({"instrument", instrument});
    for (const Value& it : why(format::text_from(Value{fields}))) {
      CAPTURE(format::text_from(it));
      CHECK(it.find("why")->text()->find_first_of("{}") == std::string::npos);
      CHECK_FALSE(it.find("value")->is_null());
      const std::string& result = *it.find("result")->text();
      const Value* printed = one.find("expected")->find(result);
      if (instrument == "PHQ-9" && result != "per_session") CHECK(*it.find("value") == *printed);
    }
  }
}

TEST_CASE("course: totals are held to the questionnaire that the file names") {
  CHECK(run({"course", "f"}, file(R"({"when": "2026-01-04", "score": 28})", "PCL-5")).status == 0);
  CHECK(run({"course", "f"}, file(R"({"when": "2026-01-04", "score": 22})", "GAD-7")).err ==
        "tidemark: f: assessments[0].score: not a whole number from 0 to 21\n");
  CHECK(run({"course", "f"}, file("", "PHQ-7")).err ==
        "tidemark: f: instrument: not a questionnaire that is known here\n");
  CHECK(run({"course", "f", "--because"}, file("")).err == "tidemark: usage: tidemark course FILE [--why]\n");
}
