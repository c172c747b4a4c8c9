// Of what kind a name is, by what it contains and what stands beside it.
#pragma once
#include "annotate/names/found_name.hpp"
#include "retold/annotate/names/read_names.hpp"

namespace retold::annotate {

// What one place says of the kind, and how loudly; unknown with weight 0 where it says nothing.
struct KindVote {
    NameKind kind = NameKind::unknown;
    int weight = 0;
    std::string_view evidence;
};

KindVote vote_of(const NamePage& page, const FoundName& name);

}  // namespace retold::annotate
