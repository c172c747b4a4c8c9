#include "annotate/names/capital_names.hpp"

#include "annotate/names/capital_finder.hpp"

namespace retold::annotate {

std::vector<FoundName> find_capital_names(const NamePage& page) {
    return CapitalFinder(page).find();
}

}  // namespace retold::annotate
