# How our own code is compiled. Everything else (cmake/dependencies.cmake) is SYSTEM and without these warnings.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# Programs lie at the top of the build folder: build/desktop/tidemark.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

if(TIDEMARK_SANITIZE)
  # vptr needs type information, which src/ is built without.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

add_library(tidemark_warnings INTERFACE)
target_compile_options(tidemark_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports the empty inside of every std::optional; clang in the web build and the sanitizers watch instead.
  target_compile_options(tidemark_warnings INTERFACE -Wno-maybe-uninitialized)
endif()

# What the shipped code is built with, natively too, so that what compiles there compiles for the browser.
add_library(tidemark_own INTERFACE)
target_compile_options(tidemark_own INTERFACE -fno-exceptions -fno-rtti)
target_link_libraries(tidemark_own INTERFACE tidemark_warnings)

# tidemark_module(record SOURCES record.cpp LINKS clinical PRIVATE ...)
# One folder of src/ is one target. LINKS are its arrows in the dependency table, which tests/structure holds it to.
function(tidemark_module name)
  cmake_parse_arguments(PARSE_ARGV 1 module "" "" "SOURCES;LINKS;PRIVATE")
  if(module_UNPARSED_ARGUMENTS OR NOT module_SOURCES)
    message(FATAL_ERROR "tidemark_module(${name}): SOURCES are needed, and ${module_UNPARSED_ARGUMENTS} is not understood")
  endif()
  add_library(${name} STATIC ${module_SOURCES})
  add_library(tidemark::${name} ALIAS ${name})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  list(TRANSFORM module_LINKS PREPEND tidemark::)
  target_link_libraries(${name} PUBLIC ${module_LINKS} PRIVATE tidemark_own ${module_PRIVATE})
endfunction()

# tidemark_program(tidemark SOURCES main.cpp LINKS format chart)
# A shell: LINKS are modules, PRIVATE is anything else.
function(tidemark_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program "" "" "SOURCES;LINKS;PRIVATE")
  add_executable(${name} ${program_SOURCES})
  list(TRANSFORM program_LINKS PREPEND tidemark::)
  target_link_libraries(${name} PRIVATE tidemark_own ${program_LINKS} ${program_PRIVATE})
  if(EMSCRIPTEN)
    # At link time too, or the C++ runtime asks for symbols of exceptions that nobody provides.
    target_link_options(${name} PRIVATE -fno-exceptions)
  endif()
endfunction()

# tidemark_test(record_tests SOURCES record_test.cpp LINKS record PRIVATE ...)
# One program and one ctest entry, which runs under Node in the web presets. Catch2 fails a run without tests.
# Tests may use exceptions, so that REQUIRE ends one test and not the program; the modules they link stay without.
function(tidemark_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;LINKS;PRIVATE")
  add_executable(${name} ${test_SOURCES})
  list(TRANSFORM test_LINKS PREPEND tidemark::)
  target_link_libraries(${name} PRIVATE tidemark_warnings ${test_LINKS} ${test_PRIVATE} Catch2)
  target_compile_definitions(${name} PRIVATE TIDEMARK_ROOT="${CMAKE_SOURCE_DIR}")
  if(EMSCRIPTEN)
    # .cjs, because package.json says that .js means an ES module.
    set_target_properties(${name} PROPERTIES SUFFIX .cjs)
    target_link_options(${name} PRIVATE
      -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1MB)
  endif()
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
