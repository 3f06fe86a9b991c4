/// The results of a course in a clinician's words. Not for patients: theirs are patient_words.hpp (people.md section
/// 1.2).
#pragma once

#include <string>

#include "clinical/why.hpp"

namespace app {

/// Why the result is what it is, in a sentence or two: "Response: 10 on Jan 12, 2026, half or less of the baseline 21
/// on Jan 4, 2026." `finding` is one of clinical::findings(course).
std::string clinician_words(const clinical::Course& course, const clinical::Finding& finding);

}  // namespace app
