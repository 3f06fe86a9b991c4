#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "format/config_json.hpp"

namespace {

using Strings = std::vector<std::string>;
using clinical::Contact;
using format::clinic_from_json;

bool names(const format::ClinicReading& reading, std::string_view field) {
  return std::ranges::any_of(reading.problems,
                             [&](const std::string& it) { return it.starts_with(std::string{field} + ": "); });
}

}  // namespace

TEST_CASE("Configuration: every field may be missing, and then only the PHQ-9 is on") {
  const auto reading = clinic_from_json("{}");

  CHECK(reading.problems.empty());
  CHECK(reading.clinic.name.empty());
  CHECK(reading.clinic.region.empty());
  CHECK(reading.clinic.instruments == Strings{"PHQ-9"});
  CHECK_FALSE(reading.clinic.substances);
  CHECK(reading.clinic.plan.empty());
}

TEST_CASE("Configuration: the clinic's name, phone, hours and region are read, and unknown fields are left alone") {
  const auto reading = clinic_from_json(
      R"({"clinic":{"name":" Harbor ","phone":"+1 555 0100","hours":"9 to 5"},"region":"US","more":1})");

  CHECK(reading.problems.empty());
  CHECK(reading.clinic.name == "Harbor");
  CHECK(reading.clinic.phone == "+1 555 0100");
  CHECK(reading.clinic.hours == "9 to 5");
  CHECK(reading.clinic.region == "US");
}

TEST_CASE("Configuration: a field that cannot be used is named, and all else is used") {
  const auto reading =
      clinic_from_json(R"({"clinic":{"name":"Harbor","phone":5550100},"region":"us","substances":"yes","phq8":1})");

  CHECK(reading.clinic.name == "Harbor");
  CHECK(reading.clinic.phone.empty());
  CHECK(reading.clinic.region.empty());
  CHECK(reading.problems.size() == 4);
  CHECK(names(reading, "clinic.phone"));
  CHECK(names(reading, "region"));
  CHECK(names(reading, "substances"));
  CHECK(names(reading, "phq8"));
}

TEST_CASE("Configuration: a file that is no object is one problem and an empty clinic") {
  const std::string text = GENERATE("", "[]", "{\"clinic\":", "\"text\"");
  const auto reading = clinic_from_json(text);

  CHECK(reading.problems.size() == 1);
  CHECK(names(reading, "the file"));
  CHECK(reading.clinic.instruments == Strings{"PHQ-9"});
}

TEST_CASE("Configuration: a part of the wrong kind is named") {
  const auto reading = clinic_from_json(R"({"clinic":[],"crisis":[],"instruments":{},"plan":7})");

  for (const auto* field : {"clinic", "crisis", "instruments", "plan"}) CHECK(names(reading, field));
  CHECK(reading.clinic.instruments == Strings{"PHQ-9"});
}

TEST_CASE("Configuration: a text that is too long is refused by its name and its limit") {
  const auto reading = clinic_from_json(R"({"clinic":{"name":")" + std::string(201, 'a') + R"("}})");

  CHECK(reading.problems == Strings{"clinic.name: not a text of 1 to 200 characters"});
}

TEST_CASE("Configuration: which of our questionnaires are on") {
  const auto reading = clinic_from_json(R"({"instruments":["PHQ-9","PCL-5","PHQ-9"]})");

  CHECK(reading.problems.empty());
  CHECK(reading.clinic.instruments == Strings{"PHQ-9", "PCL-5"});
  CHECK(reading.clinic.is_on("PCL-5"));
  CHECK_FALSE(reading.clinic.is_on("GAD-7"));
}

TEST_CASE("Configuration: an instrument that is not ours is named by its place, and an object is the clinic's own") {
  const std::string own = R"({"code":"EVENING","title":"Evenings","language":"en","stem":"This week:",
    "items":["I slept well"],"options":[{"text":"No","points":0},{"text":"Yes","points":1}],
    "recall_days":7,"direction":"higher_is_better","allowed_blanks":0,"licence":"Our own."})";
  const auto reading =
      clinic_from_json(R"({"instruments":["PHQ-9","BDI",7,)" + own + "," + own + R"(,{"code":"SHORT"}]})");

  CHECK(reading.clinic.instruments == Strings{"PHQ-9"});
  REQUIRE(reading.clinic.own_instruments.size() == 1);
  CHECK(reading.clinic.own_instruments.front()->instrument().code == "EVENING");
  CHECK(reading.problems.size() == 4);
  CHECK(names(reading, "instruments[1]"));
  CHECK(names(reading, "instruments[2]"));
  CHECK(names(reading, "instruments[4].code"));
  CHECK(names(reading, "instruments[5].title"));
}

TEST_CASE("Configuration: PHQ-8 mode puts PHQ-8 in the place of PHQ-9, and never both are on") {
  CHECK(clinic_from_json(R"({"phq8":true})").clinic.instruments == Strings{"PHQ-8"});
  CHECK(clinic_from_json(R"({"instruments":["PHQ-8"]})").clinic.instruments == Strings{"PHQ-8"});
  CHECK(clinic_from_json(R"({"phq8":true,"instruments":["PHQ-9","GAD-7"]})").clinic.instruments ==
        Strings{"PHQ-8", "GAD-7"});
  const auto both = clinic_from_json(R"({"instruments":["PHQ-8","PHQ-9"]})");
  CHECK(both.clinic.instruments == Strings{"PHQ-9"});
  CHECK(names(both, "instruments"));
}

