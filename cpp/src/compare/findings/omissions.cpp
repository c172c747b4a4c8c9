#include "retold/compare/findings/omissions.hpp"

#include <cstddef>

namespace retold::compare {

std::string_view to_string(Lack lack) {
    return lacks[static_cast<std::size_t>(lack)];
}

}  // namespace retold::compare
