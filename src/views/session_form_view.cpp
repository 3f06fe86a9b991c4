#include <algorithm>
#include <array>
#include <vector>

#include "app/session_form.hpp"
#include "base/words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using app::SessionField;
using base::Word;
using base::words;
using record::Fault;
using record::Problem;

Word words_of(const Problem& problem) {
  const SessionField field = app::field_of(problem);
  switch (problem.fault) {
    case Fault::Missing: return Word::ProblemDateMissing;
    case Fault::NotReal: return Word::ProblemDateNotReal;
    case Fault::FarFuture: return Word::ProblemDateFarFuture;
    case Fault::LongAgo: return Word::ProblemDateLongAgo;
    case Fault::NotNumber:
      return field == SessionField::Dose ? Word::ProblemDoseNotNumber : Word::ProblemDurationNotNumber;
    case Fault::OutOfRange: return field == SessionField::Dose ? Word::ProblemDoseRange : Word::ProblemDurationRange;
    case Fault::TooLong: return Word::ProblemNoteLong;
    case Fault::NotText: return Word::ProblemNoteText;
    case Fault::NotBelowSystolic:
    case Fault::BeforeStart:
    case Fault::Unexpected: break;  // of fields that this form does not have
  }
  return Word::ProblemDateMissing;
}

std::string_view error_at(const app::SessionForm& form, SessionField field) {
  const auto found = std::find_if(form.problems.begin(), form.problems.end(),
                                  [&](const Problem& problem) { return app::field_of(problem) == field; });
  return found == form.problems.end() ? std::string_view{} : words(words_of(*found));
}

std::string_view key_of(SessionField field) {
  switch (field) {
    case SessionField::Status: return "status";
    case SessionField::When: return "when";
    case SessionField::Route: return "route";
    case SessionField::Dose: return "dose";
    case SessionField::Duration: return "duration";
    case SessionField::Phase: return "phase";
    case SessionField::Note: return "note";
  }
  return {};
}

ui::Option option(std::string_view key, Word label) { return {std::string{key}, std::string{words(label)}}; }

std::vector<ui::Option> routes() {
  return {option("", Word::SessionChoose),
          option("intravenous", Word::SessionIntravenous),
          option("intramuscular", Word::SessionIntramuscular),
          option("nasal", Word::SessionNasal),
          option("sublingual", Word::SessionSublingual),
          option("buccal", Word::SessionBuccal),
          option("oral", Word::SessionOral),
          option("subcutaneous", Word::SessionSubcutaneous),
          option("rectal", Word::SessionRectal)};
}

std::vector<ui::Option> phases() {
  return {option("", Word::SessionChoose), option("induction", Word::SessionInduction),
          option("maintenance", Word::SessionMaintenance), option("booster", Word::SessionBooster)};
}

}  // namespace

void session_form(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::SessionForm& form = state.session_form;
  const std::string latest = base::field_from_date_time(state.now);
  const auto changed = [&](SessionField field, std::optional<std::string> value) {
    if (value) out.emplace_back(app::EditSession{field, *std::move(value)});
  };
  const auto field = [&](SessionField which, Word label, const std::string& value, std::string_view hint = {}) {
    return ui::Field{
        .key = key_of(which), .label = words(label), .value = value, .hint = hint, .error = error_at(form, which)};
  };

  title(kit, state, words(Word::SessionTitle));
  kit.paragraph(words(Word::SessionDriving), ui::Tone::Muted);
  const std::array statuses{option("completed", Word::SessionCompleted), option("cancelled", Word::SessionCancelled)};
  changed(SessionField::Status, kit.radio_group("status", words(Word::SessionStatus), statuses, form.status));
  ui::Field when = field(SessionField::When, Word::SessionWhen, form.when);
  when.limit = latest;
  changed(SessionField::When, kit.date_time_field(when));
  changed(SessionField::Route, kit.select(field(SessionField::Route, Word::SessionRoute, form.route), routes()));
  changed(SessionField::Dose,
          kit.number_field(field(SessionField::Dose, Word::SessionDose, form.dose, words(Word::SessionDoseHint))));
  changed(SessionField::Duration,
          kit.number_field(field(SessionField::Duration, Word::SessionDuration, form.duration)));
  changed(SessionField::Phase, kit.select(field(SessionField::Phase, Word::SessionPhase, form.phase), phases()));
  changed(SessionField::Note,
          kit.text_area(field(SessionField::Note, Word::SessionNote, form.note, words(Word::SessionNoteHint))));
  if (kit.button("help", words(Word::SessionHelp), ui::Tone::Quiet)) out.emplace_back(app::Go{app::Screen::Help});
  if (kit.button("save", words(Word::SessionSave), ui::Tone::Primary)) out.emplace_back(app::SaveSession{});
  if (kit.button("back", words(Word::NavBack), ui::Tone::Quiet)) out.emplace_back(app::Go{app::Screen::Today});

  if (state.focus == app::Focus::FirstProblem && !form.problems.empty())
    kit.focus(key_of(app::field_of(form.problems.front())));
}

}  // namespace views
