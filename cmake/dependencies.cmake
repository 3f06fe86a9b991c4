# The libraries we build on: each by one commit, none of it in the repository.
# `./dev setup` may have put the same source into .toolchain/src, for machines that have Debian's mirror and no GitHub.
include(FetchContent)

# The sources alone: their targets are ours to define, below. (A SOURCE_SUBDIR that is not there says so to CMake.)
function(tidemark_dependency name)
  string(TOUPPER ${name} upper)
  set(unpacked ${CMAKE_SOURCE_DIR}/.toolchain/src/${name})
  if(NOT FETCHCONTENT_SOURCE_DIR_${upper} AND EXISTS ${unpacked})
    set(FETCHCONTENT_SOURCE_DIR_${upper} ${unpacked})
  endif()
  FetchContent_Declare(${name} ${ARGN} GIT_SHALLOW OFF SOURCE_SUBDIR no-targets)
  FetchContent_MakeAvailable(${name})
  set(${name}_SOURCE_DIR ${${name}_SOURCE_DIR} PARENT_SCOPE)
endfunction()

tidemark_dependency(imgui # v1.92.2b
  GIT_REPOSITORY https://github.com/ocornut/imgui.git
  GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
tidemark_dependency(nlohmann_json # v3.11.3
  GIT_REPOSITORY https://github.com/nlohmann/json.git
  GIT_TAG 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03)
tidemark_dependency(catch2 # v3.7.1
  GIT_REPOSITORY https://github.com/catchorg/Catch2.git
  GIT_TAG fa43b77429ba76c462b1898d6cd2f2d7a9416b14)

# Dear ImGui: `ui` links the headers alone, and each program picks one of the two builds.
add_library(imgui_headers INTERFACE)
target_include_directories(imgui_headers SYSTEM INTERFACE ${imgui_SOURCE_DIR})
target_compile_definitions(imgui_headers INTERFACE IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS)

set(imgui_sources
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_tables.cpp
  ${imgui_SOURCE_DIR}/imgui_widgets.cpp)

add_library(imgui STATIC EXCLUDE_FROM_ALL ${imgui_sources})
target_compile_definitions(imgui PRIVATE IMGUI_DISABLE_DEFAULT_FONT)

# Calls ImGui's test hooks, which the tests implement. Keeps the built-in font: a test then needs no file.
add_library(imgui_audited STATIC EXCLUDE_FROM_ALL ${imgui_sources})
target_compile_definitions(imgui_audited PUBLIC IMGUI_ENABLE_TEST_ENGINE)

foreach(build imgui imgui_audited)
  target_link_libraries(${build} PUBLIC imgui_headers)
  target_compile_options(${build} PRIVATE -fno-exceptions -fno-rtti)
endforeach()

# The window and the painter, for the shells.
add_library(imgui_backends STATIC EXCLUDE_FROM_ALL ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_backends SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
target_compile_options(imgui_backends PRIVATE -fno-exceptions -fno-rtti)
target_link_libraries(imgui_backends PUBLIC imgui_headers)
if(EMSCRIPTEN)
  target_compile_definitions(imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_link_options(imgui_backends PUBLIC -sUSE_GLFW=3 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
else()
  find_package(OpenGL REQUIRED COMPONENTS OpenGL)
  find_package(glfw3 3.3 QUIET)
  if(NOT glfw3_FOUND)
    foreach(part DOCS TESTS EXAMPLES)
      set(GLFW_BUILD_${part} OFF)
    endforeach()
    FetchContent_Declare(glfw # 3.4
      GIT_REPOSITORY https://github.com/glfw/glfw.git
      GIT_TAG 7b6aead9fb88b3623e3b3725ebb42670cbe4c579)
    FetchContent_MakeAvailable(glfw)
  endif()
  target_sources(imgui_backends PRIVATE ${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp)
  target_link_libraries(imgui_backends PUBLIC glfw OpenGL::GL)
endif()

# nlohmann/json, for src/format alone.
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${nlohmann_json_SOURCE_DIR}/include)

# Catch2 from its one-file form: twenty seconds instead of a hundred files; tests include the small headers.
set(CATCH_CONFIG_DEFAULT_REPORTER console)
set(CATCH_CONFIG_CONSOLE_WIDTH 120)
configure_file(${catch2_SOURCE_DIR}/src/catch2/catch_user_config.hpp.in
  ${CMAKE_BINARY_DIR}/generated-catch2/catch2/catch_user_config.hpp)
add_library(Catch2 STATIC EXCLUDE_FROM_ALL ${catch2_SOURCE_DIR}/extras/catch_amalgamated.cpp)
target_include_directories(Catch2 SYSTEM
  PUBLIC ${catch2_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated-catch2
  PRIVATE ${catch2_SOURCE_DIR}/extras)
target_compile_definitions(Catch2 PUBLIC CATCH_CONFIG_CONSOLE_WIDTH=120 PRIVATE CATCH_CONFIG_DEFAULT_REPORTER="console")
# Nobody debugs Catch2, and under the sanitizers it alone takes a minute to compile.
target_compile_options(Catch2 PRIVATE -g0 $<$<BOOL:${TIDEMARK_SANITIZE}>:-fno-sanitize=all>)
if(EMSCRIPTEN)
  # Exceptions end a test at its first failed REQUIRE; WebAssembly's own are enough and need no JavaScript.
  target_compile_options(Catch2 PUBLIC -fwasm-exceptions)
  target_link_options(Catch2 PUBLIC -fwasm-exceptions)
endif()
