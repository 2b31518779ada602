#!/bin/sh
# What the unit runs: cage, a compositor for one window, with Chromium in it.
set -eu

here=$(dirname "$(readlink -f "$0")")
set -- -d
# Cage 0.1 (Debian 12) turns the picture itself; newer ones leave it to wlr-randr, see browser.sh.
turn=${FLOORCAST_ROTATE:-0}
if cage -h 2>&1 | grep -q '^ *-r'; then
  while [ "${turn:-0}" -ge 90 ]; do
    set -- "$@" -r
    turn=$((turn - 90))
  done
fi
exec cage "$@" -- "$here/browser.sh"
