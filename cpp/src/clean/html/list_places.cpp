#include "clean/html/list_places.hpp"

#include <algorithm>

namespace retold::clean {

using text::html::Element;
using text::html::no_element;
using text::html::no_number;
using text::html::Tag;

ListPlaces::ListPlaces(const text::html::HtmlText& html) : html_(html) {
    for (std::size_t e = 0; e < html.elements.size(); ++e) {
        const Element& element = html.elements[e];
        if (element.reversed) items_of_[static_cast<std::uint32_t>(e)] = 0;
        if (element.tag != Tag::li || element.parent == no_element || !html.elements[element.parent].reversed) continue;
        ++items_of_[element.parent];
    }
}

std::int32_t ListPlaces::number_of(const ListPlace& place) {
    const Element& list = html_.elements[place.list];
    const std::int32_t own = html_.elements[place.item].number;
    const std::int32_t start = list.number != no_number ? list.number : list.reversed ? items_of_[place.list] : 1;
    const auto [last, first] = last_.try_emplace(place.list, start);
    if (!first) last->second += list.reversed ? -1 : 1;
    if (own != no_number) last->second = own;
    return last->second;
}

std::vector<ListPlace> ListPlaces::find(std::uint32_t element, std::uint32_t around, unsigned least) {
    constexpr std::size_t deepest = 10;
    std::vector<ListPlace> places;  // the innermost first
    std::uint32_t item = no_element;
    for (std::uint32_t at = element; at != no_element && at != around; at = html_.elements[at].parent) {
        const Element& here = html_.elements[at];
        if ((here.tag == Tag::li || here.tag == Tag::dd) && item == no_element) item = at;
        if ((text::html::traits_of(here.tag) & text::html::list_of) == 0 || item == no_element) continue;
        if (here.list_depth > least) places.push_back({at, item, here.tag == Tag::ol, 1});
        item = no_element;
    }
    std::reverse(places.begin(), places.end());
    if (places.size() > deepest) {
        places[deepest - 1].item = places.back().item;
        places.resize(deepest);
    }
    goes_on_ = false;
    std::size_t gone = 0;
    for (std::size_t k = 0; k < places.size(); ++k) {
        const auto [shown, fresh] = items_.try_emplace(places[k].item, Shown{run_, 0});
        if (fresh) shown->second.number = number_of(places[k]);
        places[k].number = shown->second.number;
        if (gone == k && shown->second.run != run_) ++gone;
        goes_on_ = !fresh;
    }
    places.erase(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(gone));
    return places;
}

}  // namespace retold::clean
