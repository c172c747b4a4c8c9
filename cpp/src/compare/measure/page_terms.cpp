#include "compare/measure/page_terms.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "retold/similarity/sets.hpp"

namespace retold::compare {
namespace {

using Counted = PageTerms::Counted;
using Set = PageTerms::Set;

constexpr std::array counted_lists = {Counted::words, Counted::lead, Counted::title};

// How a term's second number is made up: what is seldom there takes no byte of its own.
constexpr unsigned is_name = 1U << 0U;    // chosen: a bit of its own
constexpr unsigned is_number = 1U << 1U;  // chosen: a bit of its own
constexpr unsigned is_rare = 1U << 2U;    // chosen: a bit of its own
constexpr unsigned in_lead = 1U << 3U;    // chosen: a bit of its own
constexpr unsigned in_title = 1U << 4U;   // chosen: a bit of its own
constexpr unsigned flag_bits = 5;         // from: the flags above

std::uint32_t count_of(const TermUse& use, Counted list) {
    if (list == Counted::words) return use.words;
    return list == Counted::lead ? use.lead : use.title;
}

bool stands_in(const TermUse& use, Set set) {
    if (set == Set::rare) return use.rare;
    return set == Set::names ? use.name : use.number;
}

bool tells(const TermUse& use, const std::vector<float>& idf, float least) {
    return !use.number && idf[use.term] > 0 && idf[use.term] >= least;
}

// One use of each term, in their order.
std::vector<TermUse> add_up(std::vector<TermUse> uses) {
    std::ranges::sort(uses, {}, &TermUse::term);
    std::size_t size = 0;
    for (const TermUse& use : uses) {
        if (size == 0 || uses[size - 1].term != use.term) {
            uses[size++] = use;
            continue;
        }
        TermUse& sum = uses[size - 1];
        sum.words += use.words;
        sum.lead += use.lead;
        sum.title += use.title;
        sum.name = sum.name || use.name;
        sum.number = sum.number || use.number;
        sum.rare = sum.rare || use.rare;
    }
    uses.resize(size);
    return uses;
}

// A term that stands once in a page stands once in its lead, if it does.
void append(std::string& packed, const TermUse& use, std::uint32_t before) {
    const unsigned flags = (use.name ? is_name : 0) | (use.number ? is_number : 0) | (use.rare ? is_rare : 0) |
                           (use.lead > 0 ? in_lead : 0) | (use.title > 0 ? in_title : 0);
    append_varint(packed, use.term - before);
    append_varint(packed, std::uint64_t{use.words - 1} << flag_bits | flags);
    if (use.words == 1) return;
    if (use.lead > 0) append_varint(packed, use.lead);
    if (use.title > 0) append_varint(packed, use.title);
}

// Calls visit(term, count) for those of a list.
template <typename Visit>
void for_each_counted(const PageTerms& page, Counted list, const std::vector<float>& idf, const Visit& visit) {
    for (PageTerms::Cursor use(page); !use.done(); use.next()) {
        const std::uint32_t count = count_of(*use, list);
        if (count > 0 && idf[use->term] > 0) visit(use->term, count);
    }
}

}  // namespace

PageTerms::PageTerms(std::vector<TermUse> uses, const std::vector<float>& idf) {
    std::string packed;
    std::uint32_t before = 0;
    for (const TermUse& use : add_up(std::move(uses))) {
        const bool weighs = idf[use.term] > 0;
        if (!weighs && !use.rare) continue;
        append(packed, use, before);
        before = use.term;
        for (const Set set : {Set::names, Set::numbers, Set::rare})
            sizes_[static_cast<std::size_t>(set)] += stands_in(use, set) && (weighs || set == Set::rare) ? 1U : 0U;
    }
    packed_ = std::string(packed);  // without room to grow
    for (const Counted list : counted_lists) {
        double squares = 0;
        for_each_counted(*this, list, idf, [&](std::uint32_t term, std::uint32_t count) {
            const double weight = weight_of(count, idf[term]);
            squares += weight * weight;
        });
        lengths_[static_cast<std::size_t>(list)] = std::sqrt(squares);
    }
}

void PageTerms::Cursor::next() {
    if (at_ == packed_.size()) {
        done_ = true;
        return;
    }
    const std::uint32_t before = use_.term;
    use_ = {};
    use_.term = before + static_cast<std::uint32_t>(read_varint(packed_, at_));
    const std::uint64_t head = read_varint(packed_, at_);
    use_.name = (head & is_name) != 0;
    use_.number = (head & is_number) != 0;
    use_.rare = (head & is_rare) != 0;
    use_.words = static_cast<std::uint32_t>(head >> flag_bits) + 1;
    const auto part = [&](unsigned flag) -> std::uint32_t {
        if ((head & flag) == 0) return 0;
        return use_.words == 1 ? 1 : static_cast<std::uint32_t>(read_varint(packed_, at_));
    };
    use_.lead = part(in_lead);
    use_.title = part(in_title);
}

SparseVector PageTerms::vector(Counted list, const std::vector<float>& idf) const {
    SparseVector vector;
    for_each_counted(*this, list, idf, [&](std::uint32_t term, std::uint32_t count) {
        vector.terms.push_back(term);
        vector.weights.push_back(weight_of(count, idf[term]) / length(list));
    });
    return vector;
}

SparseVector PageTerms::vector(Set set, const std::vector<float>& idf) const {
    SparseVector vector;
    for (Cursor use(*this); !use.done(); use.next()) {
        const auto weight = static_cast<double>(idf[use->term]);
        if (!stands_in(*use, set) || (set != Set::rare && weight <= 0)) continue;
        vector.terms.push_back(use->term);
        vector.weights.push_back(weight);
    }
    return vector;
}

SparseVector PageTerms::telling_words(const std::vector<float>& idf, float least) const {
    SparseVector vector;
    for (Cursor use(*this); !use.done(); use.next()) {
        if (!tells(*use, idf, least)) continue;
        vector.terms.push_back(use->term);
        vector.weights.push_back(static_cast<double>(idf[use->term]));
    }
    return vector;
}

SharedTerms shared_terms(const PageTerms& a, const PageTerms& b, const std::vector<float>& idf, float least_telling) {
    SharedTerms shared;
    std::array<double, 2> both{};
    std::array<double, 2> either{};
    for (PageTerms::Cursor left(a), right(b); !left.done() || !right.done();) {
        const bool of_a = right.done() || (!left.done() && left->term <= right->term);
        const bool of_b = left.done() || (!right.done() && right->term <= left->term);
        const float weight = idf[of_a ? left->term : right->term];
        if (of_a && of_b) shared.rare += left->rare && right->rare ? 1U : 0U;
        if (of_a && of_b && tells(*left, idf, least_telling)) shared.telling += static_cast<double>(weight);
        if (weight > 0) {
            for (const Set set : {Set::names, Set::numbers}) {
                const bool in_a = of_a && stands_in(*left, set);
                const bool in_b = of_b && stands_in(*right, set);
                const auto place = static_cast<std::size_t>(set);
                if (in_a || in_b) either[place] += static_cast<double>(weight);
                if (in_a && in_b) both[place] += static_cast<double>(weight);
            }
            for (std::size_t i = 0; of_a && of_b && i < counted_lists.size(); ++i) {
                const std::uint32_t in_a = count_of(*left, counted_lists[i]);
                const std::uint32_t in_b = count_of(*right, counted_lists[i]);
                if (in_a == 0 || in_b == 0) continue;
                shared.cosines[i] += weight_of(in_a, weight) / a.length(counted_lists[i]) *
                                     (weight_of(in_b, weight) / b.length(counted_lists[i]));
            }
        }
        if (of_a) left.next();
        if (of_b) right.next();
    }
    shared.names = either[0] > 0 ? both[0] / either[0] : 0;
    shared.numbers = either[1] > 0 ? both[1] / either[1] : 0;
    return shared;
}

SparseVector weigh(std::vector<std::uint64_t> terms, const std::vector<float>& idf) {
    return similarity::weigh(similarity::count_terms(std::move(terms)),
                             [&](std::uint64_t term) { return static_cast<double>(idf[term]); });
}

SparseVector weigh_set(std::vector<std::uint64_t> terms, const std::vector<float>& idf) {
    SparseVector vector;
    for (const std::uint64_t term : similarity::to_set(std::move(terms))) {
        if (idf[term] <= 0) continue;
        vector.terms.push_back(term);
        vector.weights.push_back(static_cast<double>(idf[term]));
    }
    return vector;
}

}  // namespace retold::compare
