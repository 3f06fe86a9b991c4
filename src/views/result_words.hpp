/// What a patient may read about one answered questionnaire (people.md section 1.1 and 1.2): totals, ranges by name,
/// what is missing, what has changed. No verdict.
#pragma once

#include <string>

#include "app/questionnaire.hpp"
#include "app/summary.hpp"

namespace views {

struct Result {
  app::Questionnaire questionnaire;
  const app::Summary& summary;     ///< Of that questionnaire.
  const app::CheckInEntry& entry;  ///< In the summary.
  app::Item9 item9;                ///< Of the latest PHQ-9.
};

/// The total in words. The fact about item 9 stands in the same paragraph, so that no reassuring word stands alone.
std::string total_sentence(const Result& result);

/// With a space before it; empty if there is nothing to say.
std::string item9_fact(const Result& result);

/// True if help belongs beside the total: item 9 is marked or blank.
bool needs_help(const Result& result);

/// "question 3, question 9"; empty if nothing is blank.
std::string missing_items(const record::Assessment& assessment);

/// Points since the starting score, or why there is no change to tell; empty without a total.
std::string change_sentence(const Result& result);

}  // namespace views
