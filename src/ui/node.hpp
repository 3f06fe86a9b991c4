/// The semantic tree: what every frame says about itself, by role, name, value and place. It feeds the page's elements,
/// the HTML view and the tests. No Dear ImGui here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The numbers are read by web/element/nodes.ts: append, never renumber.
enum class Role : std::uint32_t {
  Group = 0,        ///< name; holds other nodes.
  Heading = 1,      ///< name is the text; level 1 to 6.
  Paragraph = 2,    ///< name is the text, drawn by ImGui.
  BrowserText = 3,  ///< value is the text, laid out and shown by the browser, which reports its height.
  Button = 4,
  Link = 5,        ///< detail is the address: "tel:", "sms:", "https:".
  RadioGroup = 6,  ///< name is the question; holds Radio nodes; level is the GroupLayout of kit.hpp.
  Radio = 7,
  TextField = 8,       ///< One line, or several with Multiline; value is the text.
  NumberField = 9,     ///< A text field with a decimal keyboard; value is what was typed.
  DateTimeField = 10,  ///< value is "2026-01-12T08:00"; detail is the latest choice that makes sense, same form;
                       ///< with DateOnly both are days, "2026-01-12".
  Select = 11,         ///< detail is the options, "key\x1flabel" joined by "\x1e"; value is the chosen key.
  Table = 12,
  Row = 13,
  ColumnHeader = 14,
  RowHeader = 15,
  Cell = 16,
  Image = 17,   ///< name, and value is a one-sentence summary; the page may ask for it as SVG elements.
  Status = 18,  ///< value is a polite announcement; takes no room.
  Region = 19,  ///< A named part of the screen that focus may go to, such as the support panel.
};

enum Flag : std::uint32_t {
  Disabled = 1u << 0,
  Checked = 1u << 1,
  Invalid = 1u << 2,
  Multiline = 1u << 3,
  Required = 1u << 4,
  Focusable = 1u << 5,   ///< Takes focus by request though it is no control: headings and regions.
  Current = 1u << 6,     ///< Of a button: it leads to the screen that is open.
  Expandable = 1u << 7,  ///< Of a button: it opens and closes a part of the screen,
  Expanded = 1u << 8,    ///< which is open.
  DateOnly = 1u << 9,
};

/// How a node looks in the HTML view; the canvas draws the same. The numbers are read by web/element.
enum class Tone : std::uint32_t { Plain = 0, Primary = 1, Quiet = 2, Support = 3, Warning = 4, Muted = 5, Large = 6 };

struct Node {
  std::uint32_t id = 0;      ///< Stable over frames, unique in the tree, never 0.
  std::uint32_t parent = 0;  ///< 0 = the widget itself.
  Role role = Role::Group;
  std::uint32_t flags = 0;
  Tone tone = Tone::Plain;
  std::uint32_t level = 0;
  std::uint32_t described_by = 0;             ///< Id of the paragraph with the hint or the error; 0 = none.
  float x = 0, y = 0, width = 0, height = 0;  ///< CSS pixels from the widget's top left corner.
  float field_top = 0, field_height = 0;      ///< Of a field: where its box lies below the label, inside the node.
  float font_size = 0;                        ///< CSS pixels.
  std::string name, value, detail;
  std::string lang;  ///< Of its text, as in a `lang` attribute; empty: the widget's own language.

  bool has(Flag flag) const { return (flags & flag) != 0; }
};

/// In reading order; a parent stands before its children.
using Tree = std::vector<Node>;

/// Nothing if no node has that role and name.
const Node* find(const Tree& tree, Role role, std::string_view name);
const Node* find(const Tree& tree, std::uint32_t id);

/// The tree as bytes for the page: node count, then 22 words a node, then the UTF-8 pool. All little endian:
/// [0] id [1] parent [2] role [3] flags [4] tone [5] level [6] described_by
/// [7..10] x y width height [11] field_top [12] field_height [13] font_size (32-bit floats)
/// [14] name offset [15] name bytes [16] value offset [17] value bytes [18] detail offset [19] detail bytes
/// [20] lang offset [21] lang bytes
/// Offsets count from the start of the pool.
std::vector<std::uint8_t> bytes_from_tree(const Tree& tree);

}  // namespace ui
