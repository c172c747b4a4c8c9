// A page's story at its place.
#pragma once
#include <string>

#include "retold/compare/comparison.hpp"
#include "retold/text/code_points.hpp"

namespace retold::compare {

// The raw page with every byte outside its body and title as a line end: positions stay those of the raw page.
// `points`: of the raw page, where the document's positions are code points; null: they are bytes. Linear time.
std::string only_story(const Document& document, const text::CodePointIndex* points = nullptr);

}  // namespace retold::compare
