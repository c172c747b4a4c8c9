// Languages whose verb of saying ends the sentence: subject, what is said, verb.
#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {

void FrameParser::parse_verb_last(const Clause&, std::uint32_t) {}

}  // namespace retold::annotate
