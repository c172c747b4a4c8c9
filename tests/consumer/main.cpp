// Uses only what an installed retold offers: exits 0 if the library answers as documented. docs/cpp.md shows it.
#include <iostream>
#include <string>
#include <vector>

#include <retold/base/column.hpp>
#include <retold/base/error.hpp>
#include <retold/clean/cleaner.hpp>
#include <retold/similarity/near_duplicates.hpp>
#include <retold/tokenize/shingles.hpp>

int main() {
    // One page: each line with its label, the decision and the reason. Positions are bytes of the text given.
    const std::string raw =
        "Home | News | Sport\n"
        "The ferry to Tarn sailed again on Monday, after two years of repairs in the yard, said the harbour office.\n"
        "Hundreds of islanders stood on the quay, and a band played until the evening.\n"
        "Share on Facebook\n";
    const retold::clean::Page page = retold::clean::clean(raw);
    for (const auto& block : page.blocks) {
        std::cout << (block.kept ? "+ " : "- ") << raw.substr(block.span.start, block.span.end - block.span.start)
                  << "  [" << block.reason << "]\n";
    }

    // Many texts: the pairs that are near copies, the same for any number of threads.
    const std::vector<std::string> texts = {"the old bridge is shut", "Snow fell on Tarn.", "The old bridge is shut!"};
    const retold::tokenize::Shingler shingler({.n = 2});
    retold::similarity::NearDuplicateOptions options;
    options.threshold = 0.8;
    const auto found = retold::similarity::near_duplicates(retold::StringColumn(texts), shingler, options);
    for (std::size_t i = 0; i < found.pairs.size(); ++i)
        std::cout << found.pairs.left[i] << " " << found.pairs.right[i] << " " << found.pairs.score[i] << "\n";

    // Bad arguments throw, bad text never does.
    options.threshold = 2.0;
    try {
        retold::similarity::near_duplicates(retold::StringColumn(texts), shingler, options);
        return 1;
    } catch (const retold::InvalidArgument& error) {
        std::cout << error.what() << "\n";
    }
    return found.pairs.size() == 1 && found.pairs.right[0] == 2 ? 0 : 1;
}
