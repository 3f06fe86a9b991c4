#include "support/memory_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/storage_contract.hpp"

TEST_CASE("Memory store: it keeps the contract of a storage") {
  test::MemoryStore storage;
  test::check_storage_contract(storage);
}

TEST_CASE("Memory store: full and blocked, it keeps what it had") {
  test::MemoryStore storage;
  CHECK(storage.write({"first", "1"}) == store::WriteResult::Kept);

  storage.full = true;
  CHECK(storage.write({"second", "2"}) == store::WriteResult::Full);
  CHECK(storage.read_all() == std::vector<store::KeyValue>{{"first", "1"}});

  storage.blocked = true;
  CHECK(storage.write({"second", "2"}) == store::WriteResult::Blocked);
  CHECK_FALSE(storage.read_all().has_value());
}
