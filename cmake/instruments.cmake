# tidemark_instruments(clinical): adds the wording of the questionnaires, made from assets/instruments, to the module.
# Makes generated/clinical/wording_tables.cpp.
function(tidemark_instruments target)
  set(instruments ${CMAKE_SOURCE_DIR}/assets/instruments)
  set(out ${CMAKE_BINARY_DIR}/generated)
  file(GLOB inputs CONFIGURE_DEPENDS ${instruments}/*.json)
  add_custom_command(
    OUTPUT ${out}/clinical/wording_tables.cpp
    COMMAND node tools/instruments.mjs ${instruments} ${out}
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/tools/instruments.mjs ${CMAKE_SOURCE_DIR}/tools/generated.mjs
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    COMMENT "Questionnaires from assets/instruments"
    VERBATIM)
  target_sources(${target} PRIVATE ${out}/clinical/wording_tables.cpp)
endfunction()
