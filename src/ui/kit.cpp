#include "ui/kit.hpp"

#include <algorithm>
#include <cassert>

#include "ui/kit_state.hpp"

namespace ui {
namespace {

class FontMeasure final : public chart::TextMeasure {
 public:
  explicit FontMeasure(const Kit::State& kit) : kit_{kit} {}
  float width(const std::string& text, float size, bool bold) const override {
    return kit_.text_width(text, {.size = size, .bold = bold});
  }

 private:
  const Kit::State& kit_;
};

ImFont* add_font(std::span<const std::uint8_t> bytes) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // ImGui never writes to a font it does not own; its interface only lacks the const.
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<std::uint8_t*>(bytes.data()),
                                                    static_cast<int>(bytes.size()), text_size * box_per_em, &config);
}

bool has_box(Tone tone) { return tone == Tone::Support || tone == Tone::Warning || tone == Tone::Quiet; }

std::uint32_t hashed(const std::string& name, std::uint32_t seed) { return ImHashStr(name.data(), name.size(), seed); }

}  // namespace

Kit::State::State(Fields& fields_in, Fonts fonts_in, Operation operation_in)
    : fields{fields_in}, operation{operation_in} {
  IMGUI_CHECKVERSION();
  context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  if (operation == Operation::Native) io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  else io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard;
  regular = add_font(fonts_in.regular);
  semibold = add_font(fonts_in.semibold);
  ImGui::GetStyle().FontSizeBase = text_size * box_per_em;
  measure = std::make_unique<FontMeasure>(*this);
}

Kit::State::~State() { ImGui::DestroyContext(context); }

Kit::Kit(Fields& fields, Fonts fonts, Operation operation)
    : state_{std::make_unique<State>(fields, fonts, operation)} {}
Kit::~Kit() = default;

void Kit::begin(const Surface& surface, const Theme& theme, std::optional<Activation> activation) {
  State& kit = *state_;
  ImGui::SetCurrentContext(kit.context);
  kit.surface = surface;
  kit.theme = &theme;
  kit.activation = std::move(activation);
  kit.result = {};
  kit.ids.clear();

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {surface.width, surface.canvas_height};
  io.DisplayFramebufferScale = {surface.pixel_ratio, surface.pixel_ratio};
  io.DeltaTime = 1.0F / 60.0F;
  const float pixel = 1 / surface.pixel_ratio;                  // of the screen, in ours
  ImGui::GetStyle().CircleTessellationMaxError = 0.3F * pixel;  // else corners are polygons on a fine screen
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, packed(theme.accent));
  ImGui::Begin("tidemark", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::GetWindowDrawList()->_FringeScale = pixel;  // else every edge is as soft as one of our pixels is wide
  ImGui::PushOverrideID(0);                          // ids count from the widget, not from ImGui's window
  kit.fill(0, surface.canvas_top, surface.width, surface.canvas_height, theme.surface, 0);

  const float padding = surface.width < 480 ? 16.0F : 24.0F;
  const float width = std::min(surface.width - 2 * padding, column_max);
  kit.column = {padding, padding, width};
  kit.open.clear();
}

FrameResult Kit::end() {
  State& kit = *state_;
  assert(kit.open.empty() && "a group or region is still open");
  kit.result.content_height = kit.column.y + kit.column.x;
  ImGui::PopID();
  ImGui::End();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  ImGui::Render();
  return std::move(kit.result);
}

float Kit::width() const { return state_->column.width; }

const chart::TextMeasure& Kit::measure() const { return *state_->measure; }

void Kit::space(float pixels) { state_->column.y += pixels; }

void Kit::focus(std::string_view key) { state_->result.focus = state_->id_of(key); }

std::string Kit::State::name_of(std::string_view key) { return "/" + std::string{key}; }

std::uint32_t Kit::State::id_of(std::string_view key) const { return hashed(name_of(key), parent()); }

std::uint32_t Kit::State::next_text_id() {
  const std::size_t order = open.empty() ? result.tree.size() : open.back().texts++;
  return hashed(" text " + std::to_string(order), parent());
}

