/// A clinic's own questionnaire, in the clinic's words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "clinical/instrument.hpp"
#include "clinical/wording.hpp"

namespace clinical {

/// Owns its texts, and hands out an Instrument and a Wording that look into them and live as long as it does. Never
/// changes once it is made, so that all who hold it by shared_ptr may read it.
class CustomInstrument {
 public:
  struct Option {
    std::string text;
    int points;
  };
  struct LabelledBand {
    int from;
    std::string label;
  };
  struct Content {
    std::string code;
    int version = 1;
    std::string title;
    base::Language language = base::Language::English;
    std::string instructions;  ///< May be empty.
    std::string stem;
    std::vector<std::string> items;
    std::vector<Option> options;      ///< No two with the same points.
    std::vector<LabelledBand> bands;  ///< None, or a list that is_covered passes.
    int allowed_missing = 0;
    int recall_days = 14;
    Direction direction = Direction::LowerIsBetter;
    std::string licence;  ///< Why the clinic may use this wording.
  };

  /// Requires items and options. Files are checked by format::custom_instrument_from.
  explicit CustomInstrument(Content content);
  CustomInstrument(const CustomInstrument&) = delete;
  CustomInstrument& operator=(const CustomInstrument&) = delete;

  const Instrument& instrument() const { return instrument_; }
  const Wording& wording() const { return wording_; }
  base::Language language() const { return content_.language; }

 private:
  // In this order: what stands later looks into what stands earlier.
  const Content content_;
  const std::vector<int> points_;
  const std::vector<Band> bands_;
  const std::vector<std::string_view> items_, answers_, labels_;
  const Instrument instrument_;
  const Wording wording_;
};

}  // namespace clinical
