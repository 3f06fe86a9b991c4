#include "case_files.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "format/json_reader.hpp"

namespace test {

std::string file_text(const std::string& path) {
  const std::ifstream stream{TIDEMARK_ROOT "/" + path};
  if (!stream) throw std::runtime_error{path + " cannot be read"};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::vector<format::Value> cases_in(const std::string& file, std::string_view name) {
  const auto value = format::read_json(file_text("tests/data/cases/" + file));
  if (!value) throw std::runtime_error{file + ": " + format::message_from(value.error())};
  const format::Value* list = value->find(name);
  if (!list || !list->array() || list->array()->empty()) throw std::runtime_error{file + " has no cases"};
  return *list->array();
}

std::string id_of(const format::Value& one) {
  const format::Value* id = one.find("id");
  return id && id->text() ? *id->text() : std::string{"without id"};
}

}  // namespace test
