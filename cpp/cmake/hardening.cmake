# What a flaw could be used for is limited: relocations are read-only in all that is linked here, and with RETOLD_HARDEN the
# stack is guarded and the sizes of buffers are checked. Sanitizers see more by themselves.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  add_link_options(-Wl,-z,relro,-z,now)
endif()
if(RETOLD_HARDEN AND NOT RETOLD_SANITIZE)
  add_compile_options(-fstack-protector-strong)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  endif()
endif()
