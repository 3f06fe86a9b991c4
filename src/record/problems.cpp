/// What an entry may hold: the limits of clinical.md section 3, and dates that can be meant.
#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "record/record.hpp"

namespace record {
namespace {

constexpr int longest_ago_days = 366 * 120;
constexpr int furthest_done_days = 1;     // the patient may be in a zone that is a day ahead
constexpr int furthest_planned_days = 731;

void check_session(const Session& session, std::vector<Problem>& found) {
  const auto outside = [](auto value, auto least, auto most) { return value && (*value < least || *value > most); };
  if (outside(session.dose_micrograms, min_dose_micrograms, max_dose_micrograms)) found.push_back(Problem::DoseOutOfRange);
  if (outside(session.duration_minutes, min_duration_minutes, max_duration_minutes))
    found.push_back(Problem::DurationOutOfRange);
  if (session.note.size() > max_note_bytes) found.push_back(Problem::NoteTooLong);
  if (!base::is_utf8(session.note)) found.push_back(Problem::NotText);
}

}  // namespace

std::vector<Problem> problems(const Entry& entry, const base::DateTime& now) {
  std::vector<Problem> found;
  const auto* session = std::get_if<Session>(&entry.body);
  const bool planned = session != nullptr && session->status == SessionStatus::Planned;
  const auto ahead = base::instant_of(entry.experienced_at) - base::instant_of(now);
  if (ahead > std::chrono::days{planned ? furthest_planned_days : furthest_done_days})
    found.push_back(Problem::DateFarFuture);
  if (-ahead > std::chrono::days{longest_ago_days}) found.push_back(Problem::DateLongAgo);
  if (session != nullptr) check_session(*session, found);
  return found;
}

std::optional<std::int64_t> micrograms_from_text(std::string_view milligrams) {
  constexpr int decimals = 3;
  constexpr std::size_t most_digits = 12;
  std::int64_t micrograms = 0;
  int after_point = -1;
  std::size_t digits = 0;
  for (const char c : base::trimmed(milligrams)) {
    if ((c == '.' || c == ',') && after_point < 0) {
      after_point = 0;
    } else if (c >= '0' && c <= '9' && digits < most_digits && after_point < decimals) {
      micrograms = micrograms * 10 + (c - '0');
      ++digits;
      if (after_point >= 0) ++after_point;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0) return std::nullopt;
  for (int i = std::max(after_point, 0); i < decimals; ++i) micrograms *= 10;
  return micrograms;
}

std::string text_from_micrograms(std::int64_t micrograms) {
  std::string text = std::to_string(micrograms / 1000);
  if (micrograms % 1000 == 0) return text;
  std::string fraction = std::to_string(1000 + micrograms % 1000).substr(1);
  while (fraction.back() == '0') fraction.pop_back();
  return text + "." + fraction;
}

}  // namespace record
