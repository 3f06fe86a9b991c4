/// The widget as a value: everything that decides what is on the screen. Changed by update() alone (update.hpp).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/check_in.hpp"
#include "app/form.hpp"
#include "app/plan_form.hpp"
#include "base/language.hpp"
#include "base/time.hpp"
#include "clinical/clinic.hpp"
#include "record/record.hpp"

namespace app {

enum class Screen {
  Today,
  Questionnaires,
  CheckInStart,
  CheckInQuestion,
  CheckInResult,
  Form,
  Saved,       ///< What should be read after an entry was kept.
  Plan,        ///< Planned sessions, and what is asked when.
  PlanCourse,  ///< Which dates a form is filled with.
  PlanDates,   ///< Each date, to be changed and confirmed.
  Trends,
  Help,
  OwnDevice,
  StoredData,
};

using clinical::Clinic;

/// What the page can do, as far as it matters to what is shown.
struct Environment {
  bool touch = false;        ///< A telephone link is likely to work; else the number is text with Copy.
  bool html_forced = false;  ///< No WebGL2 or forced colours: the plain view is not a choice.
  bool browser = true;       ///< False on the desktop, which has one view only.
  std::string country = {};  ///< Of the browser's language, as in ISO 3166-1: a guess, to be asked about. May be empty.
  base::Language language = base::Language::English;  ///< Of the page around the widget.
  friend bool operator==(const Environment&, const Environment&) = default;
};

/// people.md section 3: nothing is written before the question is answered.
enum class Device { Unknown, Own, Shared };

enum class Health { Good, Full, Blocked };

/// A stored key that could not be read. It stays where it is.
struct DamagedKey {
  std::string key;
  std::string value;
  bool newer = false;  ///< Written by a later version of Tidemark.
  friend bool operator==(const DamagedKey&, const DamagedKey&) = default;
};

struct Storage {
  Device device = Device::Unknown;
  Health health = Health::Good;
  bool read_only = false;             ///< A newer version wrote here: nothing is written.
  bool found_diary = false;           ///< The storage held something when it was read last.
  std::vector<record::Edit> unsaved;  ///< In the record on the screen, not yet in the storage.
  std::vector<DamagedKey> damaged;
};

/// The question about the country, while neither the clinic nor the patient has answered it (help.hpp).
struct CountryQuestion {
  std::string picked;       ///< The option that the patient has picked and not yet confirmed.
  bool unanswered = false;  ///< Confirmed with nothing picked.
};

/// The check-in schedule while a clinic is changing it on this device.
struct RulesForm {
  bool open = false;
  std::optional<std::string> text;  ///< As typed; none: as it is kept.
  std::string error;                ///< Why it was not kept.
};

enum class View { Canvas, Html };

/// Where focus goes after the next frame. One frame only.
enum class Focus { None, Heading, Support, FirstProblem, Question, Lines, Country, Field, Date };

/// What the polite status says.
enum class Notice { None, SupportBelow, Saved, InMemory, NotSaved, Copied, LinesShown };

struct State {
  base::DateTime now;  ///< Of the event at hand; the host's clock.
  Clinic clinic;
  Environment environment;
  record::Record record;
  Storage storage;
  Screen screen = Screen::Today;
  Screen after_device = Screen::Today;  ///< Where the question about the device leads.
  Screen help_from = Screen::Today;     ///< Where the help screen leads back to.
  CountryQuestion country;
  bool help_offered = false;  ///< A note was just saved and thoughts of death were marked before: help comes with it.
  View view = View::Canvas;
  std::string starting;  ///< Code of the questionnaire whose start screen is open.
  std::optional<CheckIn> check_in;
  std::map<FormKey, Form> forms;  ///< Those that were begun and not saved.
  FormKey form;                   ///< The one on Screen::Form.
  std::string_view focus_field;   ///< Of that form, with Focus::Field.
  PlanForm plan_form;
  RulesForm rules_form;
  std::optional<record::EntryId> planned;  ///< The planned session that is open on Screen::Plan.
  std::optional<record::EntryId> saved;    ///< What Screen::Saved is about.
  std::optional<record::EntryId> result;   ///< The assessment that the result screen shows.
  Focus focus = Focus::None;
  Notice notice = Notice::None;
};

}  // namespace app
