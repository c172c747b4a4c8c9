// Things that are dear to make and that workers need for one chunk each: those that are free between two chunks.
#pragma once
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace retold::base {

template <typename Thing>
class Pool {
  public:
    // Calls work(thing) with one that nobody else uses: one given back, or what make() returns.
    template <typename Make, typename Work>
    void with(const Make& make, const Work& work) {
        std::unique_ptr<Thing> thing = take();
        if (!thing) thing = std::make_unique<Thing>(make());
        work(*thing);
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(thing));
    }

    // Calls visit(thing) for each, when nobody uses one.
    template <typename Visit>
    void for_each(const Visit& visit) {
        for (const std::unique_ptr<Thing>& thing : free_) visit(*thing);
    }

  private:
    std::unique_ptr<Thing> take() {
        const std::lock_guard lock(mutex_);
        if (free_.empty()) return nullptr;
        std::unique_ptr<Thing> thing = std::move(free_.back());
        free_.pop_back();
        return thing;
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<Thing>> free_;
};

}  // namespace retold::base
