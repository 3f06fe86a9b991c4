#include "chart/trend.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_container_properties.hpp>

#include "trend_scene.hpp"

using namespace test;
using base::Day;
using Catch::Approx;
using Catch::Matchers::IsEmpty;

namespace {

base::DateTime time(const char* iso) { return base::date_time_from_iso(iso).value(); }

base::DateTime later(base::DateTime when, int count) {
  when.local += std::chrono::days{count};
  return when;
}

Scene trend(const chart::TrendInput& input, float width = 720, float height = 340) {
  return chart::phq9_trend(input, english(), width, height, FixedMeasure{});
}

/// One check-in a week from January 10, 2026, with these totals.
chart::TrendInput weekly(const std::vector<int>& totals) {
  chart::TrendInput input;
  for (const int total : totals) {
    input.points.push_back({later(time("2026-01-10"), 7 * static_cast<int>(input.points.size())), total, false});
  }
  return input;
}

/// Up to 40 check-ins and the given number of sessions, evenly over the span.
chart::TrendInput course(int span, int sessions) {
  chart::TrendInput input;
  const base::DateTime first = time("2026-01-10T09:30");
  const int points = std::min(40, span + 1);
  for (int i = 0; i < points; ++i) {
    input.points.push_back({later(first, span * i / std::max(1, points - 1)), i * 11 % 28, i % 3 == 0});
  }
  for (int i = 0; i < sessions; ++i) input.sessions.push_back(later(first, span * i / sessions));
  return input;
}

float y_of(int total, const chart::TrendInput& others = {}) {
  chart::TrendInput input = others;
  input.points.push_back({time("2026-01-10"), total, false});
  return all<Dot>(trend(input), Ink::Series).back().centre.y;
}

}  // namespace

TEST_CASE("Trend: the picture carries the name and the summary it was given") {
  const Scene scene = trend(weekly({19, 12}));

  CHECK(scene.title == "PHQ-9 total over time");
  CHECK(scene.summary == "Nine check-ins.");
}

TEST_CASE("Trend: the borders of the bands lie half a point below 5, 10, 15 and 20") {
  const auto borders = all<Line>(trend({}), Ink::Grid);

  REQUIRE(borders.size() == 4);
  CHECK(borders[0].from.y == Approx((y_of(4) + y_of(5)) / 2));
  CHECK(borders[1].from.y == Approx((y_of(9) + y_of(10)) / 2));
  CHECK(borders[2].from.y == Approx((y_of(14) + y_of(15)) / 2));
  CHECK(borders[3].from.y == Approx((y_of(19) + y_of(20)) / 2));
  CHECK(std::ranges::all_of(borders, [](const Line& line) { return line.from.y == line.to.y && !line.dashed; }));
}

TEST_CASE("Trend: five bands fill the scale from -0.5 to 27.5 in two alternating colours") {
  const auto bands = all<Rect>(trend({}));

  REQUIRE(bands.size() == 5);
  const float point = (y_of(0) - y_of(27)) / 27;
  CHECK(bands[0].top + bands[0].height == Approx(y_of(0) + point / 2));
  CHECK(bands[4].top == Approx(y_of(27) - point / 2));
  CHECK(bands[0].top == Approx(bands[1].top + bands[1].height));
  CHECK(bands[0].fill == Ink::BandA);
  CHECK(bands[1].fill == Ink::BandB);
  CHECK(bands[4].fill == Ink::BandA);
}

TEST_CASE("Trend: the scale does not depend on the data") {
  const Scene nothing = trend({});
  const Scene high = trend(weekly({27, 26, 27}));
  const Scene low = trend(course(900, 30));

  CHECK(y_of(10) == y_of(10, weekly({0, 1})));
  CHECK(y_of(10) == y_of(10, course(900, 30)));
  CHECK(totals(nothing) == Strings{"0", "5", "10", "15", "20", "27"});
  CHECK(totals(high) == totals(nothing));
  CHECK(all<Rect>(high).back().top == all<Rect>(nothing).back().top);
  CHECK(all<Rect>(low).front().top == all<Rect>(nothing).front().top);
}

