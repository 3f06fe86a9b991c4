/// Which lines are shown: the clinic's region, else the patient's country, else a guess that is asked about.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "base/time.hpp"
#include "support/widget.hpp"

using test::own_device;
using ui::Role;

namespace {

constexpr std::string_view find_a_helpline = "Find a helpline in your country (findahelpline.com)";
constexpr std::string_view local_number = "Emergency services: your local emergency number.";
constexpr std::string_view question = "Which country are you in?";

/// In a browser whose language names that country.
struct Visit {
  explicit Visit(test::MemoryStore& storage, std::string country = "", std::uint8_t seed = 7) : widget{storage, seed} {
    widget.host.set_environment({.touch = true, .country = std::move(country)});
    widget.frame();
  }
  void answer(std::string option) {
    widget.set(Role::Select, question, std::move(option));
    widget.press("Show the numbers");
  }
  float top_of(Role role, std::string_view name) const { return widget.find(role, name).y; }

  test::Widget widget;
};

void to_help(test::Widget& widget) { widget.press("Help now"); }
void to_start(test::Widget& widget) { widget.press("Start the PHQ-9"); }
void to_panel(test::Widget& widget) {
  widget.answer_eight();
  widget.choose("Several days");
}
void to_result(test::Widget& widget) {
  to_panel(widget);
  widget.press("Finish");
  widget.press("Continue");
  widget.skip_difficulty();
}

}  // namespace

TEST_CASE("Regions: every one has an emergency number, lines that can be reached, and a day of checking") {
  for (const clinical::HelpRegion& region : clinical::help_regions()) {
    INFO(region.code);
    CHECK_FALSE(region.emergency.empty());
    CHECK_FALSE(region.lines.empty());
    CHECK(base::day_from_iso(region.checked_on).has_value());
    CHECK(clinical::help_region(region.code) == &region);
    for (const clinical::RegionLine& line : region.lines) {
      const bool call = line.contact == clinical::Contact::Call;
      const bool text = line.contact == clinical::Contact::Text;
      CHECK(line.address == (call   ? clinical::call_address(line.number)
                             : text ? clinical::text_address(line.number)
                                    : "https://" + std::string{line.number}));
    }
  }
}

TEST_CASE("Regions: the numbers are those of the sources") {
  const auto [country, emergency, line] = GENERATE(table<std::string_view, std::string_view, std::string_view>({
      {"US", "911", "988"},
      {"CA", "911", "988"},
      {"GB", "999", "116 123"},
      {"IE", "112", "116 123"},
      {"AU", "000", "13 11 14"},
      {"EU", "112", "116 123"},
  }));
  const clinical::HelpRegion* region = clinical::help_region(country);
  REQUIRE(region != nullptr);
  CHECK(region->emergency == emergency);
  CHECK(region->lines.front().number == line);
}

