/// The languages that Tidemark speaks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace base {

enum class Language { English, Spanish };

/// As in the `lang` attribute of a page: "en", "es".
constexpr std::string_view code(Language language) { return language == Language::Spanish ? "es" : "en"; }

/// "es", "es-US" and "ES" are Spanish; nothing for a language that is not spoken here.
std::optional<Language> language_from(std::string_view tag);

/// "US" of "en-US", "es-Latn-US" and "en_US.UTF-8": the country that a language tag names, in capital letters. Empty if
/// it names none; "es-419" is a part of the world.
std::string country_from(std::string_view tag);

}  // namespace base
