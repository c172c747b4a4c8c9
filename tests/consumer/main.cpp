// Uses only what an installed retold offers: exits 0 if the library answers as documented.
#include <retold/base/version.hpp>
#include <retold/text/code_points.hpp>

int main() {
    const retold::text::CodePointIndex index("Zürich");
    return !retold::version.empty() && index.size() == 6 ? 0 : 1;
}
