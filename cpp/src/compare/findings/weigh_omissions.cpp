#include "compare/findings/weigh_omissions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "compare/facts/said_words.hpp"
#include "compare/facts/speaker_names.hpp"
#include "compare/findings/page_places.hpp"
#include "compare/findings/value_key.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

using annotate::Quote;
using annotate::Slot;
using annotate::SlotType;

constexpr float of_share = 0.4F;        // chosen: what all others tell weighs as much as two kinds of evidence
constexpr float of_kind = 0.2F;         // chosen: a quotation, a value, a name
constexpr float same_statement = 0.4F;  // from: same_aligned of find_speakers.cpp

// The page that leaves something out: whether it has a thing anywhere.
class Had {
  public:
    Had(const PageStore& store, std::size_t document) : stated_(store.stated(document)), page_(store.values(document)) {
        for (const PlacedSlot& placed : page_.values) values_.insert(value_key(placed.slot));
        for (const Quote& quote : stated_.quotes) said_.push_back(stems_in(page_, quote.content));
    }

    bool value(const Slot& slot) const { return values_.contains(value_key(slot)); }

    bool name(const std::string& canonical) {
        const auto [found, fresh] = names_.try_emplace(canonical, false);
        if (fresh) {
            found->second = std::ranges::any_of(
                stated_.names, [&](const annotate::Name& name) { return may_be_one_name(name.canonical, canonical); });
        }
        return found->second;
    }

    bool statement(const std::vector<std::uint64_t>& stems) const {
        return std::ranges::any_of(said_, [&](const auto& own) { return shared_share(own, stems) >= same_statement; });
    }

  private:
    const annotate::Annotations& stated_;
    const PageReading& page_;
    std::set<std::string> values_;
    std::vector<std::vector<std::uint64_t>> said_;
    std::map<std::string, bool> names_;
};

class Weigher {
  public:
    Weigher(PageStore& store, std::size_t document) : store_(store), had_(store, document) {}

    WeighedOmission weigh(Omission omission) {
        std::set<Lack> lacks;
        const PagePlaces& places = places_of(omission.document);
        for (const Slot* value : places.values_in(omission.span)) {
            if (!is_vague(*value) && !had_.value(*value))
                lacks.insert(value->type == SlotType::date ? Lack::date : Lack::number);
        }
        for (const NamePlace& place : places.names_in(omission.span)) {
            if (!place.role && !had_.name(place.name->canonical)) lacks.insert(Lack::name);
        }
        for (const Quote& quote : store_.stated(omission.document).quotes) {
            if (touches(quote.content, {omission.span}) &&
                !had_.statement(stems_in(store_.values(omission.document), quote.content)))
                lacks.insert(Lack::quote);
        }
        const auto kinds = static_cast<float>(lacks.size() - lacks.count(Lack::number) * lacks.count(Lack::date));
        const float importance = of_share * omission.share + of_kind * kinds;
        return {std::move(omission), {lacks.begin(), lacks.end()}, importance};
    }

  private:
    const PagePlaces& places_of(std::size_t document) {
        const auto known = places_.find(document);
        if (known != places_.end()) return known->second;
        store_.read_page(document);
        const std::string_view raw = store_.comparison().documents[document].raw;
        return places_.try_emplace(document, raw, store_.stated(document), store_.values(document)).first->second;
    }

    PageStore& store_;
    Had had_;
    std::map<std::size_t, PagePlaces> places_;
};

}  // namespace

std::vector<WeighedOmission> weigh_omissions(PageStore& store, std::size_t document) {
    std::vector<Omission> found = omissions(store.comparison(), document);
    if (found.empty()) return {};
    store.read_page(document);
    Weigher weigher(store, document);
    std::vector<WeighedOmission> weighed;
    for (Omission& omission : found) {
        check_cancelled();
        weighed.push_back(weigher.weigh(std::move(omission)));
    }
    // Hundredths, so that rounding does not decide; what is equal stays in its order.
    std::ranges::stable_sort(weighed, {},
                             [](const WeighedOmission& one) { return -std::lround(one.importance * 100); });
    return weighed;
}

}  // namespace retold::compare
