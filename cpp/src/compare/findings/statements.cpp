#include "retold/compare/findings/statements.hpp"

#include <cstddef>

namespace retold::compare {

std::string_view to_string(StatementChange change) {
    return statement_changes[static_cast<std::size_t>(change)];
}

}  // namespace retold::compare
