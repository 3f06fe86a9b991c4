#include <vector>

#include "cli/commands.hpp"
#include "cli/describe.hpp"
#include "cli/read_json.hpp"

namespace cli {

Printed instruments_command() {
  format::Value::Array all;
  for (const clinical::Instrument* instrument : clinical::instruments) {
    std::vector<Translation> translations;
    for (const base::Language language : {base::Language::English, base::Language::Spanish}) {
      const clinical::Wording* wording = clinical::wording(*instrument, language);
      if (wording) translations.push_back({language, wording});
    }
    all.push_back(described(*instrument, translations));
  }
  return format::Value{format::Value::Object{{"instruments", std::move(all)}}};
}

Printed check_instrument_command(const std::string& path, const ReadFile& read_file) {
  const auto own = instrument_from_file(path, read_file);
  if (!own) return base::Fail{own.error()};
  const Translation translation{(*own)->language(), &(*own)->wording()};
  return described((*own)->instrument(), {&translation, 1});
}

}  // namespace cli
