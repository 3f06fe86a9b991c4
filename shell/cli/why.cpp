#include "clinical/why.hpp"
#include "app/clinician_words.hpp"
#include "cli/commands.hpp"

namespace cli {
namespace {

using format::Value;

/// Thresholds are printed one by one, where the object has one value for all of them.
Value value_of(const clinical::Finding& finding, const Value& printed) {
  if (finding.published) return finding.reached;
  const Value* value = printed.find(finding.result);
  if (!value) return {};
  const Value::Array* sessions = value->array();
  return sessions ? (*sessions)[finding.session] : *value;
}

Value entries_of(const clinical::Finding& finding) {
  Value::Array entries;
  for (const clinical::Evidence& it : finding.entries) {
    entries.push_back(Value::Object{
        {"entry", static_cast<std::int64_t>(it.entry)}, {"date", base::iso_from_day(it.day)}, {"score", it.score}});
  }
  return entries;
}

}  // namespace

Value why_list(const clinical::Course& course, const Value& printed) {
  Value::Array list;
  for (const clinical::Finding& finding : clinical::findings(course)) {
    list.push_back(Value::Object{{"result", finding.result},
                                 {"value", value_of(finding, printed)},
                                 {"why", app::clinician_words(course, finding)},
                                 {"entries", entries_of(finding)},
                                 {"rule", id(finding.rule)}});
  }
  return list;
}

}  // namespace cli
