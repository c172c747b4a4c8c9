#!/bin/sh
# Installs the system packages that building and testing retold need, where they are missing and we may; else names them.
# usage: install_system_packages.sh [evaluate]   with what the evaluation scripts read, too
set -eu

missing() {
    command -v c++ >/dev/null 2>&1 || echo g++
    [ -e /usr/include/unicode/uchar.h ] || pkg-config --exists icu-uc 2>/dev/null || echo libicu-dev
    [ -e /usr/include/gtest/gtest.h ] || pkg-config --exists gtest 2>/dev/null || echo libgtest-dev
    [ -e /usr/include/libstemmer.h ] || echo libstemmer-dev
    python=${PYTHON:-python3}
    "$python" -c 'import ensurepip' >/dev/null 2>&1 || echo python3-venv
    "$python" -c 'import os, sysconfig, sys; sys.exit(not os.path.exists(os.path.join(sysconfig.get_paths()["include"], "Python.h")))' \
        >/dev/null 2>&1 || echo python3-dev
    if [ "${1:-}" = evaluate ]; then
        [ -d /usr/share/unicode/auxiliary ] || echo unicode-data
    fi
}

packages=$(missing "$@" | tr '\n' ' ')
[ -n "$packages" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then as_root=; else as_root="sudo -n"; fi
    if [ -z "$as_root" ] || $as_root true 2>/dev/null; then
        echo "Installing: $packages" >&2
        $as_root apt-get update -qq >&2
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $packages >/dev/null
        exit 0
    fi
fi
echo "retold needs $packages: 'sudo apt-get install $packages', 'sudo dnf install gcc-c++ libicu-devel gtest-devel libstemmer-devel python3-devel'" \
    "or 'brew install icu4c googletest snowball'" >&2
exit 1
