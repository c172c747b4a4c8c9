# Snowball's stemmers as the target retold_stemmer: an installed libstemmer, else the pinned source, compiled into the library.
#   RETOLD_STEMMER          AUTO: without either there are no stems, and Tokenizer(stem=True) says so; SYSTEM; VENDORED; OFF
#   RETOLD_STEMMER_ARCHIVE  the archive, where the build may not use a network
set(RETOLD_STEMMER AUTO CACHE STRING "Where the stemmers come from: AUTO, SYSTEM, VENDORED or OFF")
set(RETOLD_STEMMER_ARCHIVE "" CACHE FILEPATH "snowball-2.2.0.tar.gz, if it was fetched before")
string(TOUPPER "${RETOLD_STEMMER}" retold_stemmer)

add_library(retold_stemmer INTERFACE)
set(RETOLD_STEMMER_FROM off)
if(retold_stemmer MATCHES "^(AUTO|SYSTEM)$")
  find_package(libstemmer QUIET)
  if(libstemmer_FOUND)
    set(RETOLD_STEMMER_FROM system)
    target_compile_definitions(retold_stemmer INTERFACE RETOLD_WITH_STEMMER)
    target_link_libraries(retold_stemmer INTERFACE libstemmer::libstemmer)
  elseif(retold_stemmer STREQUAL "SYSTEM")
    message(FATAL_ERROR "libstemmer was not found.")
  endif()
endif()

if(RETOLD_STEMMER_FROM STREQUAL off AND retold_stemmer MATCHES "^(AUTO|VENDORED)$")
  retold_pinned_source(
    stemmer_archive
    FILE snowball-2.2.0.tar.gz
    SHA256 425cdb5fba13a01db59a1713780f0662e984204f402d3dae1525bda9e6d30f1a
    URL https://github.com/snowballstem/snowball/archive/refs/tags/v2.2.0.tar.gz
    DEBIAN snowball
    GIVEN RETOLD_STEMMER_ARCHIVE)
  if(stemmer_archive AND NOT CMAKE_CROSSCOMPILING) # its compiler has to run here
    set(RETOLD_STEMMER_FROM source)
  else()
    set(level FATAL_ERROR)
    if(retold_stemmer STREQUAL "AUTO")
      set(level STATUS)
    endif()
    message(${level} "libstemmer was not found: no stems (${stemmer_archive_PROBLEM}). Install it: 'apt-get install libstemmer-dev', "
                     "'dnf install libstemmer-devel' or 'brew install snowball'.")
  endif()
endif()

if(RETOLD_STEMMER_FROM STREQUAL source)
  enable_language(C)
  set(snowball_root "${PROJECT_BINARY_DIR}/snowball-source")
  if(NOT EXISTS "${snowball_root}/snowball-2.2.0/runtime/api.c")
    file(ARCHIVE_EXTRACT INPUT "${stemmer_archive}" DESTINATION "${snowball_root}")
  endif()
  string(APPEND snowball_root "/snowball-2.2.0")
  set(snowball_out "${CMAKE_CURRENT_BINARY_DIR}/snowball")
  file(MAKE_DIRECTORY "${snowball_out}")

  # The compiler of the stemmers' language, and its files; it ends without freeing what it took.
  file(GLOB snowball_compiler "${snowball_root}/compiler/*.c")
  list(FILTER snowball_compiler EXCLUDE REGEX "generator_")
  add_executable(retold_snowball ${snowball_compiler})
  target_compile_definitions(retold_snowball PRIVATE DISABLE_JAVA DISABLE_JS DISABLE_RUST DISABLE_CSHARP DISABLE_PASCAL DISABLE_PYTHON
                                                     DISABLE_GO DISABLE_ADA)
  target_include_directories(retold_snowball PRIVATE "${snowball_root}/compiler")

  set(stemmer_sources "${snowball_root}/runtime/api.c" "${snowball_root}/runtime/utilities.c" "${snowball_out}/libstemmer.c")
  set(rows "")
  set(includes "")
  file(STRINGS "${snowball_root}/libstemmer/modules.txt" modules REGEX "^[a-z]")
  foreach(module IN LISTS modules)
    string(REGEX REPLACE "[ \t]+" ";" parts "${module}")
    list(GET parts 0 name)
    list(GET parts 2 labels)
    set(stem "stem_UTF_8_${name}")
    add_custom_command(
      OUTPUT "${snowball_out}/${stem}.c" "${snowball_out}/${stem}.h"
      COMMAND ${CMAKE_COMMAND} -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:retold_snowball> "${snowball_root}/algorithms/${name}.sbl"
              -o "${snowball_out}/${stem}" -eprefix "${name}_UTF_8_" -r "${snowball_root}/runtime" -u
      DEPENDS retold_snowball
      VERBATIM)
    list(APPEND stemmer_sources "${snowball_out}/${stem}.c" "${snowball_out}/${stem}.h")
    string(APPEND includes "#include \"${stem}.h\"\n")
    string(REPLACE "," ";" labels "${labels}")
    foreach(label IN LISTS labels)
      string(APPEND rows "    {\"${label}\", ENC_UTF_8, ${name}_UTF_8_create_env, ${name}_UTF_8_close_env, ${name}_UTF_8_stem},\n")
    endforeach()
  endforeach()
  file(
    CONFIGURE
    OUTPUT "${snowball_out}/modules.h"
    CONTENT "@includes@
typedef enum { ENC_UNKNOWN = 0, ENC_UTF_8 } stemmer_encoding_t;
struct stemmer_encoding { const char* name; stemmer_encoding_t enc; };
static const struct stemmer_encoding encodings[] = {{\"UTF_8\", ENC_UTF_8}, {0, ENC_UNKNOWN}};
struct stemmer_modules {
    const char* name;
    stemmer_encoding_t enc;
    struct SN_env* (*create)(void);
    void (*close)(struct SN_env*);
    int (*stem)(struct SN_env*);
};
static const struct stemmer_modules modules[] = {
@rows@    {0, ENC_UNKNOWN, 0, 0, 0}};
static const char* algorithm_names[] = {0};
"
    @ONLY)
  set(MODULES_H modules.h)
  configure_file("${snowball_root}/libstemmer/libstemmer_c.in" "${snowball_out}/libstemmer.c" @ONLY)
  add_library(retold_stemmer_objects OBJECT ${stemmer_sources})
  # The archive's file names its neighbours by the folders of the archive.
  target_include_directories(retold_stemmer_objects PRIVATE "${snowball_root}/libstemmer" "${snowball_out}")
  set_target_properties(retold_stemmer_objects retold_snowball PROPERTIES C_VISIBILITY_PRESET hidden C_CLANG_TIDY "")
  set_target_properties(retold_stemmer_objects PROPERTIES POSITION_INDEPENDENT_CODE ON)
  if(NOT MSVC)
    target_compile_options(retold_stemmer_objects PRIVATE -w)
    target_compile_options(retold_snowball PRIVATE -w)
  endif()
  target_compile_definitions(retold_stemmer INTERFACE RETOLD_WITH_STEMMER)
  target_include_directories(retold_stemmer SYSTEM INTERFACE "${snowball_root}/include")
endif()
