# ICU as the target retold_icu: what is installed, or a part of the pinned source that is compiled into the library.
#   RETOLD_ICU          AUTO: an installed ICU, else the pinned source; SYSTEM; VENDORED: the same answers on every machine
#   RETOLD_ICU_ARCHIVE  the archive, where the build may not use a network
set(RETOLD_ICU AUTO CACHE STRING "Where ICU comes from: AUTO, SYSTEM or VENDORED")
set(RETOLD_ICU_ARCHIVE "" CACHE FILEPATH "icu4c-72_1-src.tgz, if it was fetched before")
string(TOUPPER "${RETOLD_ICU}" retold_icu)
# The one command that helps here, where a package manager is known.
set(icu_help "Install the headers of ICU")
foreach(manager "apt-get install libicu-dev" "dnf install libicu-devel" "brew install icu4c (and set ICU_ROOT to 'brew --prefix icu4c')")
  string(REGEX MATCH "^[a-z-]+" program "${manager}")
  find_program(icu_${program} ${program})
  mark_as_advanced(icu_${program})
  if(icu_${program})
    set(icu_help "This helps: ${manager}")
    break()
  endif()
endforeach()

add_library(retold_icu INTERFACE)
set(RETOLD_ICU_FROM source)
if(NOT retold_icu STREQUAL "VENDORED")
  find_package(ICU 70 COMPONENTS uc i18n QUIET)
  if(ICU_FOUND)
    message(STATUS "ICU: ${ICU_VERSION} of the system")
    set(RETOLD_ICU_FROM system)
    target_link_libraries(retold_icu INTERFACE ICU::uc ICU::i18n)
  elseif(retold_icu STREQUAL "SYSTEM")
    message(FATAL_ERROR "ICU 70 or newer was not found. ${icu_help}.")
  endif()
endif()

if(RETOLD_ICU_FROM STREQUAL source)
  retold_pinned_source(
    icu_archive
    FILE icu4c-72_1-src.tgz
    SHA256 a2d2d38217092a7ed56635e34467f92f976b370e20182ad325edea6681a71d68
    URL https://github.com/unicode-org/icu/releases/download/release-72-1/icu4c-72_1-src.tgz
    DEBIAN icu
    GIVEN RETOLD_ICU_ARCHIVE)
  find_package(Python3 QUIET COMPONENTS Interpreter)
  if(NOT icu_archive OR NOT Python3_FOUND)
    if(icu_archive)
      set(icu_archive_PROBLEM "no Python 3 to trim its data with")
    endif()
    message(FATAL_ERROR "ICU 70 or newer was not found, and its source could not be had (${icu_archive_PROBLEM}). ${icu_help}, or give "
                        "the source, icu4c-72_1-src.tgz, as RETOLD_ICU_ARCHIVE.")
  endif()
  message(STATUS "ICU: 72.1, compiled from source into the library")
  set(icu_root "${PROJECT_BINARY_DIR}/icu-source")
  if(NOT EXISTS "${icu_root}/icu/source/i18n/ucsdet.cpp")
    file(ARCHIVE_EXTRACT INPUT "${icu_archive}" DESTINATION "${icu_root}"
         PATTERNS "icu/LICENSE" "icu/source/common/*" "icu/source/i18n/*" "icu/source/data/in/icudt72l.dat")
  endif()
  set(icu_source "${icu_root}/icu/source")

  # The data that the library asks for: word breaks with every dictionary (and the rules of languages, without which those of
  # Chinese and Japanese go unused in silence), compatibility forms, and every encoding that `decode` may be told.
  # The large encodings of mainframes, whose letters are other bytes than ASCII's, no page is in: find_charset knows none such.
  set(icu_left_out 930_P120-1999 933_P110-1995 935_P110-1999 937_P110-1999 939_P120-1999 1364_P110-2007 1371_P100-1999 1388_P103-2001
                 1390_P110-2003 1399_P110-2003)
  list(TRANSFORM icu_left_out PREPEND "-ibm-")
  list(TRANSFORM icu_left_out APPEND ".cnv")
  # And what charset_names.cpp reads by another table, or not at all.
  list(APPEND icu_left_out "-ibm-33722_*.cnv" "-ibm-954_*.cnv" "-ibm-964_*.cnv" "-ibm-5471_*.cnv" "-icu-internal-compound-*.cnv")
  set(icu_data "${CMAKE_CURRENT_BINARY_DIR}/icu_data.cpp")
  add_custom_command(
    OUTPUT "${icu_data}"
    COMMAND "${Python3_EXECUTABLE}" "${PROJECT_SOURCE_DIR}/cpp/cmake/embed_icu_data.py" icudt72_dat "${icu_source}/data/in/icudt72l.dat"
            "${icu_data}" "brkitr/word.brk" "brkitr/word_*.brk" "brkitr/char.brk" "brkitr/sent*.brk" "brkitr/*.dict" "brkitr/*.res"
            "nfkc.nrm" "uemoji.icu" "cnvalias.icu" "*.cnv" ${icu_left_out}
    DEPENDS "${PROJECT_SOURCE_DIR}/cpp/cmake/embed_icu_data.py"
    COMMENT "Embedding data of ICU"
    VERBATIM)

  file(GLOB icu_sources "${icu_source}/common/*.cpp" "${icu_source}/i18n/cs*.cpp")
  list(APPEND icu_sources "${icu_source}/i18n/inputext.cpp" "${icu_source}/i18n/ucln_in.cpp" "${icu_source}/i18n/ucsdet.cpp" "${icu_data}")
  add_library(retold_icu_objects OBJECT ${icu_sources})
  target_include_directories(retold_icu_objects SYSTEM PRIVATE "${icu_source}/common" "${icu_source}/i18n")
  # No file of the machine changes an answer: no data from disk, no environment variable.
  target_compile_definitions(
    retold_icu_objects
    PRIVATE U_COMMON_IMPLEMENTATION U_I18N_IMPLEMENTATION U_STATIC_IMPLEMENTATION U_ATTRIBUTE_DEPRECATED= UCONFIG_NO_FILE_IO=1
            UCONFIG_NO_COLLATION=1 UCONFIG_NO_FORMATTING=1 UCONFIG_NO_TRANSLITERATION=1 UCONFIG_NO_REGULAR_EXPRESSIONS=1
            UCONFIG_NO_IDNA=1 UCONFIG_NO_SERVICE=1 UCONFIG_NO_FILTERED_BREAK_ITERATION=1)
  set_target_properties(retold_icu_objects PROPERTIES CXX_CLANG_TIDY "" CXX_STANDARD 17)
  if(NOT MSVC)
    target_compile_options(retold_icu_objects PRIVATE -w -ffunction-sections -fdata-sections)
  endif()
  if(RETOLD_SANITIZE MATCHES "undefined")
    target_compile_options(retold_icu_objects PRIVATE -fno-sanitize=undefined)
  endif()
  target_include_directories(retold_icu SYSTEM INTERFACE "${icu_source}/common" "${icu_source}/i18n")
  target_compile_definitions(retold_icu INTERFACE U_STATIC_IMPLEMENTATION RETOLD_ICU_IS_OURS)
endif()
