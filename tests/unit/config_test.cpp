#include <catch2/catch_test_macros.hpp>

#include "format/config_json.hpp"

TEST_CASE("Configuration: the clinic's name, phone, hours and region are read, and each may be missing") {
  const auto config =
      format::clinic_from_json(R"({"clinic":{"name":"Harbor","phone":"+1 555 0100"},"region":"US","more":1})");

  REQUIRE(config.has_value());
  CHECK(config->name == "Harbor");
  CHECK(config->phone == "+1 555 0100");
  CHECK(config->hours.empty());
  CHECK(config->region == "US");
}

TEST_CASE("Configuration: a field of the wrong kind is named") {
  const auto config = format::clinic_from_json(R"({"clinic":{"phone":5550100}})");

  REQUIRE_FALSE(config.has_value());
  CHECK(config.error().message.find("clinic.phone") != std::string::npos);
}
