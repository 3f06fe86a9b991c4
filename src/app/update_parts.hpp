/// What the files of update() share.
#pragma once

#include <vector>

#include "app/update.hpp"

namespace app {

/// Takes edits into the diary on the screen at once, and towards the storage as one commit. An entry must not be lost
/// on the way, so it waits in `unsaved` until the storage has confirmed it.
void keep(Step& step, std::vector<record::Edit> edits, Screen next);

void show(State& state, Screen screen);

// A check-in (update_check_in.cpp)
void apply(Step& step, const OpenCheckIn& open, const Moment&);
void apply(Step& step, const StartCheckIn&, const Moment&);
void apply(Step& step, const ResumeCheckIn&, const Moment&);
void apply(Step& step, const AnswerItem& answer, const Moment&);
void apply(Step& step, const NextItem&, const Moment& moment);
void apply(Step& step, const SkipItem&, const Moment& moment);
void apply(Step& step, const PreviousItem&, const Moment&);
void apply(Step& step, const LeaveSupport&, const Moment& moment);

// The plan (update_plan.cpp)
void apply(Step& step, const EditPlan& edit, const Moment&);
void apply(Step& step, const EditDate& edit, const Moment&);
void apply(Step& step, const AddDate&, const Moment&);
void apply(Step& step, const RemoveDate& remove, const Moment&);
void apply(Step& step, const FillDates&, const Moment&);
void apply(Step& step, const ConfirmDates&, const Moment& moment);
void apply(Step& step, const TogglePlanned& toggle, const Moment&);
void apply(Step& step, const MarkSession& mark, const Moment&);
void apply(Step& step, const ToggleRules&, const Moment&);
void apply(Step& step, const EditRules& edit, const Moment&);
void apply(Step& step, const SaveRules&, const Moment& moment);

}  // namespace app
