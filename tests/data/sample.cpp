/// tidemark-sample [NAME SPACE]: prints the made-up diary as {"key": "value", ...}, for the localStorage of a test.
#include <cstdio>

#include "course.hpp"
#include "format/record_json.hpp"

int main(int count, char** words) {
  const std::string_view name_space = count > 1 ? words[1] : "tidemark";
  if (count > 2 || name_space.empty() || name_space.starts_with('-')) {
    std::fputs("usage: tidemark-sample [NAME SPACE]\n", stderr);
    return 2;
  }
  std::vector<format::NamedText> pairs;
  for (const store::KeyValue& pair : test::sample_storage(name_space)) pairs.push_back({pair.key, pair.value});
  std::puts(format::text_from_pairs(pairs).c_str());
  return 0;
}
