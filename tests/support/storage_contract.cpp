#include "support/storage_contract.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace test {
namespace {

using namespace std::string_literals;  // keeps the zero byte inside a literal
using Pairs = std::vector<store::KeyValue>;

Pairs pairs_in(store::KeyValueStore& storage) {
  store::ReadResult read = storage.read_all();
  REQUIRE(read.has_value());
  std::ranges::sort(*read, {}, &store::KeyValue::key);
  return *std::move(read);
}

void check_write(store::KeyValueStore& storage, const store::KeyValue& pair) {
  CHECK(storage.write(pair) == store::WriteResult::Kept);
}

}  // namespace

void check_storage_contract(store::KeyValueStore& storage) {
  CHECK(pairs_in(storage).empty());

  // Keys as they occur, and as they might.
  Pairs pairs{{"a key/with \\ what a file name ../ may not have: * ? %3A %", "1"},
              {"another program's", ""},
              {"caf\u00e9 \u5e73\u9759", "zero \0 and lines\r\n"s},
              {"tidemark:log:3f9a2c:1", "tidemark1 \u5e73\u9759 \U0001F30A"},
              {"tidemark:log:3f9a2c:10", std::string(1'000'000, 'x')}};
  for (const store::KeyValue& pair : pairs) check_write(storage, pair);
  std::ranges::sort(pairs, {}, &store::KeyValue::key);
  CHECK(pairs_in(storage) == pairs);
  CHECK(pairs_in(storage) == pairs);  // reading changes nothing

  pairs.back().value = "shorter than before";
  check_write(storage, pairs.back());
  CHECK(pairs_in(storage) == pairs);
}

}  // namespace test
