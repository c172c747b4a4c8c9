// Site templates as JSON, to keep, read and share them.
#pragma once
#include <string>
#include <string_view>

#include "retold/clean/template.hpp"

namespace retold::io {

// {"format": "retold-template", "version": 1, "sites": {source: {"pages", "groups", "lines": [[text, key, words,
// groups]]}}} with the lines that two groups or more have, most frequent first; keys are hexadecimal. Lines seen once
// are not written, so that templates merged after saving know less than templates merged before.
std::string template_to_json(const clean::Template& site_template);

// Reads what template_to_json wrote. Throws DataError on anything else.
clean::Template template_from_json(std::string_view json);

}  // namespace retold::io
