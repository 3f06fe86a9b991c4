#include "clinical/help_lines.hpp"

#include <algorithm>
#include <array>

namespace clinical {
namespace {

using base::Word;

constexpr std::string_view checked_on = "2026-11-21";

constexpr std::array united_states{
    RegionLine{Word::Line988, Contact::Call, "988", "tel:988"},
    RegionLine{Word::Line988, Contact::Text, "988", "sms:988"},
    RegionLine{Word::Line988, Contact::Chat, "988lifeline.org", "https://988lifeline.org"},
    RegionLine{Word::Line988Video, Contact::Video, "988lifeline.org", "https://988lifeline.org"},
};
constexpr std::array canada{
    RegionLine{Word::Line988Canada, Contact::Call, "988", "tel:988"},
    RegionLine{Word::Line988Canada, Contact::Text, "988", "sms:988"},
};
constexpr std::array samaritans{
    RegionLine{Word::LineSamaritans, Contact::Call, "116 123", "tel:116123"},
};
constexpr std::array australia{
    RegionLine{Word::LineLifeline, Contact::Call, "13 11 14", "tel:131114"},
    RegionLine{Word::LineLifeline, Contact::Text, "0477 13 11 14", "sms:0477131114"},
};
constexpr std::array european_union{
    RegionLine{Word::LineEmotional, Contact::Call, "116 123", "tel:116123"},
};

constexpr std::array regions{
    HelpRegion{"US", Word::CountryUs, "911", united_states, checked_on},
    HelpRegion{"CA", Word::CountryCa, "911", canada, checked_on},
    HelpRegion{"GB", Word::CountryGb, "999", samaritans, checked_on},
    HelpRegion{"IE", Word::CountryIe, "112", samaritans, checked_on},
    HelpRegion{"AU", Word::CountryAu, "000", australia, checked_on},
    HelpRegion{"EU", Word::CountryEu, "112", european_union, checked_on, false},
};

/// Without Ireland, which has a line of its own.
constexpr std::array<std::string_view, 26> member_states{
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
    "HU", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
};

std::string digits_after(std::string scheme, std::string_view number) {
  for (const char c : number) {
    if ((c >= '0' && c <= '9') || c == '+') scheme += c;
  }
  return scheme;
}

}  // namespace

std::string call_address(std::string_view number) { return digits_after("tel:", number); }
std::string text_address(std::string_view number) { return digits_after("sms:", number); }

const HelpRegion* help_region(std::string_view country) {
  const std::string_view code = std::ranges::find(member_states, country) == member_states.end() ? country : "EU";
  for (const HelpRegion& region : regions) {
    if (region.code == code) return &region;
  }
  return nullptr;
}

std::span<const HelpRegion> help_regions() { return regions; }

}  // namespace clinical
