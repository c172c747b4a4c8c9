# embed_data(<target> <folder>): compile every file below <folder> into <target>; base/resources.hpp finds them by relative path.
function(embed_data target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*")
  list(FILTER files EXCLUDE REGEX "\\.md$")
  list(SORT files)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/resources_data.cpp")
  list(TRANSFORM files PREPEND "${folder}/" OUTPUT_VARIABLE paths)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DFOLDER=${folder}" "-DFILES=${files}" "-DOUTPUT=${output}" -P
            "${PROJECT_SOURCE_DIR}/cpp/cmake/embed_data_script.cmake"
    DEPENDS ${paths} "${PROJECT_SOURCE_DIR}/cpp/cmake/embed_data_script.cmake"
    COMMENT "Embedding data files"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
