# What the core needs: an installed package is taken first; nlohmann_json may come from its Python package or a pinned download.
find_package(Threads REQUIRED)

find_package(nlohmann_json 3.11 QUIET)
if(NOT nlohmann_json_FOUND)
  find_package(Python3 QUIET COMPONENTS Interpreter)
  if(Python3_FOUND)
    execute_process(
      COMMAND "${Python3_EXECUTABLE}" -c "import importlib.util as u; print(u.find_spec('nlohmann_json').submodule_search_locations[0])"
      OUTPUT_VARIABLE RETOLD_JSON_PACKAGE
      OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
  if(EXISTS "${RETOLD_JSON_PACKAGE}/include/nlohmann/json.hpp")
    add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED)
    target_include_directories(nlohmann_json::nlohmann_json INTERFACE "${RETOLD_JSON_PACKAGE}/include")
  else()
    include(FetchContent)
    FetchContent_Declare(
      nlohmann_json URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
      URL_HASH SHA256=d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d)
    FetchContent_MakeAvailable(nlohmann_json)
  endif()
endif()
