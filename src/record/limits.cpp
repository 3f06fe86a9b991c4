#include "record/limits.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "clinical/score.hpp"

namespace record {
namespace {

constexpr std::chrono::days longest_ago{366 * 120};
constexpr std::chrono::days furthest_done{1};  // the patient may be in a zone that is a day ahead
constexpr std::chrono::days furthest_planned{731};

bool is_within(auto value, decltype(value) least, decltype(value) most) { return least <= value && value <= most; }

bool is_name(std::string_view text) { return !text.empty() && text.size() <= max_name_bytes && base::is_utf8(text); }

/// What base/time.hpp can write and read back.
bool is_real(const base::DateTime& when) { return base::date_time_from_iso(base::iso_from_date_time(when)) == when; }

bool are_possible(const Assessment& assessment) {
  const auto* instrument = clinical::find_instrument(assessment.instrument);
  if (instrument != nullptr)
    return clinical::score(*instrument, assessment.answers).status != clinical::ScoreStatus::Invalid;
  return assessment.answers.size() <= max_answers &&
         std::ranges::all_of(assessment.answers,
                             [](std::optional<int> answer) { return !answer || is_within(*answer, 0, max_answer); });
}

bool is_possible_total(const Assessment& assessment) {
  const auto* instrument = clinical::find_instrument(assessment.instrument);
  return is_within(*assessment.imported_total, 0, instrument != nullptr ? instrument->highest_total() : max_total);
}

bool is_possible(const Assessment& assessment) {
  if (!is_name(assessment.instrument) || !is_within(assessment.instrument_version, 1, max_revision)) return false;
  if (assessment.imported_total) return assessment.answers.empty() && is_possible_total(assessment);
  return !assessment.answers.empty() && are_possible(assessment);
}

/// In the order of the form.
std::vector<Problem> problems_of(const Session& session) {
  std::vector<Problem> found;
  const auto outside = [](auto value, auto least, auto most) { return value && !is_within(*value, least, most); };
  if (outside(session.dose_micrograms, min_dose_micrograms, max_dose_micrograms))
    found.push_back(Problem::DoseOutOfRange);
  if (outside(session.duration_minutes, min_duration_minutes, max_duration_minutes))
    found.push_back(Problem::DurationOutOfRange);
  if (session.note.size() > max_note_bytes) found.push_back(Problem::NoteTooLong);
  if (!base::is_utf8(session.note)) found.push_back(Problem::NotText);
  return found;
}

bool is_possible(const Session& session) { return problems_of(session).empty(); }

bool is_possible(const DailyCheckIn&) { return true; }
bool is_possible(const FollowUp&) { return true; }
bool is_possible(const SafetyCheck&) { return true; }
bool is_possible(const Plan&) { return true; }

bool is_possible(const Put& put) {
  const Entry& entry = put.entry;
  return is_within(entry.revision, 1, max_revision) && is_real(entry.experienced_at) && is_real(entry.recorded_at) &&
         is_name(entry.source) && std::visit([](const auto& body) { return is_possible(body); }, entry.body);
}

bool is_possible(const Erase&) { return true; }

bool is_possible(const SetPreference& set) {
  const Preference& preference = set.preference;
  return is_name(set.name) && preference.value.size() <= max_note_bytes && base::is_utf8(preference.value) &&
         is_real(preference.changed_at);
}

bool may_lie_ahead(const Entry& entry) {
  const auto* session = std::get_if<Session>(&entry.body);
  return session != nullptr &&
         (session->status == SessionStatus::Planned || session->status == SessionStatus::Cancelled);
}

/// "1,250" and "1.500" are one thousand and more to many; "0.125" and "1.125" are not.
bool may_mean_thousands(std::string_view whole, char separator, std::string_view decimals) {
  return decimals.size() == 3 && (whole == "1" || whole == "2") && (separator == ',' || decimals.back() == '0');
}

}  // namespace

bool is_possible(const Edit& edit) {
  return std::visit([](const auto& one) { return is_possible(one); }, edit);
}

std::vector<Problem> problems(const Entry& entry, const base::DateTime& now) {
  std::vector<Problem> found;
  const auto ahead = base::instant_of(entry.experienced_at) - base::instant_of(now);
  if (ahead > (may_lie_ahead(entry) ? furthest_planned : furthest_done)) found.push_back(Problem::DateFarFuture);
  if (-ahead > longest_ago) found.push_back(Problem::DateLongAgo);
  if (const auto* session = std::get_if<Session>(&entry.body)) {
    const auto of_session = problems_of(*session);
    found.insert(found.end(), of_session.begin(), of_session.end());
  }
  return found;
}

std::optional<std::int64_t> micrograms_from_text(std::string_view milligrams) {
  constexpr std::size_t most_whole_digits = 9;
  const std::string_view text = base::trimmed(milligrams);
  const std::size_t separator = std::min(text.find_first_of(".,"), text.size());
  const std::string_view whole = text.substr(0, separator);
  const std::string_view decimals = text.substr(std::min(separator + 1, text.size()));
  const auto are_digits = [](std::string_view digits) {
    return std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (whole.empty() && decimals.empty()) return std::nullopt;
  if (whole.size() > most_whole_digits || decimals.size() > 3 || !are_digits(whole) || !are_digits(decimals))
    return std::nullopt;
  if (separator < text.size() && may_mean_thousands(whole, text[separator], decimals)) return std::nullopt;

  std::string digits{whole};
  digits += decimals;
  digits.append(3 - decimals.size(), '0');
  std::int64_t micrograms = 0;
  for (const char c : digits) micrograms = 10 * micrograms + (c - '0');
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