TEST_CASE("Trend: each total of the scale stands at its own height") {
  const std::vector<Text> labels = texts_of(trend({}), Align::Right);

  CHECK(middle(labels[0]) == Approx(y_of(0)));
  CHECK(middle(labels[2]) == Approx(y_of(10)));
  CHECK(middle(labels[5]) == Approx(y_of(27)));
}

TEST_CASE("Trend: a band's name stands in the middle of its band") {
  const Scene scene = trend({});
  const auto bands = all<Rect>(scene);
  const auto names = band_names(scene);

  REQUIRE(words_of(names) == english().bands);
  for (std::size_t i = 0; i < bands.size(); ++i) {
    CHECK(middle(names[i]) == Approx(bands[i].top + bands[i].height / 2));
  }
}

TEST_CASE("Trend: on a phone a long name is broken into lines, and their middle is that of the band") {
  const Scene scene = trend({}, 288, 260);
  const Rect band = all<Rect>(scene)[3];
  const auto names = band_names(scene);

  REQUIRE(words_of(names) == Strings{"Minimal", "Mild", "Moderate", "Moderately", "severe", "Severe"});
  CHECK((middle(names[3]) + middle(names[4])) / 2 == Approx(band.top + band.height / 2));
}

TEST_CASE("Trend: check-ins 28 days apart are joined, 29 days apart are not") {
  const auto [apart, lines] = GENERATE(table<int, std::size_t>({{28, 1}, {29, 0}}));
  chart::TrendInput input;
  input.points = {{time("2026-01-10T23:00"), 19, false}, {later(time("2026-01-10T01:00"), apart), 12, false}};

  CHECK(all<Polyline>(trend(input), Ink::Series).size() == lines);
}

TEST_CASE("Trend: after a gap the line goes on, through every check-in in order") {
  chart::TrendInput input = weekly({19, 17, 12});
  input.points.push_back({time("2026-06-01"), 9, false});
  input.points.push_back({time("2026-06-08"), 8, false});

  const Scene scene = trend(input);
  const auto lines = all<Polyline>(scene, Ink::Series);
  const auto dots = all<Dot>(scene, Ink::Series);

  REQUIRE(lines.size() == 2);
  CHECK(lines[0].points == std::vector{dots[0].centre, dots[1].centre, dots[2].centre});
  CHECK(lines[1].points == std::vector{dots[3].centre, dots[4].centre});
}

TEST_CASE("Trend: check-ins stand by their calendar day, not by their number") {
  chart::TrendInput input = weekly({19, 17});
  input.points.push_back({time("2026-01-31T22:00"), 9, false});

  const auto dots = all<Dot>(trend(input), Ink::Series);

  CHECK(dots[2].centre.x - dots[1].centre.x == Approx(2 * (dots[1].centre.x - dots[0].centre.x)));
}

TEST_CASE("Trend: a check-in whose two weeks overlap the last one's is a hollow dot") {
  chart::TrendInput input = weekly({19, 17, 12});
  input.points[1].hollow = true;

  const auto dots = all<Dot>(trend(input), Ink::Series);

  REQUIRE(dots.size() == 3);
  CHECK_FALSE(dots[0].hollow);
  CHECK(dots[1].hollow);
  CHECK_FALSE(dots[2].hollow);
}

TEST_CASE("Trend: each session is a dashed line through all bands, with its number above and a word in the legend") {
  chart::TrendInput input = weekly({19, 17, 12, 9, 8});
  input.sessions = {time("2026-01-12"), time("2026-01-19"), time("2026-01-26")};

  const Scene scene = trend(input);
  const auto bands = all<Rect>(scene);
  const Line first = all<Line>(scene, Ink::Session)[1];

  CHECK(dashed_lines(scene, 200) == 3);
  CHECK(first.from.y == Approx(bands[4].top));
  CHECK(first.to.y == Approx(bands[0].top + bands[0].height));
  CHECK(marks(scene) == Strings{"1", "3", "2"});
  CHECK(words_of(all<Text>(scene, Ink::SessionText)) == Strings{"Session"});
}

TEST_CASE("Trend: without sessions the legend is silent") {
  const Scene scene = trend(weekly({19, 17}));

  CHECK(all<Text>(scene, Ink::SessionText).empty());
  CHECK(all<Line>(scene, Ink::Session).empty());
}

