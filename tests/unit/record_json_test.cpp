#include "format/record_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <tuple>

#include "data/every_field.hpp"
#include "support/random_edits.hpp"

using format::batches_from_text;
using format::DecodeError;
using format::edits_from_text;
using format::record_from_backup;
using record::Edit;
using record::Entry;

namespace {

using Edits = std::vector<Edit>;
using Batches = std::vector<record::Batch>;

base::DateTime at(std::string_view iso) { return *base::date_time_from_iso(iso); }

record::EntryId id(std::string_view hex) { return *record::id_from_hex(hex); }

/// The worked examples of docs/data-format.md.
const std::string check_in_text =
    R"({"v":1,"edits":[{"put":"0f1e2d3c4b5a69788796a5b4c3d2e1f0","at":"2026-01-12T08:00:00-05:00",)"
    R"("recorded":"2026-01-12T08:02:10-05:00","assessment":{"instrument":"PHQ-9","version":1,)"
    R"("answers":[2,3,2,3,1,2,1,0,null]}}]})";
const std::string session_text =
    R"({"v":1,"edits":[{"put":"00112233445566778899aabbccddeeff","rev":2,"at":"2026-01-13T10:00:00-05:00",)"
    R"("recorded":"2026-01-13T18:30:00-05:00","session":{"status":"completed","route":"intravenous",)"
    R"("dose_ug":37500,"minutes":40,"phase":"induction","note":"Calm. 平静"}}]})";
const std::string daily_text =
    R"({"v":2,"edits":[{"put":"0123456789abcdef0123456789abcdef","at":"2026-01-13T21:00:00-05:00","daily":[6,null,5,7,0]}]})";
const std::string follow_up_text =
    R"({"v":2,"edits":[{"put":"11223344556677881122334455667788","at":"2026-01-14T09:00:00-05:00",)"
    R"("follow_up":{"session":"00112233445566778899aabbccddeeff","sleep":7,)"
    R"("side_effects":{"headache":1,"urinary_symptoms":0},"mania":"no"}}]})";
const std::string rest_text = R"({"v":1,"edits":[{"erase":"00112233445566778899aabbccddeeff"},)"
                              R"({"set":"view","value":"html","at":"2026-01-14T09:00:00-05:00"}]})";

Entry check_in() {
  Entry entry{.id = id("0f1e2d3c4b5a69788796a5b4c3d2e1f0"),
              .experienced_at = at("2026-01-12T08:00:00-05:00"),
              .recorded_at = at("2026-01-12T08:02:10-05:00")};
  entry.body = record::Assessment{.instrument = "PHQ-9", .answers = {2, 3, 2, 3, 1, 2, 1, 0, std::nullopt}};
  return entry;
}

Entry session() {
  Entry entry{.id = id("00112233445566778899aabbccddeeff"),
              .revision = 2,
              .experienced_at = at("2026-01-13T10:00:00-05:00"),
              .recorded_at = at("2026-01-13T18:30:00-05:00")};
  entry.body = record::Session{.status = record::SessionStatus::Completed,
                               .phase = record::Phase::Induction,
                               .route = record::Route::Intravenous,
                               .dose_micrograms = 37'500,
                               .duration_minutes = 40,
                               .note = "Calm. \u5e73\u9759"};
  return entry;
}

Entry daily() {
  Entry entry{.id = id("0123456789abcdef0123456789abcdef"),
              .experienced_at = at("2026-01-13T21:00:00-05:00"),
              .recorded_at = at("2026-01-13T21:00:00-05:00")};
  entry.body = record::DailyCheckIn{.mood = 6, .energy = 5, .sleep = 7, .pain = 0};
  return entry;
}

Entry follow_up() {
  Entry entry{.id = id("11223344556677881122334455667788"),
              .experienced_at = at("2026-01-14T09:00:00-05:00"),
              .recorded_at = at("2026-01-14T09:00:00-05:00")};
  entry.body =
      record::FollowUp{.session = session().id,
                       .sleep = 7,
                       .side_effects = {{record::SideEffect::Headache, 1}, {record::SideEffect::UrinarySymptoms, 0}},
                       .mania = record::YesNo::No};
  return entry;
}

/// The text of one entry of tests/data/every_field.cpp, by the key of its kind.
std::string full_text(const std::string& kind) {
  for (const Entry& entry : test::entries_with_every_field()) {
    const std::string text = format::text_from_edits(Edits{record::Put{entry}});
    if (text.find('"' + kind + "\":") != std::string::npos) return text;
  }
  return {};
}

/// `text` with the first `from` replaced.
std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t found = text.find(from);
  REQUIRE(found != std::string::npos);
  return text.replace(found, from.size(), to);
}