TEST_CASE("Regions: a member state of the European Union has the Union's entry, but Ireland its own") {
  const auto country =
      GENERATE(as<std::string_view>{}, "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
               "HU", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
  CHECK(clinical::help_region(country) == clinical::help_region("EU"));
  CHECK_FALSE(clinical::help_region("EU")->everywhere);
  CHECK(clinical::help_region("IE")->code == "IE");
}

TEST_CASE("Regions: nothing is known of another country") {
  CHECK(clinical::help_region(GENERATE(as<std::string_view>{}, "", "JP", "CH", "us", "other")) == nullptr);
}

TEST_CASE("Country: a guess is not believed: the way to every country's lines comes first, and the question last") {
  test::MemoryStore storage = own_device();
  Visit visit{storage, "GB"};
  const auto reach = GENERATE(&to_help, &to_start, &to_panel, &to_result);

  reach(visit.widget);

  CHECK(visit.widget.says("your local emergency number"));
  CHECK(visit.widget.find(Role::Link, find_a_helpline).detail == "https://findahelpline.com");
  CHECK(visit.top_of(Role::Link, find_a_helpline) < visit.top_of(Role::Paragraph, local_number));
  CHECK(visit.top_of(Role::Paragraph, local_number) < visit.top_of(Role::Select, question));
  CHECK(visit.widget.find(Role::Select, question).value == "GB");
  CHECK_FALSE(visit.widget.says("Samaritans"));
  CHECK_FALSE(visit.widget.says("999"));
  CHECK_FALSE(visit.widget.says("911"));
}

TEST_CASE("Country: confirmed, its lines are there at once, first in focus, wherever it was asked") {
  test::MemoryStore storage = own_device();
  Visit visit{storage, "GB"};
  const auto reach = GENERATE(&to_help, &to_start, &to_panel, &to_result);
  reach(visit.widget);
  visit.widget.host.set_environment({.touch = GENERATE(true, false), .country = "GB"});
  visit.widget.frame();

  visit.widget.press("Show the numbers");

  REQUIRE(visit.widget.focused() != nullptr);
  CHECK(visit.widget.focused()->name == "Call Samaritans: 116 123");
  CHECK(visit.widget.find(Role::Link, "Call emergency services: 999").detail == "tel:999");
  CHECK(visit.widget.shows(Role::Link, find_a_helpline));
  CHECK(visit.widget.find(Role::Status, "").value == "The numbers for your country are shown");
}

TEST_CASE("Country: the patient's answer goes before the guess, and is remembered in the diary") {
  test::MemoryStore storage = own_device();
  {
    Visit visit{storage, "GB"};
    to_help(visit.widget);
    visit.answer("AU");
    CHECK(visit.widget.shows(Role::Link, "Call Lifeline: 13 11 14"));
  }

  Visit again{storage, "GB", 9};
  to_panel(again.widget);

  CHECK(again.widget.shows(Role::Link, "Call Lifeline: 13 11 14"));
  CHECK(again.widget.says("call 000 now"));
  CHECK_FALSE(again.widget.shows(Role::Select, question));
}

TEST_CASE("Country: what is picked and not confirmed changes no line") {
  test::MemoryStore storage = own_device();
  Visit visit{storage, "GB"};
  to_help(visit.widget);

  visit.widget.set(Role::Select, question, "US");

  CHECK(visit.widget.find(Role::Select, question).value == "US");
  CHECK_FALSE(visit.widget.says("988"));
}

TEST_CASE("Country: where nothing may be written the answer holds for the visit") {
  test::MemoryStore storage;
  Visit visit{storage, "US"};
  visit.widget.finish_phq9("Not at all");
  visit.widget.press("No, it is shared");
  to_help(visit.widget);

  visit.widget.press("Show the numbers");
  visit.widget.press("Today");
  to_panel(visit.widget);

  CHECK(visit.widget.shows(Role::Link, "Call 988 Lifeline: 988"));
  CHECK(storage.pairs.empty());
}

TEST_CASE("Country: before the question about the device the answer is not written, and after it is") {
  test::MemoryStore storage;
  Visit visit{storage, "US"};
  to_help(visit.widget);
  visit.widget.press("Show the numbers");
  CHECK(storage.pairs.empty());
  visit.widget.finish_phq9("Not at all");
  visit.widget.press("Yes, keep my diary here");

  Visit again{storage, "", 9};
  to_help(again.widget);

  CHECK(again.widget.shows(Role::Link, "Call 988 Lifeline: 988"));
}

TEST_CASE("Country: without a guess nothing is chosen, and an empty answer is asked for, in place and in focus") {
  test::MemoryStore storage = own_device();
  Visit visit{storage, ""};
  to_help(visit.widget);
  CHECK(visit.widget.find(Role::Select, question).value.empty());

  visit.widget.press("Show the numbers");

  REQUIRE(visit.widget.focused() != nullptr);
  CHECK(visit.widget.focused()->name == question);
  CHECK(visit.widget.find(Role::Select, question).has(ui::Invalid));
  CHECK(visit.widget.says("Choose a country from the list."));
  CHECK(storage.pairs.size() == 1);
}

TEST_CASE("Country: another country has no number of ours, and is not asked again") {
  test::MemoryStore storage = own_device();
  Visit visit{storage, "JP"};
  to_help(visit.widget);
  CHECK(visit.widget.find(Role::Select, question).value == "other");
  visit.widget.press("Show the numbers");

  REQUIRE(visit.widget.focused() != nullptr);
  CHECK(visit.widget.focused()->name == find_a_helpline);
  to_panel(visit.widget);
  CHECK(visit.widget.says("call your local emergency number now"));
  CHECK(visit.widget.shows(Role::Link, find_a_helpline));
  CHECK_FALSE(visit.widget.shows(Role::Select, question));
}

TEST_CASE("Country: the European line says that it does not answer everywhere") {
  test::MemoryStore storage = own_device();
  Visit visit{storage, "DE"};
  to_help(visit.widget);
  CHECK(visit.widget.find(Role::Select, question).value == "EU");

  visit.widget.press("Show the numbers");

  CHECK(visit.widget.shows(Role::Link, "Call the emotional support line: 116 123"));
  CHECK(visit.widget.says("This line does not answer in every country of the European Union."));
  CHECK(visit.widget.shows(Role::Link, "Call emergency services: 112"));
}

TEST_CASE("Country: Help lets the patient take the answer back") {
  test::MemoryStore storage = own_device();
  Visit visit{storage, "GB"};
  to_help(visit.widget);
  visit.widget.press("Show the numbers");
  CHECK(visit.widget.find(Role::Select, question).value == "GB");
  visit.widget.clock.time = *base::date_time_from_iso("2026-01-12T08:01:00-05:00");

  visit.answer("CA");

  CHECK(visit.widget.shows(Role::Link, "Text 988 Suicide Crisis Helpline: 988"));
  CHECK_FALSE(visit.widget.says("Samaritans"));
}

TEST_CASE("Country: the clinic's goes before the patient's, and nothing is asked") {
  test::MemoryStore storage = own_device();
  Visit visit{storage, "GB"};
  to_help(visit.widget);
  visit.widget.press("Show the numbers");
  REQUIRE(visit.widget.host.configure(R"({"region":"US"})").empty());
  visit.widget.frame();

  CHECK(visit.widget.shows(Role::Link, "Call emergency services: 911"));
  CHECK_FALSE(visit.widget.says("Samaritans"));
  CHECK_FALSE(visit.widget.shows(Role::Select, question));
}

TEST_CASE("Clinic: its own lines stand before the region's, and Help says how old the numbers are") {
  test::MemoryStore storage;
  Visit visit{storage};
  REQUIRE(visit.widget.host
              .configure(R"({"region":"US","crisis":{"checked_on":"2026-02-03","lines":{"en":[
                           {"name":"County line","contact":"call","number":"555 0199"}]}}})")
              .empty());
  to_help(visit.widget);

  CHECK(visit.top_of(Role::Link, "Call County line: 555 0199") < visit.top_of(Role::Link, "Call 988 Lifeline: 988"));
  CHECK(visit.widget.says("These numbers were last checked on Feb 3, 2026."));
}

