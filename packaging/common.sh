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
