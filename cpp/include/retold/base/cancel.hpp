// How a call that takes long is stopped from outside: it runs under a flag, and its loops look at the flag now and
// then. The flag belongs to the thread that runs the call and lives as long as the call, so that no function in between
// has to pass it on.
#pragma once
#include <atomic>
#include <cstddef>

namespace retold {

// Leaves the loops of a call that was stopped. It never reaches a caller: who set the flag throws what was the reason.
struct Cancelled {};

// From here to the end of the scope the thread's code runs under the flag.
class CancelScope {
  public:
    explicit CancelScope(const std::atomic<bool>& stop);
    CancelScope(const CancelScope&) = delete;
    CancelScope& operator=(const CancelScope&) = delete;
    ~CancelScope();

  private:
    const std::atomic<bool>* outer_;
};

// From here to the end of the scope nothing is stopped: for lists that all calls share and the first one reads.
class Uncancelled {
  public:
    Uncancelled();
    Uncancelled(const Uncancelled&) = delete;
    Uncancelled& operator=(const Uncancelled&) = delete;
    ~Uncancelled();

  private:
    const std::atomic<bool>* outer_;
};

// Throws Cancelled where the thread's flag is set; without a flag nothing happens. Costs a nanosecond: every loop that
// may go on for a tenth of a second calls it some hundred times in that time.
void check_cancelled();

// The same every 4096th time.
class CancelCheck {
  public:
    void operator()() {
        if (++count_ % 4096 == 0) check_cancelled();
    }

  private:
    std::size_t count_ = 0;
};

}  // namespace retold
