// Which region's lines a country gets, and how a number becomes an address.
#include "clinical/help_lines.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("Help lines: a country has its own region, a member state the EU's, any other none") {
  for (const clinical::HelpRegion& region : clinical::help_regions())
    CHECK(clinical::help_region(region.code) == &region);
  CHECK(clinical::help_region("FR") == clinical::help_region("EU"));
  CHECK(clinical::help_region("IE") != clinical::help_region("EU"));
  CHECK(clinical::help_region("ZZ") == nullptr);
}

TEST_CASE("Help lines: an address keeps the digits and the plus of a number alone") {
  CHECK(clinical::call_address("+1 (555) 0100") == "tel:+15550100");
  CHECK(clinical::text_address("13 11 14 ext: a/b~") == "sms:131114");
}