Edits edits_of(const Batches& batches) {
  Edits edits;
  for (const record::Batch& batch : batches) edits.insert(edits.end(), batch.edits.begin(), batch.edits.end());
  return edits;
}

record::Record small_record() {
  record::Record record;
  record.apply(record::Put{check_in()}, "3f9a2c");
  record.apply(record::Put{session()}, "77aa01");
  record.apply(record::Erase{id("ffffffffffffffffffffffffffffffff")}, "3f9a2c");
  return record;
}

}  // namespace

TEST_CASE("Record JSON: the worked examples of docs/data-format.md, both ways") {
  const auto [text, edits] = GENERATE(table<std::string, Edits>({
      {check_in_text, {record::Put{check_in()}}},
      {session_text, {record::Put{session()}}},
      {daily_text, {record::Put{daily()}}},
      {follow_up_text, {record::Put{follow_up()}}},
      {rest_text,
       {record::Erase{id("00112233445566778899aabbccddeeff")},
        record::SetPreference{"view", {"html", at("2026-01-14T09:00:00-05:00")}}}},
      {R"({"v":1,"edits":[]})", {}},
  }));
  CHECK(format::text_from_edits(edits) == text);
  REQUIRE(edits_from_text(text).has_value());
  CHECK(*edits_from_text(text) == edits);
}

TEST_CASE("Record JSON: whatever may be stored is read back the same, with and without writers") {
  test::RandomEdits random{GENERATE(range(1U, 301U))};
  const Batches batches = random.batches(6);
  const Edits edits = edits_of(batches);

  const auto read = edits_from_text(format::text_from_edits(edits));
  REQUIRE(read.has_value());
  CHECK(*read == edits);
  const auto read_batches = batches_from_text(format::text_from_batches(batches));
  REQUIRE(read_batches.has_value());
  CHECK(*read_batches == batches);
}

TEST_CASE("Record JSON: a time without offset stays without one") {
  Entry entry = check_in();
  entry.experienced_at.utc_offset.reset();
  const Edits edits{record::Put{entry}};
  CHECK(*edits_from_text(format::text_from_edits(edits)) == edits);
}

TEST_CASE("Record JSON: bytes that are not UTF-8 become U+FFFD, so that the rest stays readable") {
  const std::string text = format::text_from_edits(Edits{record::SetPreference{"note", {"caf\xE9", at("2026-01-12")}}});
  const auto read = edits_from_text(text);
  REQUIRE(read.has_value());
  CHECK(std::get<record::SetPreference>((*read)[0]).preference.value == "caf\uFFFD");
}

