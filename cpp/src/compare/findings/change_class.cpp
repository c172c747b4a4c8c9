#include "retold/compare/findings/change_class.hpp"

#include <cstddef>

namespace retold::compare {

std::string_view to_string(ChangeClass about) {
    return change_classes[static_cast<std::size_t>(about)];
}

}  // namespace retold::compare
