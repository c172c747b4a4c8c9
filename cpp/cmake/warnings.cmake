# Our own targets link retold_warnings privately; nothing reaches those who use the library.
add_library(retold_warnings INTERFACE)
target_compile_options(
  retold_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wsign-conversion
            -Wnon-virtual-dtor
            -Wold-style-cast
            -Woverloaded-virtual
            # clang calls a float that is stored as a double one, too
            $<$<CXX_COMPILER_ID:GNU>:-Wdouble-promotion>
            -Wformat=2
            # Scores must not depend on whether the compiler fuses a multiply and an add.
            -ffp-contract=off)
# Instrumented code makes g++ 12 warn of overlaps in its own library headers.
if(RETOLD_WARNINGS_AS_ERRORS AND NOT RETOLD_SANITIZE)
  target_compile_options(retold_warnings INTERFACE -Werror)
endif()
