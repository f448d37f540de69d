#!/usr/bin/env bash
# Configures and builds another preset of the project, warnings being errors.
# usage: preset.sh ROOT PRESET
set -euo pipefail
cd "$1"
cmake --preset "$2" -DGB_WERROR=ON
cmake --build --preset "$2" -j"$(nproc)"
