#include "compare/findings/find_timeline.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "compare/findings/topics_of.hpp"

namespace retold::compare {
namespace {

using annotate::Slot;
using annotate::SlotType;

// "XXXX-05-14": the same for pages of one topic, as far as they tell; a weekday or "yesterday" is each page's own.
bool is_day_of_a_year(std::string_view date) {
    return date.starts_with("XXXX-") && date.size() >= 7 && date[5] >= '0' && date[5] <= '9';
}

class Timeline {
  public:
    explicit Timeline(const Comparison& comparison) : comparison_(comparison), topics_(topics_of(comparison)) {}

    void add_published(std::uint32_t document) {
        const std::string& date = comparison_.documents[document].date;
        if (!date.empty()) page_of(MomentKind::published, date, false, document);
    }

    void add_told(std::uint32_t document, const Slot& slot) {
        page_of(MomentKind::told, slot.value, slot.inferred, document).slots.push_back(slot);
    }

    std::vector<Moment> take() {
        std::vector<Moment> all;
        for (auto& [key, moment] : moments_) all.push_back(std::move(moment));
        std::ranges::sort(all, [&](const Moment& x, const Moment& y) { return rank(x) < rank(y); });
        return all;
    }

  private:
    // What is one moment: a day that has its place, a day without year of one topic, anything else of one page.
    using Key = std::tuple<MomentKind, std::string, bool, std::uint32_t>;

    MomentPage& page_of(MomentKind kind, const std::string& date, bool inferred, std::uint32_t document) {
        DayRange days = days_of(date);
        const auto count = static_cast<std::uint32_t>(comparison_.documents.size());
        const std::uint32_t of = !days.earliest.empty()   ? 0
                                 : is_day_of_a_year(date) ? 1 + topics_[document]
                                                          : 1 + count + document;
        const auto [found, fresh] = moments_.try_emplace(Key{kind, date, inferred, of});
        Moment& moment = found->second;
        if (fresh) moment = {kind, date, inferred, std::move(days.earliest), std::move(days.latest), {}};
        if (moment.pages.empty() || moment.pages.back().document != document) moment.pages.push_back({document, {}});
        return moment.pages.back();
    }

    using Rank =
        std::tuple<int, std::string, std::string, std::string, MomentKind, bool, std::string_view, std::size_t>;

    Rank rank(const Moment& moment) const {
        const bool placed = !moment.earliest.empty();
        // ISO days in descending order: each digit turned round.
        std::string wider_first = moment.latest;
        for (char& c : wider_first) c = c >= '0' && c <= '9' ? static_cast<char>('0' + ('9' - c)) : c;
        const auto& first = *std::ranges::min_element(moment.pages, {}, [&](const MomentPage& page) {
            return std::string_view(comparison_.documents[page.document].id);
        });
        const std::size_t place = first.slots.empty() ? 0 : first.slots.front().span.start;
        return std::tuple(placed                          ? 0
                          : is_day_of_a_year(moment.date) ? 1
                                                          : 2,
                          moment.earliest, std::move(wider_first),
                          placed || is_day_of_a_year(moment.date) ? moment.date : std::string(), moment.kind,
                          moment.inferred, std::string_view(comparison_.documents[first.document].id), place);
    }

    const Comparison& comparison_;
    std::vector<std::uint32_t> topics_;
    std::map<Key, Moment> moments_;
};

}  // namespace

std::vector<Moment> find_timeline(PageStore& store, const RunOptions& run) {
    const std::vector<annotate::Annotations>& pages = store.folded(run);
    Timeline timeline(store.comparison());
    for (std::uint32_t document = 0; document < pages.size(); ++document) {
        timeline.add_published(document);
        for (const Slot& slot : pages[document].slots) {
            if (slot.type == SlotType::date) timeline.add_told(document, slot);
        }
    }
    return timeline.take();
}

}  // namespace retold::compare
