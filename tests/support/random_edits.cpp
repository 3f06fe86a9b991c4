#include "support/random_edits.hpp"

#include <array>

#include "clinical/instrument.hpp"

namespace test {

int RandomEdits::below(int count) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(count)); }

base::DateTime RandomEdits::time() {
  using namespace std::chrono;
  base::DateTime when{local_days{2026y / January / 12} + hours{8 + below(2)} + seconds{below(2)}};
  if (coin()) when.utc_offset = hours{below(3) - 1};
  return when;
}

record::EntryId RandomEdits::id() {
  record::EntryId id;
  id.bytes.fill(static_cast<std::uint8_t>(0xA0 + below(6)));
  return id;
}

std::string RandomEdits::note() {
  constexpr std::array<const char*, 5> notes{"", "Calm afterwards.", "quote \" backslash \\ line\nend \t\x01",
                                             "\u0645\u0631\u0647\u0642 \u5e73\u9759",
                                             "\U0001F30A\U0001F469\u200D\U0001F4BB"};
  return notes[static_cast<std::size_t>(below(static_cast<int>(notes.size())))];
}

record::Assessment RandomEdits::assessment() {
  record::Assessment assessment{.instrument = "PHQ-9", .instrument_version = 1 + below(2)};
  if (below(4) == 0) {
    assessment.imported_total = below(clinical::phq9.highest_total() + 1);
    return assessment;
  }
  assessment.answers.resize(static_cast<std::size_t>(clinical::phq9.items));
  for (auto& answer : assessment.answers) {
    if (below(8) != 0) answer = below(clinical::phq9.highest_answer() + 1);
  }
  return assessment;
}

record::Session RandomEdits::session() {
  record::Session session;
  session.status = static_cast<record::SessionStatus>(below(4));
  if (coin()) session.route = static_cast<record::Route>(below(8));
  if (coin()) session.dose_micrograms = record::min_dose_micrograms + std::int64_t{1000} * below(2000);
  if (coin()) session.duration_minutes = record::min_duration_minutes + below(600);
  if (coin()) session.phase = static_cast<record::Phase>(below(3));
  session.note = note();
  return session;
}

record::Entry RandomEdits::entry() {
  record::Entry entry;
  entry.id = id();
  entry.revision = 1 + below(3);
  entry.experienced_at = time();
  entry.recorded_at = coin() ? entry.experienced_at : time();
  if (below(4) == 0) entry.source = "imported:daylio";
  if (coin()) entry.body = assessment();
  else entry.body = session();
  return entry;
}

record::Edit RandomEdits::edit() {
  const int kind = below(10);
  if (kind == 0) return record::Erase{id()};
  if (kind == 1) return record::SetPreference{coin() ? "view" : "theme", {note(), time()}};
  return record::Put{entry()};
}

record::Batch RandomEdits::batch(int edits) {
  record::Batch batch{"writer" + std::to_string(below(3)), {}};
  for (int i = 0; i < edits; ++i) batch.edits.push_back(edit());
  return batch;
}

std::vector<record::Batch> RandomEdits::batches(int count) {
  std::vector<record::Batch> batches;
  for (int i = 0; i < count; ++i) batches.push_back(batch(1 + below(3)));
  return batches;
}

}  // namespace test
