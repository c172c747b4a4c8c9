// Table of contents of retold._core.
#include <pybind11/pybind11.h>

#include "retold/base/version.hpp"

namespace retold::bindings {

namespace py = pybind11;

void bind_build_info(py::module_& m);
void bind_clean(py::module_& m);
void bind_decode(py::module_& m);
void bind_repair(py::module_& m);
void bind_clean_html(py::module_& m);
void bind_clean_column(py::module_& m);
void bind_clean_model(py::module_& m);
void bind_errors(py::module_& m);
void bind_files(py::module_& m);
void bind_passages(py::module_& m);
void bind_strings(py::module_& m);
void bind_strings_own(py::module_& m);
void bind_text(py::module_& m);
void bind_normalize(py::module_& m);
void bind_names(py::module_& m);
void bind_quotes(py::module_& m);
void bind_annotate(py::module_& m);
void bind_annotate_column(py::module_& m);
void bind_values(py::module_& m);
void bind_words(py::module_& m);
void bind_sentences(py::module_& m);
void bind_shingles(py::module_& m);
void bind_similarity(py::module_& m);
void bind_similarity_index(py::module_& m);
void bind_signature_table(py::module_& m);
void bind_similarity_joins(py::module_& m);
void bind_tokenizer(py::module_& m);
void bind_compare(py::module_& m);
void bind_compare_table(py::module_& m);
void bind_copies(py::module_& m);
void bind_bands(py::module_& m);
void bind_differences(py::module_& m);
void bind_facts(py::module_& m);
void bind_compare_pages(py::module_& m);

namespace {

// What reads pages.
void bind_pages(py::module_& m) {
    auto annotate = m.def_submodule("annotate", "What one text states: names, dates, numbers, quotations");
    bind_names(annotate);
    bind_annotate(annotate);
    bind_annotate_column(annotate);
    bind_values(annotate);
    bind_quotes(annotate);

    auto compare = m.def_submodule("compare", "Pages compared: relations, aligned sentences, stories");
    bind_compare(compare);
    bind_compare_table(compare);
    bind_differences(compare);
    bind_facts(compare);
    bind_compare_pages(compare);

    auto clean = m.def_submodule("clean", "What belongs to the story on a page, and why the rest does not");
    bind_clean_model(clean);
    bind_clean_column(clean);
    bind_clean(clean);
    bind_clean_html(clean);
}

}  // namespace
}  // namespace retold::bindings

PYBIND11_MODULE(_core, m, pybind11::mod_gil_not_used()) {
    using namespace retold::bindings;
    m.doc() = "The C++ core of retold; use the package retold, which documents and checks.";
    m.attr("__version__") = std::string(retold::version);
    bind_errors(m);
    bind_build_info(m);
    auto files = m.def_submodule("files", "Writing files");
    bind_files(files);
    auto passages = m.def_submodule("passages", "Passages that texts share");
    bind_passages(passages);
    auto strings = m.def_submodule("strings", "String measures");
    bind_strings(strings);
    bind_strings_own(strings);
    auto text = m.def_submodule("text", "Decoding, normalisation, offsets");
    bind_text(text);
    bind_normalize(text);
    bind_decode(text);
    bind_repair(text);

    auto tokenize = m.def_submodule("tokenize", "Words, sentences, paragraphs, shingles");
    bind_words(tokenize);
    bind_sentences(tokenize);
    bind_shingles(tokenize);
    bind_tokenizer(tokenize);

    auto similarity = m.def_submodule("similarity", "Near duplicates, groups, nearest texts");
    bind_similarity(similarity);
    bind_similarity_index(similarity);
    bind_bands(similarity);
    bind_similarity_joins(similarity);
    bind_copies(similarity);
    bind_signature_table(similarity);
    bind_pages(m);
}
