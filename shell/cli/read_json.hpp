/// Files that commands take.
#pragma once

#include <string>

#include "base/result.hpp"
#include "cli/run.hpp"
#include "format/instrument_json.hpp"
#include "format/json_reader.hpp"

namespace cli {

/// The error names the file.
base::Result<format::Value, std::string> json_from_file(const std::string& path, const ReadFile& read_file,
                                                        const format::Limits& limits = {});

base::Result<format::SharedInstrument, std::string> instrument_from_file(const std::string& path,
                                                                         const ReadFile& read_file);

}  // namespace cli
