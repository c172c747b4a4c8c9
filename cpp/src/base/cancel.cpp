#include "retold/base/cancel.hpp"

#include <utility>

namespace retold {
namespace {

thread_local const std::atomic<bool>* flag = nullptr;

}  // namespace

CancelScope::CancelScope(const std::atomic<bool>& stop) : outer_(std::exchange(flag, &stop)) {}

CancelScope::~CancelScope() {
    flag = outer_;
}

Uncancelled::Uncancelled() : outer_(std::exchange(flag, nullptr)) {}

Uncancelled::~Uncancelled() {
    flag = outer_;
}

void check_cancelled() {
    if (flag != nullptr && flag->load(std::memory_order_relaxed)) throw Cancelled();
}

}  // namespace retold
