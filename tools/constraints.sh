#!/bin/sh
# constraints.sh PYTHON: install everything anew in a scratch environment, and pin what came.
set -eu
python=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tools/new_venv.sh "$python" "$scratch/venv"
"$scratch/venv/bin/python" -m pip install --quiet --disable-pip-version-check hatchling
"$scratch/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --editable '.[dev]'
{
    echo "# The versions fzjh is built and tested with. Written by make constraints."
    "$scratch/venv/bin/python" -m pip freeze --disable-pip-version-check --exclude-editable
} >"$scratch/constraints.txt"
cp "$scratch/constraints.txt" constraints.txt
