/// Possible edits from a seed: the same ones on every machine. Ids, writers and seconds are few, so that they meet.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "record/names.hpp"
#include "record/record.hpp"

namespace test {

class RandomEdits {
 public:
  explicit RandomEdits(std::uint32_t seed) : engine_{seed} {}

  /// From 0 to `count` - 1.
  int below(int count);
  bool coin() { return below(2) == 0; }

  record::Edit edit();
  record::Batch batch(int edits);
  std::vector<record::Batch> batches(int count);

  /// The same items in another order.
  template <class T>
  std::vector<T> shuffled(std::vector<T> items) {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    return items;
  }

 private:
  base::DateTime time();
  record::EntryId id();
  std::string note();
  int within(record::Range range);
  /// Any of the choices that have a name.
  template <class Choice>
  Choice choice() {
    const auto& all = record::names<Choice>;
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].choice;
  }
  /// A value or none.
  void may(std::optional<int>& value, record::Range range);
  void may(std::optional<record::YesNo>& value);
  void may(std::optional<bool>& value);
  record::Vitals vitals();
  record::SideEffects side_effects();
  void fill(record::Assessment& assessment);
  void fill(record::Session& session);
  void fill(record::DailyCheckIn& daily);
  void fill(record::FollowUp& follow_up);
  void fill(record::SafetyCheck& check);
  void fill(record::Plan& plan);
  record::Body body();
  record::Entry entry();

  std::mt19937 engine_;  // its numbers are fixed by the standard; those of the distributions are not
};

}  // namespace test
