# Use ccache where it is installed and nobody chose a launcher. Searched once for a build folder: another launcher later
# would compile everything again.
if(NOT DEFINED CACHE{RETOLD_CCACHE})
  find_program(RETOLD_CCACHE ccache)
endif()
if(RETOLD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${RETOLD_CCACHE}")
endif()
