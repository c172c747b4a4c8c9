# RETOLD_SANITIZE applies to every target of the build, so that checks see the whole program.
if(RETOLD_SANITIZE)
  add_compile_options(-fsanitize=${RETOLD_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${RETOLD_SANITIZE})
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
