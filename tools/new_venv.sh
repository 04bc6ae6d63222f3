#!/bin/sh
# new_venv.sh PYTHON FOLDER: make a virtual environment unless it is there, or say in Chinese why that cannot be.
set -eu
python=$1 folder=$2

if ! command -v "$python" >/dev/null; then
    echo "找不到 $python。请装 Python 3.11 或更新的版本；已经装了的，用 make build PYTHON=它的路径。" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "$python 是 $("$python" --version 2>&1)，太旧；fzjh 要用 Python 3.11 或更新的版本。" >&2
    echo "已经装了新版本的，用 make build PYTHON=python3.12 这样的写法。" >&2
    exit 1
fi
if ! [ -x "$folder/bin/python" ] || ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --clear "$folder" || {
        echo "建不了虚拟环境。在 Debian、Ubuntu 上先装 python3-venv。" >&2
        exit 1
    }
fi
