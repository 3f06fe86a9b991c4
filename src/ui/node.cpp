#include "ui/node.hpp"

#include <algorithm>
#include <bit>

namespace ui {
namespace {

static_assert(std::endian::native == std::endian::little, "the page reads the table as little endian");

class Words {
 public:
  explicit Words(std::vector<std::uint8_t>& out) : out_{out} {}
  void put(std::uint32_t word) {
    for (int byte = 0; byte < 4; ++byte) out_.push_back(static_cast<std::uint8_t>(word >> (8 * byte)));
  }
  void put(float number) { put(std::bit_cast<std::uint32_t>(number)); }

 private:
  std::vector<std::uint8_t>& out_;
};

}  // namespace

const Node* find(const Tree& tree, Role role, std::string_view name) {
  const auto found =
      std::find_if(tree.begin(), tree.end(), [&](const Node& node) { return node.role == role && node.name == name; });
  return found == tree.end() ? nullptr : &*found;
}

const Node* find(const Tree& tree, std::uint32_t id) {
  const auto found = std::find_if(tree.begin(), tree.end(), [&](const Node& node) { return node.id == id; });
  return found == tree.end() ? nullptr : &*found;
}

std::vector<std::uint8_t> bytes_from_tree(const Tree& tree) {
  std::vector<std::uint8_t> bytes;
  std::string pool;
  Words words{bytes};
  const auto put_text = [&](const std::string& text) {
    words.put(static_cast<std::uint32_t>(pool.size()));
    words.put(static_cast<std::uint32_t>(text.size()));
    pool += text;
  };

  words.put(static_cast<std::uint32_t>(tree.size()));
  for (const Node& node : tree) {
    words.put(node.id);
    words.put(node.parent);
    words.put(static_cast<std::uint32_t>(node.role));
    words.put(node.flags);
    words.put(static_cast<std::uint32_t>(node.tone));
    words.put(node.level);
    words.put(node.described_by);
    for (const float number :
         {node.x, node.y, node.width, node.height, node.field_top, node.field_height, node.font_size})
      words.put(number);
    put_text(node.name);
    put_text(node.value);
    put_text(node.detail);
    put_text(node.lang);
  }
  bytes.insert(bytes.end(), pool.begin(), pool.end());
  return bytes;
}

}  // namespace ui
