#!/bin/sh
# Prints the path of a program of LLVM, as clang++ or clang-tidy: of version 14, which CI has, before any other.
# usage: [LLVM=17] find_clang.sh PROGRAM   LLVM chooses a version. Ends with 1 if there is none.
set -eu
for name in $(if [ -n "${LLVM:-}" ]; then echo "$1-$LLVM"; else echo "$1-14 $1 $1-15 $1-16 $1-17 $1-18 $1-19 $1-20 $1-21"; fi); do
    if command -v "$name"; then exit 0; fi
done
exit 1
