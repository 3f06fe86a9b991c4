/// What the widget needs from the machine it runs on: a page in a browser, a desktop, or a test.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/update.hpp"
#include "base/time.hpp"

namespace host {

class Clock {
 public:
  virtual ~Clock() = default;
  /// The civil time where the patient is, with its offset.
  virtual base::DateTime now() = 0;
  /// The offset from UTC that civil time has there at that moment, daylight saving included; nothing if unknown.
  virtual std::optional<std::chrono::minutes> offset_at(std::chrono::local_seconds local) = 0;
};

class Random {
 public:
  virtual ~Random() = default;
  /// Fit for identifiers: two diaries must not make the same one.
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The page or window around the widget.
class Page {
 public:
  virtual ~Page() = default;
  /// Offers a file to the patient. Names are neutral (people.md section 3).
  virtual void download(std::string_view name, std::string_view type, std::string_view bytes) = 0;
  virtual void copy(std::string_view text) = 0;
  virtual void show_view(app::View view) = 0;
  /// An entry was kept. `kind` is "assessment", "session", "daily", "follow-up", "safety-check" or "plan"; never its
  /// content.
  virtual void saved(std::string_view kind) = 0;
  /// Something is asked in the diary now, or nothing is; what it is is never told. At the start, and when it changes.
  virtual void due(bool something) = 0;
  /// `code` is "full", "blocked", "damaged" or "newer".
  virtual void storage_trouble(std::string_view code) = 0;
};

}  // namespace host
