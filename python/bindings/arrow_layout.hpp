// What an Arrow column may look like to be read as texts, decided once from its schema, and where a row's bytes lie.
#pragma once
#include <cstdint>
#include <string_view>

#include "arrow_abi.hpp"

namespace retold::bindings {

enum class ArrowLayout { null, string, large_string, string_view };

// How the rows of a column lie: their own layout, or numbers of some width that point into a dictionary of it.
struct ArrowText {
    ArrowLayout layout = ArrowLayout::null;
    char index = 0;  // the format of the dictionary's numbers; 0: no dictionary
};

// Throws InvalidArgument, which names the argument and the type, for a column that does not hold texts - by its type
// alone, whether it has rows or not.
ArrowText check_schema(const ArrowSchema& schema, const char* name);

// Throws DataError where the array has not the buffers that its schema promises.
void check_array(const ArrowText& text, const ArrowArray& array);

// Row `row` of a checked array, 0 to length - 1; without data for null. Throws DataError for numbers that lead outside
// the array's dictionary or buffers.
std::string_view arrow_row(const ArrowText& text, const ArrowArray& array, std::int64_t row);

}  // namespace retold::bindings
