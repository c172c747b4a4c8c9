# Writes OUTPUT: one byte array per file and the sorted table that base/resources.cpp searches.
set(arrays "")
set(rows "")
set(count 0)
foreach(file IN LISTS FILES)
  file(READ "${FOLDER}/${file}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char file_${count}[] = {\n${bytes}0};\n")
  string(APPEND rows "    {\"${file}\", file_${count}, sizeof(file_${count}) - 1},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(
  WRITE "${OUTPUT}.new"
  "// Generated from cpp/data by embed_data_script.cmake.\n#include \"base/resource_table.hpp\"\nnamespace retold {\n"
  "namespace {\n${arrays}constexpr ResourceRow rows[] = {\n${rows}};\n}  // namespace\n"
  "std::span<const ResourceRow> resource_table() { return rows; }\n}  // namespace retold\n")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
