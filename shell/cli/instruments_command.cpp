#include <vector>

#include "cli/commands.hpp"
#include "cli/describe.hpp"

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

}  // namespace cli
