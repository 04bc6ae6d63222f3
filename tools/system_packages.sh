#!/bin/sh
# Install the Debian packages whose programs judge the documents in tests; nothing to do when all are there.
set -eu
packages="chromium libreoffice-writer libreoffice-calc poppler-utils fonts-noto-cjk"

if ! command -v apt-get >/dev/null; then
    echo "这台机器没有 apt-get，请自己装好：$packages" >&2
    exit 1
fi
missing=""
for package in $packages; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" ||
        missing="$missing $package"
done
if [ -z "$missing" ]; then
    echo "系统程序都在。"
    exit 0
fi
if [ "$(id -u)" = 0 ]; then
    root="env"
elif command -v sudo >/dev/null; then
    root="sudo"
else
    echo "要用管理员身份装：apt-get install$missing" >&2
    exit 1
fi
$root apt-get update --quiet
$root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends $missing
