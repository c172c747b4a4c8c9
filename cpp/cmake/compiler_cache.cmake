# Use ccache where it is installed and nobody chose a launcher. Searched once for a build folder: another launcher later
# would compile everything again. Paths count from the checkout, so that all its build folders share what was compiled.
if(NOT DEFINED CACHE{RETOLD_CCACHE})
  find_program(RETOLD_CCACHE ccache)
endif()
if(RETOLD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" "${RETOLD_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()
