// Which vector instructions a kernel may use. Every level gives the same result; tests pass each in turn.
#pragma once

namespace retold {

enum class SimdLevel { scalar, neon, avx2 };

// The best level that this machine runs.
SimdLevel best_simd_level();

}  // namespace retold
