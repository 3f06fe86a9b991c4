/// Crisis lines by region, as dated data. A number is here only if it was seen in a named source (docs/clinical.md,
/// "Safety"); what was not seen stays out rather than being shown as a fact.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/words.hpp"

namespace clinical {

/// What a line offers.
enum class Contact { Call, Text, Chat, Video };

/// "tel:" and the digits of a number as people write it.
std::string call_address(std::string_view number);
/// "sms:" and the digits.
std::string text_address(std::string_view number);

/// A line of a region.
struct RegionLine {
  base::Word name;
  Contact contact;
  std::string_view number;   ///< As it is shown; of a chat, the site's name.
  std::string_view address;  ///< "tel:", "sms:" or "https:".
};

struct HelpRegion {
  std::string_view code;       ///< A country as in ISO 3166-1, or "EU".
  base::Word name;             ///< As a patient picks it in a list.
  std::string_view emergency;  ///< The number of the emergency services.
  std::span<const RegionLine> lines;
  std::string_view checked_on;  ///< The day on which the numbers were last compared with their sources.
  bool everywhere = true;       ///< False: the line does not answer in every country of the region.
};

/// Of a country by its ISO 3166-1 code: a member state of the European Union other than Ireland has the Union's entry,
/// as "EU" has. Nothing for any other country: then only findahelpline.com and "your local emergency number" are known.
const HelpRegion* help_region(std::string_view country);

/// The regions in the order in which a person is asked, each once.
std::span<const HelpRegion> help_regions();

}  // namespace clinical
