/// What the files of update() share.
#pragma once

#include <vector>

#include "app/update.hpp"

namespace app {

/// Takes edits into the diary on the screen at once, and towards the storage as one commit. An entry must not be lost
/// on the way, so it waits in `unsaved` until the storage has confirmed it.
void keep(Step& step, std::vector<record::Edit> edits, Screen next);

void show(State& state, Screen screen);

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
