/// What single forms say besides their fields, and what forms share.
#pragma once

#include <string>

#include "app/update.hpp"
#include "ui/kit.hpp"

namespace views {

/// Of a session that may lie ahead: the latest date and time that makes sense. Without one a browser's field waits for
/// years of six digits.
std::string latest_planned(const app::State& state);

void above_fields(ui::Kit& kit, const app::State& state, const app::Form& form);
/// After the fields that everybody fills in.
void below_main(ui::Kit& kit, const app::State& state, const app::Form& form);
void below_field(ui::Kit& kit, const app::State& state, const app::Form& form, const app::Field& field);

}  // namespace views
