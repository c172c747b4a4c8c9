// Which ICU answers at run time; results on scripts that ICU breaks may depend on it. For bug reports.
#pragma once
#include <string>

namespace retold::text {

// "72.1"
std::string icu_version();

// "vendored", if it was compiled into this library, with data of its own; "system", if it is one that is installed.
std::string icu_origin();

// The Unicode version that this ICU implements, "15.0".
std::string icu_unicode_version();

}  // namespace retold::text
