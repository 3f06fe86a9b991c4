/// The languages that Tidemark speaks.
#pragma once

#include <optional>
#include <string_view>

namespace base {

enum class Language { English, Spanish };

/// As in the `lang` attribute of a page: "en", "es".
constexpr std::string_view code(Language language) { return language == Language::Spanish ? "es" : "en"; }

/// "es", "es-US" and "ES" are Spanish; nothing for a language that is not spoken here.
std::optional<Language> language_from(std::string_view tag);

}  // namespace base
