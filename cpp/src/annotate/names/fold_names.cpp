#include "annotate/names/fold_names.hpp"

#include "annotate/names/name_folder.hpp"

namespace retold::annotate {

std::vector<NameEntry> fold_names(const NamePage& page, const std::vector<FoundName>& names,
                                  std::span<const NameAlias> aliases) {
    return NameFolder(page, names, aliases).fold();
}

}  // namespace retold::annotate