TEST_CASE("Record JSON: one impossible value of a check-in refuses the whole text") {
  const auto [from, to] = GENERATE(table<std::string, std::string>({
      {R"("v":1)", R"("v":0)"},
      {R"("v":1)", R"("v":1.0)"},
      {R"("v":1,)", ""},
      {R"("v":1)", R"("v":1,"more":true)"},
      {R"("edits":[)", R"("batches":[)"},
      {R"("edits":[)", R"("edits":[null,)"},
      {R"("edits":[)", R"("edits":[{},)"},
      {R"("put":"0f)", R"("put":"0)"},
      {R"("put":"0f)", R"("put":"0F)"},
      {R"("put":)", R"("erase":)"},
      {R"("at":)", R"("rev":0,"at":)"},
      {R"("at":)", R"("rev":1000001,"at":)"},
      {R"("at":)", R"("rev":4294967297,"at":)"},
      {R"("at":)", R"("rev":"1","at":)"},
      {R"("at":)", R"("rev":null,"at":)"},
      {R"("at":)", R"("source":"","at":)"},
      {R"("at":)", R"("unknown":1,"at":)"},
      {R"("at":"2026-01-12T08:00:00-05:00",)", ""},
      {"2026-01-12T08:00", "2026-02-30T08:00"},
      {"2026-01-12T08:02", "1899-01-12T08:02"},
      {"08:02:10", "24:02:10"},
      {R"("assessment":)", R"("session":)"},
      {R"("assessment":)", R"("mood":)"},
      {R"("assessment":)", R"("session":{"status":"missed"},"assessment":)"},
      {R"("instrument":"PHQ-9",)", ""},
      {"PHQ-9", "GAD-7"},
      {R"("version":1)", R"("version":0)"},
      {"[2,3,", "[4,3,"},
      {"[2,3,", "[-1,3,"},
      {"[2,3,", "[2.0,3,"},
      {"[2,3,", "[true,3,"},
      {"[2,3,", R"(["2",3,)"},
      {"[2,3,", "[3,"},
      {"[2,3,", "[0,2,3,"},
      {"0,null]", R"(0,null],"total":14)"},
      {R"(,"answers":[2,3,2,3,1,2,1,0,null])", ""},
      {R"("answers":[2,3,2,3,1,2,1,0,null])", R"("total":28)"},
      {R"("answers":[2,3,2,3,1,2,1,0,null])", R"("answers":{})"},
      {R"("answers":[)", R"("score":1,"answers":[)"},
  }));
  const auto read = edits_from_text(with(check_in_text, from, to));
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error() == DecodeError::NotADiary);
}

TEST_CASE("Record JSON: one impossible value of a session, an erasure or a preference refuses the whole text") {
  const auto [text, from, to] = GENERATE(table<std::string, std::string, std::string>({
      {session_text, "completed", "Completed"},
      {session_text, R"("status":"completed",)", ""},
      {session_text, "intravenous", "iv"},
      {session_text, R"("route":"intravenous")", R"("route":null)"},
      {session_text, "37500", "99"},
      {session_text, "37500", "2000001"},
      {session_text, "37500", "37500.5"},
      {session_text, "37500", R"("37500")"},
      {session_text, R"("minutes":40)", R"("minutes":0)"},
      {session_text, R"("minutes":40)", R"("minutes":601)"},
      {session_text, "induction", "start"},
      {session_text, R"("note":"Calm. 平静")", R"("note":7)"},
      {session_text, R"("note":)", R"("mood":3,"note":)"},
      {rest_text, R"("erase":"0011)", R"("erase":"001)"},
      {rest_text, R"("erase":)", R"("at":"2026-01-14","erase":)"},
      {rest_text, R"("set":"view")", R"("set":"")"},
      {rest_text, R"("value":"html",)", ""},
      {rest_text, R"("value":"html")", R"("value":true)"},
      {rest_text, R"("at":"2026-01-14T09:00:00-05:00")", R"("at":"today")"},
  }));
  CHECK(edits_from_text(with(text, from, to)).error() == DecodeError::NotADiary);
}

