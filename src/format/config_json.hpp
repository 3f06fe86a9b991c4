/// The clinic's configuration file (docs/embedding.md). What can be used of it is used, and what cannot is named: a
/// clinic's slip of the pen must not cost its patients the rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clinical/clinic.hpp"

namespace format {

struct ClinicReading {
  clinical::Clinic clinic;
  /// One a field that was passed over, beginning with its name: "crisis.lines.en[0].address: ...".
  std::vector<std::string> problems;
};

/// Never fails: a file that is no JSON object is one problem and an empty clinic. Fields of other names are not ours to
/// judge.
ClinicReading clinic_from_json(std::string_view json);

}  // namespace format
