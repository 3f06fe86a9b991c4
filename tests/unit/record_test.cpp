#include "record/record.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <tuple>

#include "support/random_edits.hpp"

using record::Batch;
using record::Entry;
using record::EntryId;
using record::Erase;
using record::Put;
using record::Record;
using record::SetPreference;

namespace {

base::DateTime at(std::string_view iso) { return *base::date_time_from_iso(iso); }

EntryId id(std::uint8_t number) {
  EntryId id;
  id.bytes.fill(number);
  return id;
}

Entry session(std::uint8_t number, int revision, std::string note) {
  Entry entry{.id = id(number),
              .revision = revision,
              .experienced_at = at("2026-01-12T08:00+01:00"),
              .recorded_at = at("2026-01-12T09:00+01:00")};
  entry.body = record::Session{.note = std::move(note)};
  return entry;
}

std::string note_in(const Record& record, std::uint8_t number) {
  return std::get<record::Session>(record.find(id(number))->body).note;
}

Record record_of(const std::vector<Batch>& batches) {
  Record record;
  for (const Batch& batch : batches) record.apply(batch);
  return record;
}

/// The batches cut into groups, each merged on its own and passed on as what it became: what compaction does.
Record record_of_groups(test::RandomEdits& random, const std::vector<Batch>& batches) {
  std::vector<std::vector<Batch>> groups(4);
  for (const Batch& batch : batches) groups[static_cast<std::size_t>(random.below(4))].push_back(batch);
  Record merged;
  for (const auto& group : random.shuffled(groups)) {
    for (const Batch& batch : record_of(group).batches()) merged.apply(batch);
  }
  return merged;
}

std::vector<Batch> twice(std::vector<Batch> batches) {
  const std::vector<Batch> again = batches;
  batches.insert(batches.end(), again.begin(), again.end());
  return batches;
}

}  // namespace

TEST_CASE("Record: an id is 32 lower-case hexadecimal digits and nothing else") {
  const std::string hex = "00112233445566778899aabbccddeeff";
  REQUIRE(record::id_from_hex(hex).has_value());
  CHECK(record::hex_from_id(*record::id_from_hex(hex)) == hex);

  const std::string wrong = GENERATE(as<std::string>{}, "", "00112233445566778899aabbccddeef",
                                     "00112233445566778899aabbccddeeff0", "00112233445566778899AABBCCDDEEFF",
                                     "00112233445566778899aabbccddeefg", "0011223344556677 8899aabbccddeef");
  CHECK_FALSE(record::id_from_hex(wrong).has_value());
}

TEST_CASE("Record: the highest revision wins, whichever comes last") {
  const auto order = GENERATE(values<std::vector<int>>({{1, 2, 3}, {3, 2, 1}, {2, 3, 1}, {3, 1, 3}}));
  Record record;
  for (const int revision : order) record.apply(Put{session(1, revision, std::to_string(9 - revision))}, "a");

  CHECK(note_in(record, 1) == "6");
  CHECK(record.in_order().size() == 1);
}

TEST_CASE("Record: of two equal revisions the greater writer's wins, whichever comes last") {
  using Writers = std::vector<std::string>;
  const auto [writers, notes] = GENERATE(table<Writers, Writers>({
      {{"a", "b"}, {"the greater note of a", "note of b"}},
      {{"b", "a"}, {"note of b", "the greater note of a"}},
  }));
  Record record;
  record.apply(Put{session(1, 2, notes[0])}, writers[0]);
  record.apply(Put{session(1, 2, notes[1])}, writers[1]);
  record.apply(Put{session(1, 1, "an earlier revision of a greater writer")}, "z");

  CHECK(note_in(record, 1) == "note of b");
}