TEST_CASE("Clinic: its lines can replace the region's, never the emergency number or the way to findahelpline.com") {
  test::MemoryStore storage;
  Visit visit{storage};
  REQUIRE(visit.widget.host
              .configure(R"({"region":"US","crisis":{"checked_on":"2026-02-03","replace":true,"lines":{"en":[
                           {"name":"County line","contact":"call","number":"555 0199"}]}}})")
              .empty());
  to_help(visit.widget);

  CHECK_FALSE(visit.widget.says("988"));
  CHECK(visit.widget.shows(Role::Link, "Call emergency services: 911"));
  CHECK(visit.widget.shows(Role::Link, find_a_helpline));
}

TEST_CASE("Clinic: replacing the region's lines by none, or by another language's, takes nothing away") {
  test::MemoryStore storage;
  Visit visit{storage};
  const std::string lines = GENERATE("{}", R"({"en":[]})", R"({"es":[{"name":"a","contact":"call","number":"1"}]})");
  visit.widget.host.configure(R"({"region":"US","crisis":{"checked_on":"2026-02-03","replace":true,"emergency":"",
                                  "lines":)" +
                              lines + "}}");
  to_help(visit.widget);

  CHECK(visit.widget.shows(Role::Link, "Call 988 Lifeline: 988"));
  CHECK(visit.widget.shows(Role::Link, "Call emergency services: 911"));
}

TEST_CASE("Clinic: its emergency number stands in every sentence, and answers the question about the country") {
  test::MemoryStore storage;
  Visit visit{storage, "GB"};
  REQUIRE(visit.widget.host.configure(R"({"crisis":{"checked_on":"2026-02-03","emergency":"112"}})").empty());
  to_panel(visit.widget);

  CHECK(visit.widget.says("call 112 now"));
  CHECK(visit.widget.shows(Role::Link, "Call emergency services: 112"));
  CHECK(visit.widget.shows(Role::Link, find_a_helpline));
  CHECK_FALSE(visit.widget.shows(Role::Select, question));
}

TEST_CASE("Clinic: its lines without a region are there beside the question") {
  test::MemoryStore storage;
  Visit visit{storage, "GB"};
  REQUIRE(visit.widget.host
              .configure(R"({"clinic":{"name":"Harbor","phone":"555 0100"},"crisis":{"checked_on":"2026-02-03",
                           "lines":{"en":[{"name":"County line","contact":"call","number":"555 0199"}]}}})")
              .empty());
  to_panel(visit.widget);

  CHECK(visit.top_of(Role::Link, find_a_helpline) < visit.top_of(Role::Link, "Call County line: 555 0199"));
  CHECK(visit.top_of(Role::Link, "Call Harbor: 555 0100") < visit.top_of(Role::Select, question));
}
