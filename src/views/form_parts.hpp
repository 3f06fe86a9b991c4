/// What single forms say besides their fields.
#pragma once

#include "app/update.hpp"
#include "ui/kit.hpp"

namespace views {

void above_fields(ui::Kit& kit, const app::State& state, const app::Form& form);
/// After the fields that everybody fills in.
void below_main(ui::Kit& kit, const app::State& state, const app::Form& form);
void below_field(ui::Kit& kit, const app::State& state, const app::Form& form, const app::Field& field);

}  // namespace views
