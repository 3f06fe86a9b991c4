/// What files of courses and of plans have in common: lists of dated things, read field by field. For format only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "clinical/instrument.hpp"
#include "clinical/session.hpp"
#include "format/value.hpp"

namespace format {

/// The error names the field, and why: "assessments[3].when: not a date".
template <class T>
using Read = base::Result<T, std::string>;

base::Fail<std::string> wrong(const std::string& field, std::string_view why);

/// What `read_item(item, "name[index]")` makes of each item of an array.
template <class T>
Read<std::vector<T>> read_list(const Value* list, const std::string& name, auto read_item) {
  if (!list) return wrong(name, "missing");
  const Value::Array* items = list->array();
  if (!items) return wrong(name, "not a list");
  std::vector<T> all;
  for (const Value& item : *items) {
    Read<T> one = read_item(item, name + "[" + std::to_string(all.size()) + "]");
    if (!one) return base::Fail{one.error()};
    all.push_back(*std::move(one));
  }
  return all;
}

/// Nothing if the member is not there or null.
const Value* known(const Value& object, std::string_view key);

Read<base::DateTime> read_date_time(const Value* value, const std::string& field);

/// The member "instrument"; the PHQ-9 if there is none.
Read<const clinical::Instrument*> read_instrument(const Value& file);

/// One of "sessions": its start and its status, completed if it is left out.
Read<clinical::TreatmentSession> read_session(const Value& value, const std::string& field);

}  // namespace format
