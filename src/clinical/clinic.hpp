/// What a clinic has decided, as its configuration file says it (docs/embedding.md). Read by format/config_json; every
/// field may be empty.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "clinical/custom_instrument.hpp"
#include "clinical/help_lines.hpp"

namespace clinical {

/// A line as it is shown: a clinic's own, or a region's in the patient's language.
struct HelpLine {
  std::string name;
  Contact contact = Contact::Call;
  std::string number;   ///< As it is shown; of a chat, the site's name.
  std::string address;  ///< "tel:", "sms:" or "https:".
  friend bool operator==(const HelpLine&, const HelpLine&) = default;
};

/// A clinic's own lines. They can neither take away an emergency number nor the way to findahelpline.com.
struct CrisisLines {
  std::map<base::Language, std::vector<HelpLine>> lines;
  bool replace = false;    ///< They stand in the place of the region's lines; else before them.
  std::string emergency;   ///< Instead of the region's number.
  std::string checked_on;  ///< "2026-11-21".
};

struct Clinic {
  std::string name;
  std::string phone;   ///< As it is written and dialled, such as "+1 555 0100".
  std::string hours;   ///< When somebody answers there, in the clinic's words.
  std::string region;  ///< The country by its two letters of ISO 3166-1, or "EU".
  CrisisLines crisis;
  /// Codes of our questionnaires that are on. With PHQ-8 in the place of PHQ-9 nobody is asked about thoughts of death,
  /// for clinics that could not follow an answer up.
  std::vector<std::string> instruments{"PHQ-9"};
  std::vector<std::shared_ptr<const CustomInstrument>> own_instruments;  ///< No two with the same code.
  bool substances = false;  ///< The safety check asks about alcohol and other substances.
  std::string plan;         ///< The check-in schedule in the language of rules.hpp; empty: the default.

  bool is_on(std::string_view instrument) const {
    return std::ranges::find(instruments, instrument) != instruments.end();
  }
};

}  // namespace clinical
