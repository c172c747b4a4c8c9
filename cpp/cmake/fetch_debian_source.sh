#!/bin/sh
# Downloads the source package PACKAGE of this Debian or Ubuntu into FOLDER/debian, with its signatures checked by apt, and
# changes nothing of the system: lists and cache of apt lie in FOLDER, too.
# usage: fetch_debian_source.sh PACKAGE FOLDER
set -eu
package=$1
mkdir -p "$2/debian/sources" "$2/debian/lists/partial" "$2/debian/cache/archives/partial"
cd "$2/debian"
command -v apt-get >/dev/null
for list in /etc/apt/sources.list.d/*.sources; do
    [ ! -f "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"sources/$(basename "$list")"
done
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ ! -f "$list" ] || sed -n 's/^deb /deb-src /p' "$list" >"sources/$(basename "$list" .list).list"
done
apt() {
    apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$PWD/sources" -o APT::Sandbox::User= \
        -o Dir::State::lists="$PWD/lists" -o Dir::Cache="$PWD/cache" "$@"
}
apt update || true # a source of others may fail
apt source --download-only "$package"