TEST_CASE("Trend: numbers that would touch are left out, but never a line, the first number or the latest") {
  const Scene scene = trend(course(400, 120), 288, 260);
  const auto discs = all<Dot>(scene, Ink::Session);
  const Strings numbers = marks(scene);

  CHECK(dashed_lines(scene, 100) == 120);
  CHECK(numbers.size() < 20);
  REQUIRE(numbers.size() > 2);
  CHECK(numbers[0] == "1");
  CHECK(numbers[1] == "120");
  const auto touch = [](const Dot& a, const Dot& b) {
    return a.centre.x != b.centre.x && overlap(around(a), around(b));
  };
  CHECK(std::ranges::none_of(
      discs, [&](const Dot& a) { return std::ranges::any_of(discs, [&](const Dot& b) { return touch(a, b); }); }));
}

TEST_CASE("Trend: several sessions and check-ins of one day stand at one place") {
  chart::TrendInput input = weekly({19, 17});
  input.points.push_back({later(time("2026-01-10T20:00"), 7), 15, true});
  input.sessions = {time("2026-01-12T08:00"), time("2026-01-12T16:00"), time("2026-01-14")};

  const Scene scene = trend(input);
  const auto dots = all<Dot>(scene, Ink::Series);

  CHECK(dots[1].centre.x == dots[2].centre.x);
  CHECK(all<Polyline>(scene, Ink::Series)[0].points.size() == 3);
  CHECK(dashed_lines(scene, 200) == 2);
  CHECK(marks(scene) == Strings{"1", "3"});
}

TEST_CASE("Trend: with nothing to show, the bands and the scale are there, and no date is made up") {
  const Scene scene = trend({});

  CHECK(all<Rect>(scene).size() == 5);
  CHECK(band_names(scene).size() == 5);
  CHECK(all<Dot>(scene).empty());
  CHECK(dates(scene).empty());
}

TEST_CASE("Trend: a single check-in stands in the middle of two weeks") {
  const Scene scene = trend(weekly({19}));

  CHECK(dates(scene) == Strings{"Jan 4", "Jan 6", "Jan 8", "Jan 10", "Jan 12", "Jan 14", "Jan 16"});
  CHECK(texts_of(scene, Align::Centre)[3].at.x == Approx(all<Dot>(scene)[0].centre.x));
}

TEST_CASE("Trend: the range of days holds the sessions too, before and after the check-ins") {
  chart::TrendInput input = weekly({19, 17});
  input.sessions = {time("2025-12-20"), time("2026-02-20")};

  const Scene scene = trend(input);
  const auto dots = all<Dot>(scene, Ink::Series);
  const auto lines = all<Line>(scene, Ink::Session);

  CHECK(all_inside(scene));
  CHECK(lines[1].from.x < dots[0].centre.x);
  CHECK(lines[2].from.x > dots[1].centre.x);
  CHECK(dates(scene).front() == "Dec 20");
}

TEST_CASE("Trend: dates go from days over weeks and months to years, as room allows") {
  const auto [span, width, expected] = GENERATE(table<int, float, Strings>({
      {21, 720, {"Jan 10", "Jan 17", "Jan 24", "Jan 31"}},
      {77, 720, {"Jan 10", "Jan 24", "Feb 7", "Feb 21", "Mar 7", "Mar 21"}},
      {77, 358, {"Jan 10", "Feb 7", "Mar 7"}},
      {100, 288, {"Jan 10", "Apr 20"}},
      {120, 288, {"Mar 2026", "May 2026"}},
      {150, 720, {"Feb 2026", "Mar 2026", "Apr 2026", "May 2026", "Jun 2026"}},
      {400, 358, {"May 2026", "Sep 2026", "Jan 2027"}},
      {4000, 720, {"Jan 2028", "Jan 2030", "Jan 2032", "Jan 2034", "Jan 2036"}},
      {30000, 288, {"Jan 2050", "Jan 2100"}},
  }));

  CHECK(dates(trend(course(span, 0), width)) == expected);
}

