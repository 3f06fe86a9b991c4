#include "store/store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <fstream>
#include <iterator>
#include <limits>
#include <tuple>

#include "base/checksum.hpp"
#include "data/every_field.hpp"
#include "format/json_reader.hpp"
#include "format/record_json.hpp"
#include "support/random_edits.hpp"

using record::Batch;
using store::KeyValue;
using store::Reason;

namespace {

using Edits = std::vector<record::Edit>;
using Pairs = std::vector<KeyValue>;

base::DateTime at(std::string_view iso) { return *base::date_time_from_iso(iso); }

record::EntryId id(std::uint8_t number) {
  record::EntryId id;
  id.bytes.fill(number);
  return id;
}

record::Edit put(std::uint8_t number, int revision, std::string note) {
  record::Entry entry{.id = id(number),
                      .revision = revision,
                      .experienced_at = at("2026-01-12T08:00:00+01:00"),
                      .recorded_at = at("2026-01-12T08:00:00+01:00")};
  entry.body = record::Session{.note = std::move(note)};
  return record::Put{entry};
}

std::string note_in(const record::Record& record, std::uint8_t number) {
  return std::get<record::Session>(record.find(id(number))->body).note;
}

KeyValue log_of(std::string_view writer, std::uint64_t seq, const Edits& edits) {
  return store::plan("tidemark", writer, seq, edits);
}

/// As every version seals its payload: see docs/data-format.md. `bytes` is what it says of its length.
std::string sealed(const std::string& head, const std::string& payload, std::size_t bytes) {
  const std::string rest = std::to_string(bytes) + " " + payload;
  return head + " " + base::crc32_hex(head + " " + rest) + " " + rest;
}
std::string sealed(const std::string& head, const std::string& payload) {
  return sealed(head, payload, payload.size());
}

KeyValue base_of(const Pairs& logs) {
  const std::vector<Batch> batches = store::open("tidemark", logs).record.batches();
  return {"tidemark:base:2026-01:c0ffee:1", sealed("tidemark1", format::text_from_batches(batches))};
}

/// One log for each batch, numbered by writer as tabs do.
Pairs logs_of(const std::vector<Batch>& batches) {
  Pairs logs;
  for (const Batch& batch : batches) logs.push_back(log_of(batch.writer, logs.size() + 1, batch.edits));
  return logs;
}

record::Record record_of(const std::vector<Batch>& batches) {
  record::Record record;
  for (const Batch& batch : batches) record.apply(batch);
  return record;
}

/// What becomes of a diary when `value` stands under a key of a log beside a good one.
store::Opened opened_beside(std::string value) {
  return store::open("tidemark", Pairs{log_of("aa", 1, {put(1, 1, "good")}), {"tidemark:log:bb:1", std::move(value)}});
}

record::Edit check_in() {
  record::Entry entry{
      .id = id(7), .experienced_at = at("2026-01-12T08:00:00+01:00"), .recorded_at = at("2026-01-12T08:02:00+01:00")};
  entry.body = record::Assessment{.instrument = "PHQ-9", .answers = std::vector<std::optional<int>>(9, 3)};
  return record::Put{entry};
}

record::Edit daily_check_in() {
  record::Entry entry{
      .id = id(9), .experienced_at = at("2026-01-12T08:00:00+01:00"), .recorded_at = at("2026-01-12T08:00:00+01:00")};
  entry.body = record::DailyCheckIn{.mood = 10, .anxiety = 10, .energy = 10, .sleep = 10, .pain = 10};
  return record::Put{entry};
}

/// Every field of that kind, and a note of 2 000 characters.
template <class Kind>
record::Edit with_long_note() {
  for (record::Entry& entry : test::entries_with_every_field()) {
    auto* body = std::get_if<Kind>(&entry.body);
    if (body == nullptr) continue;
    body->note = std::string(2'000, 'n');
    return record::Put{std::move(entry)};
  }
  return record::Erase{};
}

/// Of as many batches of one edit each.
std::size_t characters_of(std::size_t count, const record::Edit& edit) {
  const KeyValue pair = store::plan("tidemark", "0123456789abcdef", count, std::span{&edit, 1});
  return count * (pair.key.size() + pair.value.size());
}

Pairs stored_pairs(const std::string& path) {
  std::ifstream file{path};
  const auto json = format::read_json(std::string{std::istreambuf_iterator<char>{file}, {}});
  REQUIRE(json.has_value());
  REQUIRE(json->object() != nullptr);
  Pairs pairs;
  for (const format::Member& member : *json->object()) pairs.push_back({member.key, *member.value.text()});
  return pairs;
}

const Edits two_edits{put(2, 1, "Calm. \u5e73\u9759"), record::Erase{id(3)}};

}  // namespace

TEST_CASE("Store: a batch is one new key with a sealed value") {
  const KeyValue pair = store::plan("clinic", "3f9a2c", 7, Edits{record::Erase{id(0x11)}});

  CHECK(pair.key == "clinic:log:3f9a2c:7");
  CHECK(pair.value == R"(tidemark1 be3622de 62 {"v":1,"edits":[{"erase":"11111111111111111111111111111111"}]})");
}

TEST_CASE("Store: sequence numbers go to the end of 64 bits") {
  const KeyValue pair = log_of("aa", std::numeric_limits<std::uint64_t>::max(), {put(1, 1, "last")});
  CHECK(pair.key == "tidemark:log:aa:18446744073709551615");
  CHECK(note_in(store::open("tidemark", Pairs{pair}).record, 1) == "last");
}

TEST_CASE("Store: what was committed by several writers is one diary, in any order, however often it is read") {
  test::RandomEdits random{GENERATE(range(1U, 101U))};
  const std::vector<Batch> batches = random.batches(12);
  Pairs pairs = random.shuffled(logs_of(batches));
  pairs.push_back(pairs.front());

  const store::Opened opened = store::open("tidemark", pairs);

  CHECK(opened.record == record_of(batches));
  CHECK(opened.unreadable.empty());
  CHECK_FALSE(opened.read_only);
}

TEST_CASE("Store: base shards and logs make the same diary as the logs alone, also while both are there") {
  test::RandomEdits random{GENERATE(range(1U, 101U))};
  const std::vector<Batch> batches = random.batches(12);
  const Pairs logs = random.shuffled(logs_of(batches));
  const std::ptrdiff_t folded = 1 + random.below(10);
  const KeyValue base = base_of({logs.begin(), logs.begin() + folded});

  Pairs after{logs.begin() + folded, logs.end()};  // what it folded in is gone
  after.push_back(base);
  CHECK(store::open("tidemark", random.shuffled(after)).record == record_of(batches));

  Pairs both = logs;  // it was interrupted before it removed anything, or another tab still sees the old keys
  both.push_back(base);
  CHECK(store::open("tidemark", random.shuffled(both)).record == record_of(batches));
}

TEST_CASE("Store: of two tabs that edit one entry the higher revision wins, then the greater writer") {
  const Pairs pairs{log_of("bb", 1, {put(1, 2, "second of bb")}), log_of("aa", 1, {put(1, 3, "third of aa")}),
                    log_of("cc", 1, {put(1, 1, "first of cc")}),
                    log_of("aa", 2, {put(2, 1, "the greater note, of aa")}), log_of("bb", 2, {put(2, 1, "of bb")})};
  const store::Opened opened = store::open("tidemark", pairs);
  CHECK(note_in(opened.record, 1) == "third of aa");
  CHECK(note_in(opened.record, 2) == "of bb");
}

TEST_CASE("Store: an erased entry does not come back from a key that is seen late") {
  const KeyValue late = log_of("aa", 1, {put(1, 1, "written first")});
  const KeyValue erased = log_of("bb", 1, {record::Erase{id(1)}});
  CHECK(store::open("tidemark", Pairs{erased, late}).record.find(id(1)) == nullptr);
  CHECK(store::open("tidemark", Pairs{late, erased}).record.find(id(1)) == nullptr);
}

TEST_CASE("Store: every changed byte of a value is found, the rest opens, and nothing turns read-only by it") {
  const std::string value = log_of("bb", 1, two_edits).value;
  const std::size_t place = GENERATE_COPY(range(std::size_t{0}, value.size()));
  const int bits = GENERATE(0x01, 0x80, 0xFF, 0x03);
  std::string changed = value;
  changed[place] = static_cast<char>(changed[place] ^ bits);

  const store::Opened opened = opened_beside(changed);

  REQUIRE(opened.unreadable.size() == 1);
  CHECK(opened.unreadable[0].key == "tidemark:log:bb:1");
  CHECK(opened.unreadable[0].value == changed);
  CHECK(opened.record.find(id(2)) == nullptr);
  CHECK(note_in(opened.record, 1) == "good");
  CHECK_FALSE(opened.read_only);
}

TEST_CASE("Store: a value cut at any length is told as truncated") {
  const std::string value = log_of("bb", 1, two_edits).value;
  const std::size_t length = GENERATE_COPY(range(std::size_t{0}, value.size()));

  const store::Opened opened = opened_beside(value.substr(0, length));

  REQUIRE(opened.unreadable.size() == 1);
  CHECK(opened.unreadable[0].reason == Reason::Truncated);
  CHECK(note_in(opened.record, 1) == "good");
}

TEST_CASE("Store: each unreadable value has its reason") {
  const std::string good = log_of("bb", 1, two_edits).value;
  const auto [value, reason] = GENERATE_COPY(table<std::string, Reason>({
      {"{\"theme\":\"dark\"}", Reason::Foreign},
      {"hello", Reason::Foreign},
      {good + " ", Reason::BadChecksum},
      {good.substr(0, good.size() - 1) + "]", Reason::BadChecksum},
      {sealed("tidemark1", R"({"v":1,"edits":[]} )", 18), Reason::BadChecksum},
      {sealed("tidemark1", R"({"v":1,"edits":[]})", 19), Reason::Truncated},
      {sealed("tidemark1", "not JSON"), Reason::BadContent},
      {sealed("tidemark1", "{}"), Reason::BadContent},
      {sealed("tidemark1", R"({"v":1,"edits":[{"erase":"11"}]})"), Reason::BadContent},
      {sealed("tidemark1", R"({"v":1,"batches":[]})"), Reason::BadContent},
      {sealed("tidemark0", R"({"v":1,"edits":[]})"), Reason::BadContent},
      {sealed("tidemark", R"({"v":1,"edits":[]})"), Reason::BadContent},
      {sealed("tidemark1", R"({"v":3,"edits":[{"teleport":1}]})"), Reason::NewerVersion},
      {sealed("tidemark2", "another kind of payload"), Reason::NewerVersion},
  }));
  const store::Opened opened = opened_beside(value);

  REQUIRE(opened.unreadable.size() == 1);
  CHECK(opened.unreadable[0].reason == reason);
  CHECK(opened.unreadable[0].value == value);
  CHECK(opened.read_only == (reason == Reason::NewerVersion));
  CHECK(note_in(opened.record, 1) == "good");
}

TEST_CASE("Store: a log under the key of a base shard, and the other way round, is not read as such") {
  const KeyValue log = log_of("bb", 1, two_edits);
  const store::Opened opened =
      store::open("tidemark", Pairs{{"tidemark:base:2026-01:aa:1", log.value}, {log.key, base_of({log}).value}});
  CHECK(opened.record.empty());
  CHECK(opened.unreadable.size() == 2);
}

TEST_CASE("Store: keys of other programs and name spaces are not looked at") {
  const KeyValue mine = log_of("aa", 1, {put(1, 1, "mine")});
  const std::string key = GENERATE(as<std::string>{}, "tidemark", "tidemar:log:aa:2", "tidemark2:log:aa:1", "log:aa:1",
                                   "theme", "", "tidemark:clinic:log:aa:1", "tidemark:clinic:base:2026-01:aa:1");
  const store::Opened opened = store::open("tidemark", Pairs{mine, {key, "not ours"}});
  CHECK(opened.unreadable.empty());
  CHECK(note_in(opened.record, 1) == "mine");
}

TEST_CASE("Store: two name spaces in one storage are two diaries") {
  const Pairs pairs{store::plan("one", "aa", 1, Edits{put(1, 1, "of one")}),
                    store::plan("two", "aa", 1, Edits{put(1, 1, "of two")})};
  CHECK(note_in(store::open("one", pairs).record, 1) == "of one");
  CHECK(note_in(store::open("two", pairs).record, 1) == "of two");
}

TEST_CASE("Store: a key of the name space that no version knows is reported, not read") {
  const std::string value = log_of("aa", 1, two_edits).value;
  const std::string name = GENERATE(as<std::string>{}, "lock", "log:aa", "log:aa:1:2", "log::1", "log:aa:", "log:AA:1",
                                    "log:a a:1", "base:2026-01:aa", "logs:aa:1", "");
  const store::Opened opened = store::open("tidemark", Pairs{{"tidemark:" + name, value}});
  REQUIRE(opened.unreadable.size() == 1);
  CHECK(opened.unreadable[0].reason == Reason::Foreign);
  CHECK(opened.record.empty());
}

TEST_CASE("Store: nothing stored is an empty diary that may be written") {
  const store::Opened opened = store::open("tidemark", Pairs{});
  CHECK(opened.record.empty());
  CHECK_FALSE(opened.read_only);
}

TEST_CASE("Store: a daily check-in takes less than 190 characters, key and seal included") {
  CHECK(characters_of(1, daily_check_in()) < 190);
}

TEST_CASE("Store: ten years of daily use take less than 2.5 million characters, before any compaction") {
  const std::size_t characters = characters_of(3'650, daily_check_in()) + characters_of(520, check_in()) +
                                 characters_of(200, with_long_note<record::Session>()) +
                                 characters_of(200, with_long_note<record::FollowUp>()) +
                                 characters_of(120, with_long_note<record::SafetyCheck>());
  CHECK(characters < 2'500'000);
}

TEST_CASE("Store: a diary that version 1 stored opens (tests/data/stored/v1.json)") {
  const store::Opened opened = store::open("tidemark", stored_pairs(TIDEMARK_ROOT "/tests/data/stored/v1.json"));

  CHECK(opened.unreadable.empty());
  CHECK_FALSE(opened.read_only);
  const auto entries = opened.record.in_order();
  REQUIRE(entries.size() == 21);
  CHECK(base::iso_from_date_time(entries[0]->experienced_at) == "2026-01-05T07:17:00-07:00");
  CHECK(std::get<record::Assessment>(entries[0]->body).answers ==
        std::vector<std::optional<int>>{3, 3, 0, 3, 2, 3, 1, 3, 2});
  CHECK(std::get<record::Session>(entries[2]->body).dose_micrograms == 35'000);
  CHECK(opened.record.batches()[0].edits.size() == 1);  // the one that was erased
}

TEST_CASE("Store: a diary that version 2 stored opens with every field of every kind (tests/data/stored/v2.json)") {
  const store::Opened opened = store::open("tidemark", stored_pairs(TIDEMARK_ROOT "/tests/data/stored/v2.json"));

  CHECK(opened.unreadable.empty());
  CHECK_FALSE(opened.read_only);
  std::vector<record::Entry> entries;
  for (const record::Entry* entry : opened.record.in_order()) entries.push_back(*entry);
  CHECK(entries == test::entries_with_every_field());
  CHECK(opened.record.preference("view") == "html");
  CHECK(opened.record.batches()[0].edits == Edits{record::Erase{id(0xFF)}});
}

TEST_CASE("Checksum: the check values of CRC-32") {
  CHECK(base::crc32_hex("") == "00000000");
  CHECK(base::crc32_hex("123456789") == "cbf43926");
  CHECK(base::crc32_hex("The quick brown fox jumps over the lazy dog") == "414fa339");
}
