// The last line of a story, where its form tells that it belongs to what stands above.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps, right below the last kept line, a sentence with a credit in brackets behind it ("... for Alexandria.
// (Reporting by Ada Krone)"), and the signature of the last of several letters ("Ada Krone, Holm" below each). Linear
// in the page.
void keep_last_line(Work& work);

}  // namespace retold::clean