TEST_CASE("Record JSON: one impossible value of any field that version 2 brought refuses the whole text") {
  const auto [kind, from, to] = GENERATE(table<std::string, std::string, std::string>({
      {"assessment", R"("difficulty":2)", R"("difficulty":4)"},
      {"session", R"("moved_from":"2026-01-14)", R"("moved_from":"2026-02-30)"},
      {"session", R"("number":7)", R"("number":0)"},
      {"session", R"("test_dose":true)", R"("test_dose":1)"},
      {"session", R"("ended_early":true)", R"("ended_early":"yes")"},
      {"session", R"("setting":"home")", R"("setting":"Home")"},
      {"session", R"("product":"Lozenge 100 mg")", R"("product":null)"},
      {"session", R"("weight_g":72500)", R"("weight_g":72500.0)"},
      {"session", R"("weight_g":72500)", R"("weight_g":19999)"},
      {"session", "[118,76,68,98]", "[118,76,68]"},
      {"session", "[118,76,68,98]", "[118,76,68,98,1]"},
      {"session", "[118,76,68,98]", "[null,null,null,null]"},
      {"session", "[118,76,68,98]", R"({"systolic":118})"},
      {"session", "[141,92,", "[141,141,"},
      {"session", "[124,79,70,99]", "[124,79,70,101]"},
      {"session", R"("observed_until":"2026-01-15T12)", R"("observed_until":"2026-01-15T10)"},
      {"session", R"("overall":8)", R"("overall":11)"},
      {"session", R"("side_effects":{"dissociation":2)", R"("side_effects":{"dissociation":4)"},
      {"session", R"("side_effects":{"dissociation":2)", R"("side_effects":{"dissociation":null)"},
      {"session", R"("side_effects":{"dissociation":2)", R"("side_effects":{"floating":2)"},
      {"session", R"("fasting_kept":true)", R"("fasting_kept":null)"},
      {"session", R"("intention":)", R"("purpose":)"},
      {"follow_up", R"("session":"11)", R"("session":"1)"},
      {"follow_up", R"("side_effects":{"headache":1,"urinary_symptoms":0})", R"("side_effects":{})"},
      {"follow_up", R"("mania":"not_sure")", R"("mania":true)"},
      {"follow_up", R"("sleep":7)", R"("sleep":7,"mood":7)"},
      {"daily", "[6,3,5,7,0]", "[6,3,5,7]"},
      {"daily", "[6,3,5,7,0]", "[6,3,5,7,0,0]"},
      {"daily", "[6,3,5,7,0]", "[6,3,5,7,11]"},
      {"daily", "[6,3,5,7,0]", "[null,null,null,null,null]"},
      {"daily", "[6,3,5,7,0]", R"({"mood":6})"},
      {"daily", R"("daily":)", R"("plan":{},"daily":)"},
      {"safety_check", R"("alcohol_days":4)", R"("alcohol_days":31)"},
      {"safety_check", R"("memory":"yes")", R"("memory":"often")"},
      {"safety_check", "[122,78,", "[122,122,"},
      {"plan", R"("template":"iv)", R"("course":"iv)"},
  }));
  const std::string text = full_text(kind);
  REQUIRE(edits_from_text(text).has_value());
  const auto read = edits_from_text(with(text, from, to));
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error() == DecodeError::NotADiary);
}

TEST_CASE("Record JSON: each text has the lowest version that can say it, and says no more than its version can") {
  Entry harder = check_in();
  std::get<record::Assessment>(harder.body).difficulty = 0;
  Entry fuller = session();
  std::get<record::Session>(fuller.body).test_dose = true;
  const Entry entry = GENERATE_COPY(harder, fuller, daily(), follow_up());
  const Edits edits{record::Put{check_in()}, record::Put{entry}};

  const std::string text = format::text_from_edits(edits);
  CHECK(text.starts_with(R"({"v":2,)"));
  CHECK(edits_from_text(text).has_value());
  CHECK(edits_from_text(with(text, R"("v":2)", R"("v":1)")).error() == DecodeError::NotADiary);
  CHECK(format::text_from_batches(Batches{{"a", {record::Put{session()}}}, {"b", edits}}).starts_with(R"({"v":2,)"));

  record::Record record;
  record.apply(edits[1], "a");
  const std::string backup = format::backup_from_record(record);
  CHECK(record_from_backup(backup).has_value());
  CHECK(record_from_backup(with(backup, R"("v":2)", R"("v":1)")).error() == DecodeError::NotADiary);
}

TEST_CASE("Backup: one behind a passphrase is told as such, whatever its version") {
  CHECK(record_from_backup(R"({"format":"tidemark-encrypted-backup","v":9,"data":"..."})").error() ==
        DecodeError::Encrypted);
}

