#include "retold/base/cpu.hpp"

namespace retold {

SimdLevel best_simd_level() {
#if defined(__x86_64__)
    // The kernels use BMI instructions beside AVX2; every processor that has the latter has had the former.
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")) {
        return SimdLevel::avx2;
    }
    return SimdLevel::scalar;
#elif defined(__aarch64__) && !defined(__AARCH64EB__)
    return SimdLevel::neon;  // every 64-bit Arm processor has it
#else
    return SimdLevel::scalar;
#endif
}

}  // namespace retold
