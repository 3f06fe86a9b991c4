#include "app/help.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

Word label_of(clinical::Contact contact) {
  switch (contact) {
    case clinical::Contact::Call: return Word::LineCall;
    case clinical::Contact::Text: return Word::LineText;
    case clinical::Contact::Chat: return Word::LineChat;
    case clinical::Contact::Video: return Word::LineVideo;
  }
  return Word::LineCall;
}

constexpr std::string_view first_line = "line 0";

/// With a telephone the line is a link; elsewhere the number is text with Copy (people.md section 2).
void line(ui::Kit& kit, const app::State& state, std::string_view key, const clinical::HelpLine& it,
          app::Actions& out) {
  const std::string label = fill(words(label_of(it.contact)), {{"name", it.name}, {"number", it.number}});
  const bool copies = !state.environment.touch && it.contact == clinical::Contact::Call;
  std::optional<ui::Group> row;
  if (copies) row.emplace(kit, key, std::string_view{}, ui::Group::Layout::Flow);
  const std::string_view link = copies ? "call" : key;
  kit.link(link, label, it.address, ui::Tone::Support);
  if (state.focus == app::Focus::Lines && key == first_line) kit.focus(link);
  if (!copies) return;
  const std::string copy = fill(words(Word::LineCopy), {{"number", it.number}});
  if (kit.button("copy", copy, ui::Tone::Quiet)) out.emplace_back(app::CopyText{it.number});
}

clinical::HelpLine by_phone(std::string name, const std::string& number) {
  return {std::move(name), clinical::Contact::Call, number, clinical::call_address(number)};
}

void find_a_helpline(ui::Kit& kit) {
  kit.link("find", words(Word::LineFind), "https://findahelpline.com", ui::Tone::Support);
}

void emergency_line(ui::Kit& kit, const app::State& state, const app::Help& help, app::Actions& out) {
  if (help.emergency.empty()) return kit.paragraph(words(Word::LineEmergencyLocal));
  line(kit, state, "emergency", by_phone(std::string{words(Word::LineEmergency)}, help.emergency), out);
}

void clinic_line(ui::Kit& kit, const app::State& state, app::Actions& out) {
  if (state.clinic.phone.empty()) return;
  line(kit, state, "clinic", by_phone(clinic_name(state), state.clinic.phone), out);
  if (state.clinic.hours.empty()) return;
  kit.paragraph(fill(words(Word::LineClinicHours), {{"clinic", clinic_name(state)}, {"hours", state.clinic.hours}}),
                ui::Tone::Muted);
}

std::vector<ui::Option> countries(std::string_view chosen) {
  std::vector<ui::Option> options;
  if (chosen.empty()) options.push_back({"", std::string{words(Word::CountryChoose)}});
  for (const clinical::HelpRegion& region : clinical::help_regions())
    options.push_back({std::string{region.code}, std::string{words(region.name)}});
  options.push_back({std::string{app::another_country}, std::string{words(Word::CountryOther)}});
  return options;
}

void country_question(ui::Kit& kit, const app::State& state, app::Actions& out) {
  kit.space(8);  // so that the question does not read as part of the line above it
  const ui::Group group{kit, "country", {}};
  const std::string chosen = app::country_option(state);
  const ui::Field field{.key = "country",
                        .label = words(Word::CountryQuestion),
                        .value = chosen,
                        .hint = words(Word::CountryWhy),
                        .error = state.country.unanswered ? words(Word::CountryMissing) : std::string_view{}};
  if (const auto picked = kit.select(field, countries(chosen))) out.emplace_back(app::PickCountry{*picked});
  if (state.focus == app::Focus::Country) kit.focus("country");
  if (kit.button("confirm", words(Word::CountryConfirm))) out.emplace_back(app::ConfirmCountry{});
}

