/// What a person or the host can do to the state, and what the state asks of the outside in return.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "app/state.hpp"
#include "base/language.hpp"

namespace app {

// By a person
struct Go {
  Screen screen;
};
struct OpenCheckIn {
  std::string instrument;
};  ///< Its start screen.
struct StartCheckIn {};   ///< The questionnaire of the start screen; answers of one begun earlier are dropped.
struct ResumeCheckIn {};  ///< Back to the question at hand, with all answers as they were.
struct AnswerItem {
  std::size_t item;
  int value;
};  ///< item from 0, as CheckIn::item; value in points.
struct NextItem {};
struct SkipItem {};  ///< Leaves the item blank and goes on.
struct PreviousItem {};
struct LeaveSupport {};  ///< Continue, on the support panel.
/// Opens a form; what was typed into it before is still there.
struct OpenForm {
  FormKey form;
};
/// An empty value clears the field.
struct EditField {
  std::string_view field;  ///< Its key in the form's table.
  std::string value;
};
struct ToggleSection {
  Section section;
};
struct SaveForm {};
struct EditPlan {
  PlanField field;
  std::string value;
};
/// One of the dates, by its key.
struct EditDate {
  int key;
  std::string value;
};
struct AddDate {};
struct RemoveDate {
  int key;
};
struct FillDates {};     ///< As the template says; leads to the dates.
struct ConfirmDates {};  ///< Keeps them as planned sessions.
/// Opens a planned session on the plan's screen, or closes it.
struct TogglePlanned {
  record::EntryId session;
};
/// What became of a session, without more about it.
struct MarkSession {
  record::EntryId session;
  record::SessionStatus status;
};
struct ToggleRules {};
struct EditRules {
  std::string text;
};
struct SaveRules {};  ///< An empty text: the default schedule.
struct ChooseDevice {
  Device device;
};
struct ChooseView {
  View view;
};
struct PickCountry {
  std::string option;
};  ///< In the question about the country; not believed before it is confirmed.
struct ConfirmCountry {};
struct ChooseLanguage {
  base::Language language;
};  ///< Of the questions.
struct SaveCopy {};     ///< The whole diary as a file.
struct SaveDamaged {};  ///< What could not be read, as it is.
struct TryAgain {};     ///< To store what could not be stored.
struct CopyText {
  std::string text;
};

// By the host
struct Tick {
  base::DateTime now;
};
struct Configured {
  Clinic clinic;
};
struct EnvironmentChanged {
  Environment environment;
};
struct StorageBlocked {};
/// The stored diary was read, at the start or after another tab wrote.
struct Opened {
  record::Record record;
  std::vector<DamagedKey> damaged;
  bool read_only = false;
};
struct Kept {
  std::size_t edits;
};  ///< The first `edits` of Storage::unsaved are in the storage now.
struct NotKept {
  Health why;
};
struct FocusGiven {};

using Action =
    std::variant<Go, OpenCheckIn, StartCheckIn, ResumeCheckIn, AnswerItem, NextItem, SkipItem, PreviousItem,
                 LeaveSupport, OpenForm, EditField, ToggleSection, SaveForm, EditPlan, EditDate, AddDate, RemoveDate,
                 FillDates, ConfirmDates, TogglePlanned, MarkSession, ToggleRules, EditRules, SaveRules, ChooseDevice,
                 ChooseView, PickCountry, ConfirmCountry, ChooseLanguage, SaveCopy, SaveDamaged, TryAgain, CopyText,
                 Tick, Configured, EnvironmentChanged, StorageBlocked, Opened, Kept, NotKept, FocusGiven>;
using Actions = std::vector<Action>;

/// Write these edits as one commit; answered by Kept or NotKept.
struct Commit {
  std::vector<record::Edit> edits;
};
/// Tell the page that an entry was kept: its kind, never its content.
struct TellSaved {
  std::string kind;
};
struct DownloadBackup {};
struct DownloadDamaged {};
struct ShowView {
  View view;
};
struct Copy {
  std::string text;
};

using Effect = std::variant<Commit, TellSaved, DownloadBackup, DownloadDamaged, ShowView, Copy>;

/// What an update may take from the outside.
struct Moment {
  std::function<record::EntryId()> fresh_id;  ///< Random: another one each time.
  OffsetAt offset_at;
};

struct Step {
  State state;
  std::vector<Effect> effects;
};

/// The only place where state changes. Pure: same arguments, same result.
Step update(State state, const Action& action, const Moment& moment);

}  // namespace app
