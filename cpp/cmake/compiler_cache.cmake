# Use ccache where it is installed and nobody chose a launcher.
find_program(RETOLD_CCACHE ccache)
if(RETOLD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${RETOLD_CCACHE}")
endif()
