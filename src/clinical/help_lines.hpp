/// Crisis lines by region, as dated data. Source: clinical.md section 5; only lines seen in a named source are here.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace clinical {

/// What a line offers, in the order in which it is shown.
enum class Contact { Call, Text, Chat, Video };

struct HelpLine {
  std::string_view name;
  Contact contact;
  std::string_view number;   ///< As it is shown; of a chat, the site's name.
  std::string_view address;  ///< "tel:", "sms:" or "https:".
};

struct HelpRegion {
  std::string_view code;       ///< ISO 3166-1, as in the clinic's configuration.
  std::string_view emergency;  ///< The number of the emergency services.
  std::span<const HelpLine> lines;
  std::string_view checked_on;  ///< When the numbers were last compared with their sources.
};

namespace lines {
inline constexpr std::array us{
    HelpLine{"988 Lifeline", Contact::Call, "988", "tel:988"},
    HelpLine{"988 Lifeline", Contact::Text, "988", "sms:988"},
    HelpLine{"988 Lifeline", Contact::Chat, "988lifeline.org", "https://988lifeline.org"},
    HelpLine{"988 videophone in American Sign Language", Contact::Video, "988lifeline.org", "https://988lifeline.org"},
};
inline constexpr std::array ca{
    HelpLine{"988 Suicide Crisis Helpline", Contact::Call, "988", "tel:988"},
    HelpLine{"988 Suicide Crisis Helpline", Contact::Text, "988", "sms:988"},
};
inline constexpr std::array samaritans{
    HelpLine{"Samaritans", Contact::Call, "116 123", "tel:116123"},
};
inline constexpr std::array au{
    HelpLine{"Lifeline", Contact::Call, "13 11 14", "tel:131114"},
};
}  // namespace lines

inline constexpr std::array help_regions{
    HelpRegion{"US", "911", lines::us, "2026-11-21"},         HelpRegion{"CA", "911", lines::ca, "2026-11-21"},
    HelpRegion{"GB", "999", lines::samaritans, "2026-11-21"}, HelpRegion{"IE", "112", lines::samaritans, "2026-11-21"},
    HelpRegion{"AU", "000", lines::au, "2026-11-21"},
};

/// Nothing for a region that is not listed: then findahelpline.com and "your local emergency number" are shown.
constexpr const HelpRegion* help_region(std::string_view code) {
  for (const HelpRegion& region : help_regions) {
    if (region.code == code) return &region;
  }
  return nullptr;
}

}  // namespace clinical
