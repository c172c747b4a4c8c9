#include "retold/text/icu_version.hpp"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace retold::text {

namespace {

std::string as_text(const UVersionInfo& version) {
    char buffer[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, buffer);
    return buffer;
}

}  // namespace

std::string icu_version() {
    UVersionInfo version;
    u_getVersion(version);
    return as_text(version);
}

std::string icu_origin() {
#if defined(RETOLD_ICU_IS_OURS)
    return "vendored";
#else
    return "system";
#endif
}

std::string icu_unicode_version() {
    UVersionInfo version;
    u_getUnicodeVersion(version);
    return as_text(version);
}

}  // namespace retold::text
