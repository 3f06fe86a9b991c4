/// A storage in memory that can be full, blocked, or written by somebody else.
#pragma once

#include <algorithm>

#include "store/store.hpp"

namespace test {

class MemoryStore final : public store::KeyValueStore {
 public:
  bool full = false;
  bool blocked = false;
  std::vector<store::KeyValue> pairs;

  store::ReadResult read_all() override {
    if (blocked) return std::nullopt;
    return pairs;
  }

  store::WriteResult write(const store::KeyValue& pair) override {
    if (blocked) return store::WriteResult::Blocked;
    if (full) return store::WriteResult::Full;
    std::erase_if(pairs, [&](const store::KeyValue& known) { return known.key == pair.key; });
    pairs.push_back(pair);
    return store::WriteResult::Kept;
  }
};

}  // namespace test