TEST_CASE("Record: erasing beats every revision, before and after it, and only that entry") {
  const auto revision = GENERATE(1, 2, record::max_revision);
  Record record;
  record.apply(Put{session(1, 1, "gone")}, "a");
  record.apply(Put{session(2, 1, "stays")}, "a");
  record.apply(Erase{id(1)}, "a");
  record.apply(Put{session(1, revision, "comes late")}, "b");

  CHECK(record.find(id(1)) == nullptr);
  CHECK(note_in(record, 2) == "stays");
}

TEST_CASE("Record: an erased entry leaves its id and nothing else in what is passed on") {
  Record record;
  record.apply(Put{session(1, 1, "gone")}, "a");
  record.apply(Erase{id(1)}, "a");

  CHECK(record.batches() == std::vector<Batch>{{"", {Erase{id(1)}}}});
}

TEST_CASE("Record: the preference changed last by instant wins, then that of the greater writer") {
  const SetPreference morning{"view", {"html", at("2026-01-12T08:00:00+01:00")}};
  const SetPreference later{"view", {"canvas", at("2026-01-12T07:30:00+00:00")}};  // half an hour later
  Record record;
  record.apply(later, "a");
  record.apply(morning, "z");
  CHECK(record.preference("view") == "canvas");
  CHECK_FALSE(record.preference("theme").has_value());

  record.apply(SetPreference{"view", {"auto", later.preference.changed_at}}, "b");
  CHECK(record.preference("view") == "auto");
}

TEST_CASE("Record: entries come by instant of experience, then by recording, then by id") {
  Entry first = session(4, 1, "");
  Entry second = session(3, 1, "");
  Entry third = session(1, 1, "");
  Entry fourth = session(2, 1, "");
  first.experienced_at = at("2026-01-12T07:30:00+02:00");  // the earliest instant has the latest clock
  first.recorded_at = at("2026-01-14T00:00:00+00:00");
  second.experienced_at = third.experienced_at = fourth.experienced_at = at("2026-01-12T06:00:00+00:00");
  second.recorded_at = at("2026-01-12T09:00:00+01:00");
  third.recorded_at = fourth.recorded_at = at("2026-01-12T08:00:01+00:00");
  Record record;
  for (const Entry& entry : {fourth, third, second, first}) record.apply(Put{entry}, "a");

  std::vector<EntryId> ids;
  for (const Entry* entry : record.in_order()) ids.push_back(entry->id);
  CHECK(ids == std::vector{id(4), id(3), id(1), id(2)});
}

TEST_CASE("Record: it is empty until something is known, a tombstone included") {
  Record record;
  CHECK(record.empty());
  record.apply(Erase{id(1)}, "a");
  CHECK_FALSE(record.empty());
}

TEST_CASE("Record: merging does not depend on order, on grouping or on repetition") {
  test::RandomEdits random{GENERATE(range(1U, 201U))};
  const std::vector<Batch> batches = random.batches(12);
  const Record expected = record_of(batches);
  REQUIRE_FALSE(expected.empty());

  CHECK(record_of(random.shuffled(batches)) == expected);
  CHECK(record_of(random.shuffled(twice(batches))) == expected);
  CHECK(record_of_groups(random, random.shuffled(batches)) == expected);
  CHECK(record_of(expected.batches()) == expected);
}

TEST_CASE("Record: equal instants, revisions and writers with different content still merge in one way") {
  Entry one = session(1, 1, "");
  Entry other = one;
  other.experienced_at = at("2026-01-12T07:00+00:00");  // the same instant, written in another way
  const SetPreference here{"view", {"html", one.experienced_at}};
  const SetPreference there{"view", {"html", other.experienced_at}};

  const Entry third = session(1, 1, "another note");

  CHECK(record_of({{"a", {Put{one}, Put{other}}}}) == record_of({{"a", {Put{other}, Put{one}}}}));
  CHECK(record_of({{"a", {Put{one}, Put{third}}}}) == record_of({{"a", {Put{third}, Put{one}}}}));
  CHECK(record_of({{"a", {here, there}}}) == record_of({{"a", {there, here}}}));
}
