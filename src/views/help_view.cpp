#include "base/text.hpp"
#include "base/words.hpp"
#include "clinical/help_lines.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

/// Digits only, as a telephone link wants them.
std::string dialled(std::string_view number) {
  std::string address = "tel:";
  for (const char c : number) {
    if ((c >= '0' && c <= '9') || c == '+') address += c;
  }
  return address;
}

struct Line {
  std::string key;
  std::string name;
  clinical::Contact contact;
  std::string number;
  std::string address;
};

Word label_of(clinical::Contact contact) {
  switch (contact) {
    case clinical::Contact::Call: return Word::LineCall;
    case clinical::Contact::Text: return Word::LineText;
    case clinical::Contact::Chat: return Word::LineChat;
    case clinical::Contact::Video: return Word::LineVideo;
  }
  return Word::LineCall;
}

/// With a telephone the line is a link; elsewhere the number is text with Copy (people.md section 2).
void line(ui::Kit& kit, const app::State& state, const Line& it, app::Actions& out) {
  const std::string label = fill(words(label_of(it.contact)), {{"name", it.name}, {"number", it.number}});
  if (state.environment.touch || it.contact != clinical::Contact::Call)
    return kit.link(it.key, label, it.address, ui::Tone::Support);
  const ui::Group row{kit, it.key, {}, ui::Group::Layout::Flow};
  kit.link("call", label, it.address, ui::Tone::Support);
  const std::string copy = fill(words(Word::LineCopy), {{"number", it.number}});
  if (kit.button("copy", copy, ui::Tone::Quiet)) out.emplace_back(app::CopyText{it.number});
}

app::Action way_back(const app::State& state) {
  if (state.help_from == app::Screen::CheckInQuestion && state.check_in) return app::ResumeCheckIn{};
  return app::Go{state.help_from};
}

}  // namespace

std::string emergency(const app::State& state) {
  const clinical::HelpRegion* region = clinical::help_region(state.clinic.region);
  return std::string{region != nullptr ? region->emergency : words(Word::LineLocalEmergency)};
}

std::string clinic_name(const app::State& state) {
  return state.clinic.name.empty() ? std::string{words(Word::LineClinic)} : state.clinic.name;
}

void help_lines(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const ui::Group group{kit, "lines", words(Word::HelpNames)};
  const clinical::HelpRegion* region = clinical::help_region(state.clinic.region);
  if (region != nullptr) {
    int index = 0;
    for (const clinical::HelpLine& it : region->lines)
      line(kit, state,
           {"line " + std::to_string(index++), std::string{it.name}, it.contact, std::string{it.number},
            std::string{it.address}},
           out);
  }
  if (!state.clinic.phone.empty()) {
    line(kit, state,
         {"clinic", clinic_name(state), clinical::Contact::Call, state.clinic.phone, dialled(state.clinic.phone)}, out);
    if (!state.clinic.hours.empty())
      kit.paragraph(fill(words(Word::LineClinicHours), {{"clinic", clinic_name(state)}, {"hours", state.clinic.hours}}),
                    ui::Tone::Muted);
  }
  if (region != nullptr) {
    const std::string number{region->emergency};
    line(kit, state,
         {"emergency", std::string{words(Word::LineEmergency)}, clinical::Contact::Call, number, dialled(number)}, out);
  }
  kit.link("find", words(Word::LineFind), "https://findahelpline.com", ui::Tone::Support);
}

void help(ui::Kit& kit, const app::State& state, app::Actions& out) {
  title(kit, state, words(Word::HelpTitle));
  {
    const ui::Region box{kit, "now", words(Word::HelpNames), ui::Tone::Support};
    kit.paragraph(fill(words(Word::HelpLines), {{"emergency", emergency(state)}}));
    help_lines(kit, state, out);
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

}  // namespace views
