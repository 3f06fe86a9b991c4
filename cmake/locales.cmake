# tidemark_locales(base): adds the texts, made from assets/locales, to the module that holds them.
# Makes generated/base/words_keys.hpp (the keys, so that a key without text does not compile) and words_en.cpp.
function(tidemark_locales target)
  set(locales ${CMAKE_SOURCE_DIR}/assets/locales)
  set(out ${CMAKE_BINARY_DIR}/generated)
  file(GLOB inputs CONFIGURE_DEPENDS ${locales}/*.json)
  add_custom_command(
    OUTPUT ${out}/base/words_keys.hpp ${out}/base/words_en.cpp
    COMMAND ${CMAKE_COMMAND} -E make_directory ${out}/base
    COMMAND node tools/locales.mjs ${locales} ${out}
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/tools/locales.mjs ${CMAKE_SOURCE_DIR}/tools/generated.mjs
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    COMMENT "Texts from assets/locales"
    VERBATIM)
  add_custom_target(locales DEPENDS ${out}/base/words_keys.hpp ${out}/base/words_en.cpp)
  target_sources(${target} PRIVATE ${out}/base/words_keys.hpp ${out}/base/words_en.cpp)
  target_include_directories(${target} PUBLIC ${out})
  # Every module includes the keys through base, and must not be compiled before they are made.
  add_dependencies(${target} locales)
endfunction()