TEST_CASE("Configuration: the plan is kept as text") {
  const auto reading = clinic_from_json(R"({"plan":"PHQ-9 every 7 days","substances":true})");

  CHECK(reading.clinic.plan == "PHQ-9 every 7 days");
  CHECK(reading.clinic.substances);
}

TEST_CASE("Configuration: a plan that cannot be read is named by its line and word, and the default stands") {
  const auto reading = clinic_from_json(R"({"plan":"PHQ-9 every 7 days\nGAD-7 evry 14 days"})");

  CHECK(reading.clinic.plan.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems.front().starts_with("plan: line 2, \"evry\": expected"));
}

TEST_CASE("Configuration: a clinic's own lines are read by language, with addresses made from numbers") {
  const auto reading = clinic_from_json(R"({"crisis":{"checked_on":"2026-10-01","emergency":"911","replace":true,
    "lines":{"en":[{"name":"County line","contact":"call","number":"(555) 0199"},
                   {"name":"County line","contact":"text","number":"555 0199"},
                   {"name":"County chat","contact":"chat","number":"county.example","address":"https://county.example/chat"}],
             "es":[{"name":"Línea","contact":"call","number":"988","address":"tel:988,2"}]}}})");

  const auto& crisis = reading.clinic.crisis;
  CHECK(reading.problems.empty());
  CHECK(crisis.checked_on == "2026-10-01");
  CHECK(crisis.emergency == "911");
  CHECK(crisis.replace);
  CHECK(crisis.lines.at(base::Language::English) ==
        std::vector<clinical::HelpLine>{
            {"County line", Contact::Call, "(555) 0199", "tel:5550199"},
            {"County line", Contact::Text, "555 0199", "sms:5550199"},
            {"County chat", Contact::Chat, "county.example", "https://county.example/chat"},
        });
  CHECK(crisis.lines.at(base::Language::Spanish).front().address == "tel:988,2");
}

TEST_CASE("Configuration: a line that cannot be shown is named, and the others are used") {
  const auto reading = clinic_from_json(R"({"crisis":{"checked_on":"2026-10-01","lines":{"en":[
    {"contact":"call","number":"1"}, {"name":"a","contact":"fax","number":"1"}, {"name":"a","contact":"call"},
    {"name":"a","contact":"chat","number":"b"}, {"name":"a","contact":"call","number":"no digits"}, 7,
    {"name":"a","contact":"call","number":"1","address":"https://a.example"},
    {"name":"Good","contact":"call","number":"1"}], "fr":[], "ES":[]}}})");

  CHECK(reading.clinic.crisis.lines.at(base::Language::English).size() == 1);
  for (const auto* field : {"en[0].name", "en[1].contact", "en[2].number", "en[3].address", "en[4].address", "en[5]",
                            "en[6].address", "fr", "ES"})
    CHECK(names(reading, "crisis.lines." + std::string{field}));
}

TEST_CASE("Configuration: an address that could run a script or hide its end is refused") {
  const std::string address = GENERATE("javascript:alert(1)", "http://a.example", "https://", "HTTPS ://a",
                                       "data:text/html,x", "https://a.example/ b", "tel:1");
  const auto reading = clinic_from_json(
      R"({"crisis":{"checked_on":"2026-10-01","lines":{"en":[{"name":"a","contact":"chat","number":"b","address":")" +
      address + R"("}]}}})");

  CHECK(names(reading, "crisis.lines.en[0].address"));
  CHECK(reading.clinic.crisis.lines.at(base::Language::English).empty());
}

TEST_CASE("Configuration: lines without the day on which they were checked are used, and the day is asked for") {
  const auto reading = clinic_from_json(R"({"crisis":{"lines":{"en":[{"name":"a","contact":"call","number":"1"}]}}})");

  CHECK(reading.clinic.crisis.lines.at(base::Language::English).size() == 1);
  CHECK(names(reading, "crisis.checked_on"));
}

TEST_CASE("Configuration: an emergency number that cannot be dialled is refused") {
  const auto reading = clinic_from_json(R"({"crisis":{"checked_on":"2026-10-01","emergency":"none"}})");

  CHECK(reading.clinic.crisis.emergency.empty());
  CHECK(names(reading, "crisis.emergency"));
}

TEST_CASE("Configuration: of a list that is too long the first twenty lines are used") {
  std::string lines;
  for (int count = 0; count < 21; ++count)
    lines += std::string{count == 0 ? "" : ","} + R"({"name":"a","contact":"call","number":"1"})";
  const auto reading = clinic_from_json(R"({"crisis":{"checked_on":"2026-10-01","lines":{"en":[)" + lines + "]}}}");

  CHECK(reading.clinic.crisis.lines.at(base::Language::English).size() == 20);
  CHECK(names(reading, "crisis.lines.en"));
}