/// How old the numbers are, and the patient's own answer about the country, which can be wrong or out of date.
void help_checked(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::Help help = app::help_of(state);
  if (const auto day = base::day_from_iso(help.checked_on))
    kit.paragraph(fill(words(Word::HelpChecked), {{"date", base::date_words(*day)}}), ui::Tone::Muted);
  if (help.country_known && app::asks_country(state)) country_question(kit, state, out);
}

app::Action way_back(const app::State& state) {
  if (state.help_from == app::Screen::CheckInQuestion && state.check_in) return app::ResumeCheckIn{};
  return app::Go{state.help_from};
}

}  // namespace

std::string emergency(const app::State& state) {
  const std::string number = app::help_of(state).emergency;
  return number.empty() ? std::string{words(Word::LineLocalEmergency)} : number;
}

std::string clinic_name(const app::State& state) {
  return state.clinic.name.empty() ? std::string{words(Word::LineClinic)} : state.clinic.name;
}

void help_lines(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const ui::Group group{kit, "lines", words(Word::HelpNames)};
  const app::Help help = app::help_of(state);
  // Where no line is sure to be the right one, the way to every country's lines comes first.
  const bool find_first = !help.country_known || help.lines.empty();
  if (find_first) {
    find_a_helpline(kit);
    emergency_line(kit, state, help, out);
  }
  for (std::size_t index = 0; index < help.lines.size(); ++index)
    line(kit, state, "line " + std::to_string(index), help.lines[index], out);
  if (!help.everywhere) kit.paragraph(words(Word::LineNotEverywhere), ui::Tone::Muted);
  clinic_line(kit, state, out);
  if (!find_first) {
    emergency_line(kit, state, help, out);
    find_a_helpline(kit);
  }
  if (find_first && state.focus == app::Focus::Lines) kit.focus("find");
  if (!help.country_known) country_question(kit, state, out);
}

void clinic_lines(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const ui::Group group{kit, "lines", words(Word::HelpNames)};
  clinic_line(kit, state, out);
  emergency_line(kit, state, app::help_of(state), out);
}

void help(ui::Kit& kit, const app::State& state, app::Actions& out) {
  title(kit, state, words(Word::HelpTitle));
  {
    const ui::Region box{kit, "now", words(Word::HelpNames), ui::Tone::Support};
    kit.paragraph(fill(words(Word::HelpLines), {{"emergency", emergency(state)}}));
    help_lines(kit, state, out);
    help_checked(kit, state, out);
  }
  if (kit.button("back", words(Word::NavBack))) out.emplace_back(way_back(state));
  kit.heading(3, words(Word::HelpDangerTitle));
  kit.paragraph(fill(words(Word::HelpDanger), {{"emergency", emergency(state)}}));
  kit.paragraph(words(Word::SessionDriving));
  kit.heading(3, words(Word::HelpAbout));
  kit.paragraph(words(Word::HelpWatching));
  kit.paragraph(words(Word::HelpTool));
}

void support_panel(ui::Kit& kit, const app::State& state, bool again, app::Actions& out) {
  const ui::Region panel{kit, "support", words(Word::SupportTitle), ui::Tone::Support};
  kit.heading(3, words(Word::SupportTitle), "title");
  if (state.focus == app::Focus::Support) kit.focus("title");
  kit.paragraph(again ? std::string{words(Word::SupportAgain)}
                      : fill(words(Word::SupportFirst), {{"emergency", emergency(state)}}));
  help_lines(kit, state, out);
  kit.paragraph(words(Word::SupportNoContact));
  if (kit.button("continue", words(Word::SupportContinue), ui::Tone::Plain)) out.emplace_back(app::LeaveSupport{});
}

void help_offer(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const ui::Region box{kit, "offer", words(Word::HelpNames), ui::Tone::Support};
  kit.heading(2, words(Word::OfferTitle), "title");  // the first of the screen
  if (state.focus == app::Focus::Support) kit.focus("title");
  kit.paragraph(words(Word::OfferNote));
  help_lines(kit, state, out);
}

}  // namespace views
