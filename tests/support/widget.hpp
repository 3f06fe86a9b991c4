/// The whole widget over fakes: a patient's journey without a browser.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

#include "host/host.hpp"
#include "support/memory_store.hpp"
#include "support/screen.hpp"

namespace test {

class Clock final : public host::Clock {
 public:
  base::DateTime time = *base::date_time_from_iso("2026-01-12T08:00:00-05:00");
  /// A second later each time: what a person does twice never happens at once.
  base::DateTime now() override {
    time.local += std::chrono::seconds{1};
    return time;
  }
  /// Summer time from April to October, as in a zone five hours behind UTC.
  std::optional<std::chrono::minutes> offset_at(std::chrono::local_seconds local) override {
    const int month = base::civil(std::chrono::floor<std::chrono::days>(local)).month;
    return std::chrono::hours{month >= 4 && month <= 10 ? -4 : -5};
  }
};

class Random final : public host::Random {
 public:
  explicit Random(std::uint8_t seed) : engine_{seed} {}
  void fill(std::span<std::uint8_t> bytes) override {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(engine_() % 256);
  }

 private:
  std::mt19937 engine_;  // its numbers are fixed by the standard
};

class Page final : public host::Page {
 public:
  struct File {
    std::string name, bytes;
  };
  std::vector<File> files;
  std::vector<std::string> told, copied, troubles;
  std::vector<bool> told_due;
  app::View view = app::View::Canvas;

  void download(std::string_view name, std::string_view, std::string_view bytes) override {
    files.push_back({std::string{name}, std::string{bytes}});
  }
  void copy(std::string_view text) override { copied.emplace_back(text); }
  void show_view(app::View shown) override { view = shown; }
  void saved(std::string_view kind) override { told.emplace_back(kind); }
  void due(bool something) override { told_due.push_back(something); }
  void storage_trouble(std::string_view code) override { troubles.emplace_back(code); }
};

class Widget {
 public:
  /// `seed` tells two tabs apart.
  explicit Widget(MemoryStore& storage, std::uint8_t seed = 1)
      : random{seed}, host{{storage, clock, random, page}, kit, "tidemark"} {
    never_painted();
    host.set_environment({.touch = true, .html_forced = false, .browser = true});
    host.open();
    frame();
  }

  void frame(std::optional<ui::Activation> activation = std::nullopt) {
    host.frame(surface, *theme, std::move(activation));
    never_painted();
  }
  void press(ui::Role role, std::string_view name) {
    frame(ui::Activation{ui::Activation::Kind::Click, find(role, name).id});
  }
  void press(std::string_view button) { press(ui::Role::Button, button); }
  void choose(std::string_view radio) { press(ui::Role::Radio, radio); }
  void set(ui::Role role, std::string_view name, std::string value) {
    frame(ui::Activation{ui::Activation::Kind::SetValue, find(role, name).id, std::move(value)});
  }
  const ui::Node& find(ui::Role role, std::string_view name) const {
    const ui::Node* found = ui::find(host.shown().tree, role, name);
    INFO(name);
    REQUIRE(found != nullptr);
    return *found;
  }
  bool shows(ui::Role role, std::string_view name) const { return ui::find(host.shown().tree, role, name) != nullptr; }
  /// True if any node's name or value holds that text.
  bool says(std::string_view text) const;
  const ui::Node* focused() const { return ui::find(host.shown().tree, host.shown().focus); }

  /// From Today to the last question, with these answers; empty = skipped. Leaves question 9 on the screen, unanswered.
  void answer_eight(std::string_view first_eight = "Not at all");
  /// Past the unscored question after the items, if it is asked.
  void skip_difficulty();
  /// Finishes a PHQ-9 with all items answered alike.
  void finish_phq9(std::string_view all_alike);

  Clock clock;
  Random random;
  Page page;
  ui::BrowserFields fields;
  ui::Kit kit{fields, fonts(), ui::Operation::Page};
  ui::Surface surface{.width = 390, .canvas_top = 0, .canvas_height = 3000, .pixel_ratio = 1};
  const ui::Theme* theme = &ui::light_theme();
  host::Host host;
};

/// What the storage holds after a first check-in, all at 0, on the patient's own device.
MemoryStore own_device();

}  // namespace test
