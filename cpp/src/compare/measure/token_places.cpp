#include "compare/measure/token_places.hpp"

#include "compare/varint.hpp"

namespace retold::compare {

TokenPlaces::TokenPlaces(const annotate::Reading& page) {
    std::string packed;
    packed.reserve(2 * page.tokens.size());
    starts_.reserve(page.sentences.size());
    for (const annotate::Sentence& sentence : page.sentences) {
        starts_.push_back(static_cast<std::uint32_t>(packed.size()));
        std::size_t end = sentence.span.start;
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
            const Span token = page.tokens[t].span;
            append_varint(packed, token.start - end);
            append_varint(packed, token.size());
            end = token.end;
        }
    }
    packed_ = std::string(packed);  // without room to grow
}

std::vector<Span> TokenPlaces::of(const std::vector<annotate::Sentence>& sentences, std::size_t number) const {
    const annotate::Sentence& sentence = sentences[number];
    std::vector<Span> places;
    places.reserve(sentence.last - sentence.first);
    std::size_t at = starts_[number];
    std::size_t end = sentence.span.start;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
        const std::size_t start = end + static_cast<std::size_t>(read_varint(packed_, at));
        end = start + static_cast<std::size_t>(read_varint(packed_, at));
        places.push_back({start, end});
    }
    return places;
}

}  // namespace retold::compare
