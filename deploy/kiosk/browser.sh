#!/bin/sh
# What cage runs: Chromium as a wall, on the local start page, which leads to the display as soon as the server is there.
set -eu

: "${FLOORCAST_URL:?is not set in /etc/floorcast-kiosk.conf}"
here=$(dirname "$(readlink -f "$0")")
profile=${FLOORCAST_PROFILE:-${HOME:?}/profile}
mkdir -p "$profile"

# Left behind by a power cut: with another host name Chromium would ask whether the profile is in use. The unit runs one of us.
rm -f "$profile/SingletonLock" "$profile/SingletonSocket" "$profile/SingletonCookie"

# A portrait panel, where session.sh did not turn it. wlr-randr speaks to the compositor that has just started us.
if [ -n "${FLOORCAST_ROTATE:-}" ] && command -v wlr-randr >/dev/null; then
  wlr-randr 2>/dev/null | sed -n 's/^\([^ ]\{1,\}\) .*/\1/p' | while read -r output; do
    wlr-randr --output "$output" --transform "$FLOORCAST_ROTATE" || true
  done
fi

# A display that was here over https has a service worker and starts without its server; the start page is told. What Chromium
# keeps of it names its origin in plain text. Where it does not, the start page waits for the server, which is never wrong.
origin=$(printf '%s\n' "$FLOORCAST_URL" | sed -n 's#^\(https\?://[^/]*\).*#\1#p')
workers="$profile/Default/Service Worker/Database"
alone=0
if [ -d "$workers" ] && [ -n "$origin" ] && grep -aqrF "${origin#*://}/" "$workers"; then alone=1; fi

chromium=$(command -v chromium || command -v chromium-browser)

# Each of these is explained in docs/kiosk-box.md.
# shellcheck disable=SC2086 # FLOORCAST_FLAGS holds several.
exec "$chromium" \
  --kiosk \
  --ozone-platform=wayland \
  --user-data-dir="$profile" \
  --password-store=basic \
  --no-first-run \
  --noerrdialogs \
  --hide-crash-restore-bubble \
  --disable-pinch \
  --overscroll-history-navigation=0 \
  --autoplay-policy=no-user-gesture-required \
  --disable-features=Translate \
  --disable-component-update \
  --disable-background-networking \
  --disk-cache-size=209715200 \
  ${FLOORCAST_FLAGS:-} \
  "file://$here/start.html#alone=$alone&url=$FLOORCAST_URL"