TEST_CASE("Record JSON: a newer version is told apart, whatever else it holds") {
  const std::string text = GENERATE(as<std::string>{}, R"({"v":3,"edits":[{"teleport":1}]})", R"({"v":9000000000})");
  CHECK(edits_from_text(text).error() == DecodeError::NewerVersion);
  CHECK(batches_from_text(text).error() == DecodeError::NewerVersion);
}

TEST_CASE("Record JSON: what is no JSON is told apart") {
  const std::string text = GENERATE(as<std::string>{}, "", "{", "[1,2", R"({"v":1,"v":1,"edits":[]})", "\xFF\xFE");
  CHECK(edits_from_text(text).error() == DecodeError::NotJson);
  CHECK(batches_from_text(text).error() == DecodeError::NotJson);
  CHECK(record_from_backup(text).error() == DecodeError::NotJson);
}

TEST_CASE("Record JSON: other JSON is no diary") {
  const std::string text = GENERATE(as<std::string>{}, "null", "[]", "{}", "7", R"("v")", R"([{"v":1,"edits":[]}])");
  CHECK(edits_from_text(text).error() == DecodeError::NotADiary);
  CHECK(batches_from_text(text).error() == DecodeError::NotADiary);
  CHECK(record_from_backup(text).error() == DecodeError::NotADiary);
}

TEST_CASE("Record JSON: a writer's name is limited") {
  CHECK(batches_from_text(format::text_from_batches(Batches{{std::string(64, 'w'), {}}})).has_value());
  CHECK_FALSE(batches_from_text(format::text_from_batches(Batches{{std::string(65, 'w'), {}}})).has_value());
}

TEST_CASE("Backup: it holds the whole record, ties included") {
  test::RandomEdits random{GENERATE(range(1U, 51U))};
  record::Record record;
  for (const record::Batch& batch : random.batches(10)) record.apply(batch);

  const auto read = record_from_backup(format::backup_from_record(record));
  REQUIRE(read.has_value());
  CHECK(*read == record);
}

TEST_CASE("Backup: it says what it is, and an empty diary has one too") {
  const std::string text = format::backup_from_record({});
  CHECK(text == R"({"format":"tidemark-backup","v":1,"crc32":"0d4cbb29","batches":[]})");
  CHECK(record_from_backup(text)->empty());
}

TEST_CASE("Backup: a content that was changed is damaged; another format or version is told as such") {
  const std::string backup = format::backup_from_record(small_record());
  CHECK(record_from_backup(with(backup, "37500", "47500")).error() == DecodeError::Damaged);
  CHECK(record_from_backup(with(backup, "tidemark-backup", "another")).error() == DecodeError::NotADiary);
  CHECK(record_from_backup(with(backup, R"("v":1)", R"("v":3)")).error() == DecodeError::NewerVersion);
  CHECK(record_from_backup(with(backup, R"("v":1)", R"("v":1,"more":1)")).error() == DecodeError::NotADiary);
  CHECK(record_from_backup(check_in_text).error() == DecodeError::NotADiary);
}

TEST_CASE("Backup: no changed byte goes unseen, and no cut") {
  const std::string backup = format::backup_from_record(small_record());
  const std::size_t place = GENERATE_COPY(range(std::size_t{0}, backup.size()));
  std::string changed = backup;
  changed[place] = static_cast<char>(changed[place] ^ 0x01);

  CHECK_FALSE(record_from_backup(changed).has_value());
  CHECK_FALSE(record_from_backup(backup.substr(0, place)).has_value());
}

TEST_CASE("Record JSON: texts are passed on as an object, whatever they hold") {
  const std::vector<format::NamedText> pairs{{"tidemark:log:a:1", "tidemark1 \"\n"}, {"b", "\xFF"}};
  CHECK(format::text_from_pairs(pairs) == "{\"tidemark:log:a:1\":\"tidemark1 \\\"\\n\",\"b\":\"\uFFFD\"}");
}
