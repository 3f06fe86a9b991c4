#include "chart/svg.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using chart::Align;
using chart::Ink;
using chart::SvgElement;

namespace {

chart::Scene scene_of(chart::Primitive primitive) {
  return {200, 100, "A title", "A summary.", {std::move(primitive)}};
}

/// The elements of one primitive, without the svg element around them.
std::vector<SvgElement> drawn(chart::Primitive primitive) {
  std::vector<SvgElement> elements = chart::svg_elements(scene_of(std::move(primitive)));
  elements.erase(elements.begin());
  return elements;
}

std::string hex(Ink ink) { return ink == Ink::Surface ? "#ffffff" : ink == Ink::Series ? "#0b6468" : "#000000"; }

}  // namespace

TEST_CASE("SVG: the first element is the picture, with its size as its coordinates") {
  const auto elements = chart::svg_elements({358, 280.5F, "", "", {}});

  REQUIRE(elements.size() == 1);
  CHECK(elements[0] == SvgElement{0, "svg", "", {{"viewBox", "0 0 358 280.5"}, {"width", "358"}, {"height", "280.5"}}});
}

TEST_CASE("SVG: children follow in painting order, one level below, coloured by the class of their ink") {
  const chart::Scene scene{
      200,
      100,
      "",
      "",
      {chart::Rect{0, 10, 200, 20, Ink::BandA}, chart::Line{{0, 30}, {200, 30}, 1, Ink::Grid, false},
       chart::Text{{4, 20}, "Mild", 12, Align::Right, Ink::MutedText, true}}};

  const auto elements = chart::svg_elements(scene);

  REQUIRE(elements.size() == 4);
  CHECK(elements[1] == SvgElement{1,
                                  "rect",
                                  "",
                                  {{"class", "ink-band-a"},
                                   {"x", "0"},
                                   {"y", "10"},
                                   {"width", "200"},
                                   {"height", "20"},
                                   {"fill", "currentColor"}}});
  CHECK(elements[2] == SvgElement{1,
                                  "line",
                                  "",
                                  {{"class", "ink-grid"},
                                   {"x1", "0"},
                                   {"y1", "30"},
                                   {"x2", "200"},
                                   {"y2", "30"},
                                   {"stroke-width", "1"},
                                   {"fill", "none"},
                                   {"stroke", "currentColor"}}});
  CHECK(elements[3] == SvgElement{1,
                                  "text",
                                  "Mild",
                                  {{"class", "ink-muted-text"},
                                   {"x", "4"},
                                   {"y", "20"},
                                   {"text-anchor", "end"},
                                   {"font-size", "12"},
                                   {"font-weight", "600"},
                                   {"fill", "currentColor"}}});
}

TEST_CASE("SVG: a dashed line has dashes") {
  const auto line = drawn(chart::Line{{0, 0}, {0, 50}, 1, Ink::Session, true});

  REQUIRE(line.size() == 1);
  CHECK(std::ranges::count(line[0].attributes, std::pair<std::string, std::string>{"stroke-dasharray", "4 4"}) == 1);
}

TEST_CASE("SVG: a line through points is round at its corners and not filled") {
  const auto line = drawn(chart::Polyline{{{0, 1}, {2.5F, 3}, {4, 5}}, 2.25F, Ink::Series});

  REQUIRE(line.size() == 1);
  CHECK(line[0] == SvgElement{1,
                              "polyline",
                              "",
                              {{"class", "ink-series"},
                               {"points", "0,1 2.5,3 4,5"},
                               {"stroke-width", "2.25"},
                               {"stroke-linejoin", "round"},
                               {"stroke-linecap", "round"},
                               {"fill", "none"},
                               {"stroke", "currentColor"}}});
}

TEST_CASE("SVG: a hollow dot is a ring around the colour of the surface, so that no line shows through it") {
  const auto solid = drawn(chart::Dot{{10, 20}, 4.5F, Ink::Series, false});
  const auto hollow = drawn(chart::Dot{{10, 20}, 4.5F, Ink::Series, true});

  REQUIRE(solid.size() == 1);
  CHECK(solid[0] ==
        SvgElement{1,
                   "circle",
                   "",
                   {{"class", "ink-series"}, {"cx", "10"}, {"cy", "20"}, {"r", "4.5"}, {"fill", "currentColor"}}});
  REQUIRE(hollow.size() == 2);
  CHECK(hollow[0] ==
        SvgElement{1,
                   "circle",
                   "",
                   {{"class", "ink-surface"}, {"cx", "10"}, {"cy", "20"}, {"r", "4.5"}, {"fill", "currentColor"}}});
  CHECK(hollow[1] == SvgElement{1,
                                "circle",
                                "",
                                {{"class", "ink-series"},
                                 {"cx", "10"},
                                 {"cy", "20"},
                                 {"r", "4.5"},
                                 {"fill", "none"},
                                 {"stroke", "currentColor"},
                                 {"stroke-width", "2"}}});
}

TEST_CASE("SVG: numbers have at most two decimals, a point, and no zeros that say nothing") {
  const auto line = drawn(chart::Polyline{
      {{0.004F, -0.004F}, {-1.5F, -0.25F}, {1.0F / 3, 2.0F / 3}, {1199.999F, 100.05F}}, 1, Ink::Series});

  CHECK(line[0].attributes[1].second == "0,0 -1.5,-0.25 0.33,0.67 1200,100.05");
}

TEST_CASE("SVG: text for a file escapes what a person or a clinic wrote, and the list of elements does not") {
  chart::Scene scene = scene_of(chart::Text{{0, 20}, "<b>&\"'", 12, Align::Left, Ink::Text, false});
  scene.title = "A < B & C";

  const std::string file = chart::svg_text(scene, {hex});

  CHECK_THAT(file, ContainsSubstring(">&lt;b&gt;&amp;&quot;&#39;</text>"));
  CHECK_THAT(file, ContainsSubstring("<title>A &lt; B &amp; C</title>"));
  CHECK_THAT(file, !ContainsSubstring("<b>"));
  CHECK(chart::svg_elements(scene)[1].text == "<b>&\"'");
}

TEST_CASE("SVG: a file stands alone, with its namespace, name, summary and the colours of the palette") {
  const std::string file = chart::svg_text(scene_of(chart::Dot{{10, 20}, 4, Ink::Series, true}), {hex});

  CHECK(file ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\" width=\"200\" height=\"100\" role=\"img\" "
        "font-family=\"system-ui, sans-serif\">\n"
        "<title>A title</title>\n"
        "<desc>A summary.</desc>\n"
        "<circle class=\"ink-surface\" cx=\"10\" cy=\"20\" r=\"4\" fill=\"#ffffff\"></circle>\n"
        "<circle class=\"ink-series\" cx=\"10\" cy=\"20\" r=\"4\" fill=\"none\" stroke=\"#0b6468\" stroke-width=\"2\">"
        "</circle>\n"
        "</svg>\n");
}