Node& Kit::State::add(std::uint32_t id, Role role, std::string_view name, const Column& at, float height) {
  assert(id != 0 && ids.insert(id).second && "two nodes of one frame have the same id");
  Node node;
  node.id = id;
  node.parent = parent();
  node.role = role;
  node.name = name;
  node.x = at.x;
  node.y = at.y;
  node.width = at.width;
  node.height = height;
  node.lang = lang;
  return result.tree.emplace_back(std::move(node));
}

void Kit::State::leave_gap(float pixels) {
  const float start = open.empty() ? column.x : open.back().start;
  if (column.y > start) column.y += pixels;
}

Column Kit::State::place(float width, float height, float gap_before) {
  if (!in_flow()) {
    leave_gap(gap_before);
    const Column here{column.x, column.y, std::min(width, column.width)};
    column.y += height;
    return here;
  }
  FlowLine& line = *open.back().flow;
  const bool wraps = !line.empty && line.x + width > column.x + column.width;
  if (wraps) {
    column.y += line.line_height + small_gap;
    line = {column.x, 0, true};
  }
  const Column here{line.x, column.y, std::min(width, column.width)};
  line.x += width + small_gap;
  line.line_height = std::max(line.line_height, height);
  line.empty = false;
  return here;
}

void Kit::State::enter(std::uint32_t id, std::size_t node, float padding, std::optional<FlowLine> flow, Tone tone) {
  Open opened;
  opened.id = id;
  opened.node = node;
  opened.outer = column;
  opened.padding = padding;
  opened.tone = tone;
  opened.flow = flow;
  opened.start = column.y + padding;
  if (padding > 0) {
    opened.box = std::make_unique<ImDrawListSplitter>();
    opened.box->Split(ImGui::GetWindowDrawList(), 2);
    opened.box->SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
  }
  open.push_back(std::move(opened));
  column = {column.x + padding, column.y + padding, column.width - 2 * padding};
  ImGui::PushOverrideID(id);
}

void Kit::State::leave() {
  ImGui::PopID();
  Open closed = std::move(open.back());
  open.pop_back();
  if (closed.flow) column.y += closed.flow->line_height;
  const float bottom = column.y + closed.padding;
  Node& node = result.tree[closed.node];
  node.height = bottom - node.y;
  if (closed.box) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    closed.box->SetCurrentChannel(draw, 0);
    const bool support = closed.tone == Tone::Support;
    const bool warning = closed.tone == Tone::Warning;
    const Colour back = support ? theme->support : warning ? theme->warning : theme->raised;
    const Colour edge = support ? theme->support_line : warning ? theme->warning_line : theme->line;
    fill(node.x, node.y, node.width, node.height, back, radius);
    frame(node.x, node.y, node.width, node.height, edge, support || warning ? 2.0F : 1.0F, radius);
    closed.box->Merge(draw);
  }
  column = {closed.outer.x, bottom, closed.outer.width};
}

Group::Group(Kit& kit, std::string_view key, std::string_view name, Layout layout) : kit_{kit} {
  Kit::State& state = kit.state();
  const std::uint32_t id = state.id_of(key);
  const bool flow = layout == Layout::Flow;
  state.leave_gap(flow ? gap : small_gap);
  Node& node = state.add(id, Role::Group, name, state.column, 0);
  node.level = flow ? 1 : 0;
  state.enter(id, state.result.tree.size() - 1, 0,
              flow ? std::optional{FlowLine{state.column.x, 0, true}} : std::nullopt, state.tone_around());
}
Group::~Group() { kit_.state().leave(); }

Region::Region(Kit& kit, std::string_view key, std::string_view name, Tone tone) : kit_{kit} {
  Kit::State& state = kit.state();
  const std::uint32_t id = state.id_of(key);
  state.leave_gap(gap);
  Node& node = state.add(id, Role::Region, name, state.column, 0);
  node.tone = tone;
  node.flags = Focusable;
  state.enter(id, state.result.tree.size() - 1, has_box(tone) ? 16.0F : 0.0F, std::nullopt, tone);
}
Region::~Region() { kit_.state().leave(); }

InLanguage::InLanguage(Kit& kit, std::string_view tag) : kit_{kit}, outer_{kit.state().lang} { kit.state().lang = tag; }
InLanguage::~InLanguage() { kit_.state().lang = outer_; }

}  // namespace ui