TEST_CASE("Trend: a date stands below its day") {
  const Scene scene = trend(weekly({19, 17, 12, 9}));
  const auto dots = all<Dot>(scene, Ink::Series);
  const auto labels = texts_of(scene, Align::Centre);

  REQUIRE(labels.size() == 4);
  CHECK(labels[2].text == "Jan 24");
  CHECK(labels[2].at.x == Approx(dots[2].centre.x));
}

TEST_CASE("Trend: long dates stay within the picture, and where two would touch only the first is written") {
  const auto [day, expected] = GENERATE(table<std::string (*)(Day), std::size_t>({
      {+[](Day) { return std::string(20, 'x'); }, 2},
      {+[](Day) { return std::string(23, 'x'); }, 1},
  }));
  chart::TrendWords words = english();
  words.day = day;

  const Scene scene = chart::phq9_trend(course(20, 0), words, 288, 260, FixedMeasure{});

  CHECK(dates(scene).size() == expected);
  CHECK(all_inside(scene));
}

TEST_CASE("Trend: at every width, over a day or twelve years, no two texts touch and nothing leaves the picture") {
  const float width = GENERATE(288.0F, 320.0F, 358.0F, 412.0F, 479.0F, 480.0F, 600.0F, 720.0F, 900.0F, 1200.0F);
  const float height = GENERATE(240.0F, 300.0F, 400.0F);
  const int span = GENERATE(0, 1, 6, 20, 41, 60, 90, 121, 200, 365, 800, 1500, 2500, 4383);
  const int sessions = GENERATE(0, 1, 6, 13, 60);
  CAPTURE(width, height, span, sessions);

  const Scene scene = trend(course(span, sessions), width, height);

  CHECK_THAT(overlapping_texts(scene), IsEmpty());
  CHECK(all_inside(scene));
  CHECK(totals(scene) == Strings{"0", "5", "10", "15", "20", "27"});
  CHECK(band_names(scene).size() >= 5);
  CHECK(dates(scene).size() >= 2);
  CHECK(marks(scene).size() >= static_cast<std::size_t>(std::min(sessions, 1)));
  CHECK(std::ranges::all_of(all<Text>(scene), [](const Text& text) { return text.size >= 12; }));
  CHECK(words_of(texts_of(scene, Align::Left)) == Strings{"Lower is better"});
}

TEST_CASE("Trend: the curve never runs behind the bands' names") {
  const float width = GENERATE(288.0F, 358.0F, 720.0F, 1200.0F);
  const Scene scene = trend(course(200, 6), width, 300);

  for (const Text& name : band_names(scene)) {
    const auto meets = [&](const Dot& dot) { return overlap(around(dot), box(name)); };
    CHECK(std::ranges::none_of(all<Dot>(scene), meets));
  }
}

TEST_CASE("Trend: longer words of another language get lines of their own and stay apart") {
  chart::TrendWords words = english();
  words.lower_better = "Ein niedrigerer Wert ist ein besserer Wert auf dieser Skala";
  words.session = "Behandlungssitzung";
  words.bands = {"minimal", "leicht", "mittelgradig", "mittelgradig bis schwer", "schwer"};

  const Scene scene = chart::phq9_trend(course(60, 6), words, 288, 300, FixedMeasure{});

  CHECK(words_of(texts_of(scene, Align::Left)) ==
        Strings{"Ein niedrigerer Wert ist ein besserer", "Wert auf dieser Skala"});
  CHECK(words_of(all<Text>(scene, Ink::SessionText)) == Strings{"Behandlungssitzung"});
  CHECK(words_of(band_names(scene)) ==
        Strings{"minimal", "leicht", "mittelgradig", "mittelgradig", "bis schwer", "schwer"});
  CHECK_THAT(overlapping_texts(scene), IsEmpty());
  CHECK(all_inside(scene));
}

TEST_CASE("Trend: a box that is too small is taken as the smallest that can be read") {
  const Scene scene = trend(course(60, 6), 100, 50);

  CHECK(scene.width == 240);
  CHECK(scene.height == 200);
  CHECK_THAT(overlapping_texts(scene), IsEmpty());
  CHECK(all_inside(scene));
}
