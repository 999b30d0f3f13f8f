# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Hearsay authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts of this folder share. Sourced, never run.

HEARSAY_ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
export HEARSAY_ROOT
export HEARSAY_PREFIX=${HEARSAY_PREFIX:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/hearsay/prefix}

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Prints the comment block at the top of the calling script, which is its help.
print_help() { sed -n '/^# SPDX/d; 2,${/^#/!q; s/^# \{0,1\}//p}' "$0"; }

# run_quietly LOG COMMAND…: keeps the output in LOG and shows its end only when the command fails.
run_quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 && return
    tail -n 40 "$log" >&2
    return 1
}

# How many compilers to run at once: one per core, but no more than memory carries (about 1 GiB each).
job_count() {
    local cores kibibytes jobs
    cores=$(nproc)
    kibibytes=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    jobs=$((kibibytes / 1048576))
    ((jobs >= 1)) || jobs=1
    echo $((jobs < cores ? jobs : cores))
}

# print_build_dir PRESET: where the scripts build: in the clone, or in the cache when the clone is somebody else's.
print_build_dir() {
    local preset=$1
    if mkdir -p "$HEARSAY_ROOT/build" 2>/dev/null && [[ -w $HEARSAY_ROOT/build ]]; then
        echo "$HEARSAY_ROOT/build/$preset"
    else
        echo "$(dirname -- "$HEARSAY_PREFIX")/build/$(sha256sum <<<"$HEARSAY_ROOT" | cut -c1-12)/$preset"
    fi
}

# build_preset PRESET DIR [TARGET…]: configures and builds a preset in DIR; all of it when no target is named.
# Everything is printed to standard error, so that standard output is left to what comes after.
build_preset() {
    local preset=$1 dir=$2
    shift 2
    say "building in $dir"
    {
        cmake -S "$HEARSAY_ROOT" --preset "$preset" -B "$dir" ||
            fail "Hearsay could not be configured; CMake's lines above say what it misses."
        cmake --build "$dir" --parallel "$(job_count)" ${1:+--target "$@"} ||
            fail "Hearsay could not be built; the compiler's lines above say why."
    } >&2
}

# print_mirror CODENAME: the mirror that this machine takes that release from.
print_mirror() {
    # apt expands these, not the shell.
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
        awk -v code="$1" '$4 == "main" && ($2 == code || $3 == code) { print $1; exit }'
}
