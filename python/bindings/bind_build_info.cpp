// What the compiled module consists of, for `retold about` and bug reports.
#include <pybind11/pybind11.h>

#include <string>

#include "retold/base/cpu.hpp"
#include "retold/text/html/html_text.hpp"
#include "retold/text/icu_version.hpp"
#include "retold/tokenize/stemmer.hpp"

namespace retold::bindings {

namespace py = pybind11;

namespace {

std::string compiler() {
#if defined(__clang__)
    return std::string("clang ") + __clang_version__;
#elif defined(__GNUC__)
    return std::string("gcc ") + __VERSION__;
#else
    return "unknown";
#endif
}

const char* simd() {
    switch (best_simd_level()) {
        case SimdLevel::avx2:
            return "avx2";
        case SimdLevel::neon:
            return "neon";
        default:
            return "scalar";
    }
}

py::dict build_info() {
    py::dict info;
    info["stemmer"] = tokenize::stemming_available() ? py::object(py::str("snowball")) : py::object(py::none());
    const std::string html = text::html::html_parser();
    info["html"] = html.empty() ? py::object(py::none()) : py::object(py::str(html));
    info["icu"] = text::icu_version();
    info["icu_from"] = text::icu_origin();
    info["unicode"] = text::icu_unicode_version();
    info["simd"] = simd();
    info["compiler"] = compiler();
    return info;
}

}  // namespace

void bind_build_info(py::module_& m) {
    m.def("build_info", &build_info,
          "Versions of the HTML parser (None: this build reads no HTML), of ICU (`icu_from`: compiled in or the "
          "system's) and of the Unicode standard it implements, the vector instructions in use, the compiler.");
}

}  // namespace retold::bindings
