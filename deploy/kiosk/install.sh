#!/bin/sh
# Makes a Debian or Raspberry Pi OS machine into a Floorcast screen or kiosk: docs/kiosk-box.md. May be run again, also with another address.
set -eu

usage() {
  cat >&2 <<'TEXT'
Usage: sudo ./install.sh SERVER_URL [--kiosk] [--rotate 90|180|270] [--fingerprint SHA256]

  SERVER_URL       such as http://10.0.0.5:8080 or https://floor.local:8443
  --kiosk          a kiosk (takes badges) in place of a screen
  --rotate         for a panel that hangs upright
  --fingerprint    of the server's authority, as its page /trust shows it; anything else is refused
TEXT
  exit 64
}
stop() {
  echo "$1" >&2
  exit 1
}

url='' page=display rotate='' wanted=''
while [ $# -gt 0 ]; do
  case $1 in
    --kiosk) page=kiosk ;;
    --rotate) shift; rotate=${1:-}; case $rotate in 90 | 180 | 270) ;; *) usage ;; esac ;;
    --fingerprint) shift; wanted=${1:-}; [ -n "$wanted" ] || usage ;;
    http://* | https://*) [ -z "$url" ] || usage; url=$1 ;;
    *) usage ;;
  esac
  shift
done
# The address goes into a file that systemd and a shell read: scheme, name, port and nothing else.
origin=$(printf '%s\n' "$url" | sed -nE 's#^(https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?)(/.*)?$#\1#p')
[ -n "$origin" ] || usage

# DESTDIR puts everything below another root and leaves the running system alone: for images, and for the tests.
root=${DESTDIR:-}
[ -n "$root" ] || [ "$(id -u)" = 0 ] || stop "Run it as root: sudo $0 $url"
here=$(dirname "$(readlink -f "$0")")
lib=$root/usr/local/lib/floorcast-kiosk
policies=$root/etc/chromium/policies/managed

if [ -z "$root" ]; then
  browser=chromium
  apt-cache show chromium >/dev/null 2>&1 || browser=chromium-browser
  missing=
  for package in cage xwayland "$browser" curl openssl wlr-randr fonts-noto-core; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
  done
  if [ -n "$missing" ]; then
    # shellcheck disable=SC2086 # one word a package
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
  fi
  id floorcast-kiosk >/dev/null 2>&1 ||
    useradd --system --home-dir /var/lib/floorcast-kiosk --shell /usr/sbin/nologin floorcast-kiosk
  for group in video render input; do
    getent group "$group" >/dev/null && usermod -a -G "$group" floorcast-kiosk
  done
fi

mkdir -p "$lib" "$policies" "$root/etc/pam.d" "$root/etc/systemd/system"
install -m 755 "$here/session.sh" "$here/browser.sh" "$lib"
install -m 644 "$here/start.html" "$lib/start.html"
install -m 644 "$here/floorcast-kiosk.pam" "$root/etc/pam.d/floorcast-kiosk"
install -m 644 "$here/floorcast-kiosk.service" "$root/etc/systemd/system/floorcast-kiosk.service"
install -m 644 "$here/chromium-policy.json" "$policies/floorcast-kiosk.json"

conf=$root/etc/floorcast-kiosk.conf
flags=''
if [ -f "$conf" ]; then flags=$(sed -n 's/^FLOORCAST_FLAGS=//p' "$conf"); fi
cat >"$conf" <<CONF
# Written by install.sh; FLOORCAST_FLAGS (more flags for Chromium) is yours and stays.
FLOORCAST_URL=$origin/$page
FLOORCAST_ROTATE=$rotate
FLOORCAST_FLAGS=$flags
CONF

# The plant's own policy: its certificate authority, and the camera without a question. Chromium reads every file of the folder.
# It comes from a server that is not trusted yet, so its fingerprint is shown, or compared.
new=$(mktemp)
trap 'rm -f "$new"' EXIT
if curl -fsS --insecure --max-time 10 "$origin/trust/floorcast-policy.json" -o "$new" 2>/dev/null; then
  certificate=$(sed -n '/"CACertificates"/,/]/p' "$new" | tr -d ' \n' | sed -n 's/.*\["\([A-Za-z0-9+/=]*\)".*/\1/p')
  if [ -n "$certificate" ]; then
    print=$(printf '%s' "$certificate" | openssl base64 -d -A | openssl x509 -inform DER -noout -fingerprint -sha256 | sed 's/.*=//')
    if [ -n "$wanted" ] && [ "$(printf '%s' "$wanted" | tr -d ': ' | tr a-f A-F)" != "$(printf '%s' "$print" | tr -d ':')" ]; then
      stop "The authority at $origin has another fingerprint: $print. Nothing of it was installed."
    fi
    echo "This machine now trusts the authority with the SHA-256 fingerprint"
    echo "  $print"
    [ -n "$wanted" ] || echo "Compare it with the one on $origin/trust as your own computer shows it."
  elif [ -n "$wanted" ]; then
    stop "The server at $origin has no authority of its own: there is no fingerprint to compare."
  fi
  install -m 644 "$new" "$policies/floorcast-trust.json"
elif [ -n "$wanted" ]; then
  stop "The server at $origin does not answer: its fingerprint cannot be compared. Run this again when it does."
else
  echo "The server at $origin does not answer now, or has no https. The display waits for it; run this again for https and the camera."
fi

if [ -z "$root" ]; then
  systemctl daemon-reload
  systemctl set-default multi-user.target >/dev/null
  systemctl enable floorcast-kiosk.service >/dev/null
  systemctl restart floorcast-kiosk.service
  echo "Done. The display is on the panel, and comes back by itself after a power cut."
fi
