#!/bin/sh
# Installs the system packages that parts of retold's build need, where they are missing and we may; else names them.
# usage: install_system_packages.sh GROUP...
#   build     compile the package and the C++ tests          browser   look at the report as a reader does
#   tidy      clang-tidy                                     evaluate  what the evaluation scripts read
#   fuzz      clang with libFuzzer                           bench     build the peers that benchmarks compare with
#   arm       compile for 64-bit Arm and run that            coverage  count the lines that fuzzers reach
#   cache     ccache: builds of one kind share what they compile
set -eu
here=$(dirname "$0")
python=${PYTHON:-python3}
apt="" dnf="" brew=""

need() { # the package's name for apt, dnf and brew; "-" where that system has none or brings it along
    apt="$apt $1"
    [ "$2" = - ] || dnf="$dnf $2"
    [ "$3" = - ] || brew="$brew $3"
}
header() { # whether a header is installed
    echo "#include <$1>" | c++ -x c++ -E - >/dev/null 2>&1
}
fuzzes() { # whether there is a clang that links libFuzzer and the address sanitizer
    clang=$(sh "$here/find_clang.sh" clang++) || return 1
    echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' |
        "$clang" -x c++ -fsanitize=fuzzer,address -o /dev/null - 2>/dev/null
}

for group in "$@"; do
    case $group in
        build)
            command -v c++ >/dev/null || need g++ gcc-c++ -
            header unicode/uchar.h || pkg-config --exists icu-uc 2>/dev/null || need libicu-dev libicu-devel icu4c
            header gtest/gtest.h || pkg-config --exists gtest 2>/dev/null || need libgtest-dev gtest-devel googletest
            header libstemmer.h || need libstemmer-dev libstemmer-devel snowball
            "$python" -c 'import ensurepip' 2>/dev/null || need python3-venv python3-libs -
            "$python" -c 'import os, sysconfig, sys
sys.exit(not os.path.exists(os.path.join(sysconfig.get_paths()["include"], "Python.h")))' || need python3-dev python3-devel -
            ;;
        tidy)
            sh "$here/find_clang.sh" clang-tidy >/dev/null || need clang-tidy clang-tools-extra llvm
            sh "$here/find_clang.sh" clang++ >/dev/null || need clang clang -
            ;;
        fuzz) fuzzes || need "clang libclang-rt-dev" "clang compiler-rt" llvm ;;
        coverage) sh "$here/find_clang.sh" llvm-cov >/dev/null || need llvm llvm llvm ;;
        arm)
            command -v aarch64-linux-gnu-g++ >/dev/null ||
                need "g++-aarch64-linux-gnu libc6-dev-arm64-cross" "gcc-c++-aarch64-linux-gnu" -
            command -v qemu-aarch64 >/dev/null || need qemu-user qemu-user -
            ;;
        browser)
            command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
                need chromium chromium -
            ;;
        evaluate) [ -d /usr/share/unicode/auxiliary ] || need unicode-data unicode-ucd - ;;
        cache) command -v ccache >/dev/null || need ccache ccache ccache ;;
        bench) command -v pkg-config >/dev/null || need pkg-config pkgconf pkgconf ;;
        *) echo "install_system_packages.sh: no group $group" >&2 && exit 2 ;;
    esac
done
[ -n "$apt" ] || exit 0

if command -v apt-get >/dev/null; then
    if [ "$(id -u)" = 0 ]; then as_root="env"; else as_root="sudo -n env"; fi
    if $as_root true 2>/dev/null; then
        echo "Installing$apt" >&2
        export DEBIAN_FRONTEND=noninteractive
        # shellcheck disable=SC2086
        if $as_root apt-get update -qq -o DPkg::Lock::Timeout=600 >&2 &&
            $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
                -o DPkg::Lock::Timeout=600 $apt >/dev/null; then
            exit 0
        fi
    fi
fi
echo "retold ($*) needs$apt: 'sudo apt-get install$apt', 'sudo dnf install$dnf'${brew:+ or 'brew install$brew'}" >&2
exit 1
