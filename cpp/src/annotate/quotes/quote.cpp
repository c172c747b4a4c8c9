#include "retold/annotate/quotes/quote.hpp"

namespace retold::annotate {

std::string_view to_string(QuoteKind kind) {
    switch (kind) {
        case QuoteKind::direct:
            return "direct";
        case QuoteKind::mixed:
            return "mixed";
        case QuoteKind::indirect:
            return "indirect";
    }
    return {};
}

}  // namespace retold::annotate
