#include "clinical/custom_instrument.hpp"

#include <functional>
#include <utility>

namespace clinical {
namespace {

template <class T>
std::vector<T> each(const auto& list, auto field) {
  std::vector<T> all;
  for (const auto& one : list) all.emplace_back(std::invoke(field, one));
  return all;
}

Band band_from(const CustomInstrument::LabelledBand& band) { return {band.from, Severity::ClinicsOwn}; }

}  // namespace

CustomInstrument::CustomInstrument(Content content)
    : content_{std::move(content)},
      points_{each<int>(content_.options, &Option::points)},
      bands_{each<Band>(content_.bands, band_from)},
      items_{content_.items.begin(), content_.items.end()},
      answers_{each<std::string_view>(content_.options, &Option::text)},
      labels_{each<std::string_view>(content_.bands, &LabelledBand::label)},
      instrument_{.code = content_.code,
                  .items = static_cast<int>(items_.size()),
                  .points = points_,
                  .allowed_missing = content_.allowed_missing,
                  .bands = bands_,
                  .recall_days = content_.recall_days,
                  .direction = content_.direction,
                  .version = content_.version},
      wording_{.name = content_.code,
               .title = content_.title,
               .instructions = content_.instructions,
               .stem = content_.stem,
               .items = items_,
               .answers = answers_,
               .difficulty = {},
               .difficulty_answers = {},
               .notice = content_.licence,
               .bands = labels_} {}

}  // namespace clinical
