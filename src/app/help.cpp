#include "app/help.hpp"

#include <algorithm>
#include <ranges>

#include "app/summary.hpp"

namespace app {
namespace {

/// English is the only language of the screens yet.
constexpr base::Language spoken = base::Language::English;

std::string option_of(std::string_view country) {
  if (country.empty()) return {};
  const clinical::HelpRegion* region = clinical::help_region(country);
  return std::string{region != nullptr ? region->code : another_country};
}

std::string answered_country(const State& state) {
  return state.record.preference(country_preference).value_or(std::string{});
}

bool has_words(const record::Assessment&) { return false; }
bool has_words(const record::DailyCheckIn&) { return false; }
bool has_words(const record::Plan&) { return false; }
bool has_words(const record::FollowUp& it) { return !it.note.empty(); }
bool has_words(const record::SafetyCheck& it) { return !it.note.empty(); }
bool has_words(const record::Session& it) {
  return !it.note.empty() || !it.intention.empty() || !it.reflection.empty() || !it.next_day_note.empty();
}

/// A blank does not take back what was marked before it.
bool thoughts_marked(const Summary& summary) {
  for (const CheckInEntry& it : summary.check_ins | std::views::reverse) {
    if (it.item9) return *it.item9 >= 1;
  }
  return false;
}

}  // namespace

bool asks_country(const State& state) { return state.clinic.region.empty() && state.clinic.crisis.emergency.empty(); }

std::string country_option(const State& state) {
  if (!state.country.picked.empty()) return state.country.picked;
  return option_of(answered_country(state).empty() ? state.environment.country : answered_country(state));
}

Help help_of(const State& state) {
  const clinical::CrisisLines& own = state.clinic.crisis;
  const std::string country = asks_country(state) ? answered_country(state) : state.clinic.region;
  const clinical::HelpRegion* region = clinical::help_region(country);
  Help help;
  help.country_known = !asks_country(state) || !country.empty();
  help.checked_on = own.checked_on;
  if (const auto lines = own.lines.find(spoken); lines != own.lines.end()) help.lines = lines->second;
  if (region != nullptr && (help.lines.empty() || !own.replace)) {
    for (const clinical::RegionLine& it : region->lines)
      help.lines.push_back(
          {std::string{base::words(it.name)}, it.contact, std::string{it.number}, std::string{it.address}});
    help.everywhere = region->everywhere;
    const std::string_view older = std::min<std::string_view>(help.checked_on, region->checked_on);
    help.checked_on = older.empty() ? region->checked_on : older;
  }
  if (!own.emergency.empty()) help.emergency = own.emergency;
  else if (region != nullptr) help.emergency = region->emergency;
  return help;
}

bool offers_help(const record::Record& record, const record::Entry& entry) {
  const bool words = std::visit([](const auto& body) { return has_words(body); }, entry.body);
  return words && thoughts_marked(summarize(record));
}

}  // namespace app
