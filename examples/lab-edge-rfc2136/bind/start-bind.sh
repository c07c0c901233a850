#!/usr/bin/env bash
# A BIND 9 server for the lab: runs as the current user, on 127.0.0.1, with a generated TSIG key.
#
#   eval "$(start-bind.sh start [FOLDER])"   starts it, in a new temporary folder or in FOLDER
#   start-bind.sh stop FOLDER                stops it; key and records stay in FOLDER for the next start
#
# LAB_DNS_PORT sets the port; the default is 15353.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
address=127.0.0.1
key_name=lab-edge
# named and tsig-keygen are in an sbin folder, which is not in the PATH of a regular user.
PATH=$PATH:/usr/sbin:/usr/local/sbin

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

usage() {
  fail 'usage: start-bind.sh start [FOLDER] | start-bind.sh stop FOLDER'
}

# Prints the process ID of the named that runs in a folder; fails if there is none.
running_in() {
  local pid
  [[ -s $1/named.pid ]] && pid=$(<"$1/named.pid") && kill -0 "$pid" 2>/dev/null || return 1
  # After a crash, the ID in the pid file may belong to another program.
  [[ ! -r /proc/$pid/cmdline ]] || grep -q named.conf "/proc/$pid/cmdline" || return 1
  echo "$pid"
}

# Queries the lab's zone on the name server at a port; fails if there is no answer.
query_zone() {
  dig "@$address" -p "$1" contoso.net SOA +short +tries=1 +time=1 2>/dev/null
}

start() {
  local folder=${1:-} port=${LAB_DNS_PORT:-15353} tool pid
  for tool in named tsig-keygen dig; do
    command -v "$tool" >/dev/null || fail "$tool is missing: apt-get install bind9 bind9-dnsutils"
  done
  [[ $port =~ ^[0-9]+$ ]] && ((port >= 1024 && port <= 65535)) || fail "LAB_DNS_PORT=$port is not a port from 1024 to 65535"

  umask 077
  if [[ -z $folder ]]; then folder=$(mktemp -d); else mkdir -p "$folder"; fi
  folder=$(cd "$folder" && pwd)
  if pid=$(running_in "$folder"); then fail "named is already running in $folder (process $pid)"; fi
  if query_zone "$port" >/dev/null; then fail "another name server uses port $port: stop it, or set another LAB_DNS_PORT"; fi

  cd "$folder"
  sed "s/@PORT@/$port/" "$here/named.conf.in" >named.conf
  local zone
  for zone in contoso.com contoso.net; do
    [[ -e $zone.zone ]] || cp "$here/$zone.zone" .
  done
  [[ -s $key_name.key ]] || tsig-keygen -a hmac-sha256 "$key_name" >"$key_name.key"

  rm -f named.pid
  named -g -c named.conf </dev/null >named.log 2>&1 &
  pid=$!
  local tries
  for ((tries = 0; tries < 50; tries++)); do
    kill -0 "$pid" 2>/dev/null || break
    if grep -qE 'interface ignored|address in use' named.log; then
      kill "$pid"
      break
    fi
    if [[ $(query_zone "$port") == *hostmaster* ]]; then
      printf 'export LAB_DNS_FOLDER=%q\n' "$folder"
      printf 'export LAB_DNS_PORT=%q\n' "$port"
      printf 'export TF_VAR_dns_key_secret=%q\n' "$(sed -n 's/.*secret "\(.*\)";.*/\1/p' "$key_name.key")"
      printf 'BIND answers on %s port %s, process %s, folder %s\n' "$address" "$port" "$pid" "$folder" >&2
      return
    fi
    sleep 0.2
  done
  kill "$pid" 2>/dev/null || true
  tail -n 20 named.log >&2
  fail "named did not start, see $folder/named.log" \
    'If the log has "permission denied", AppArmor restricts named to /etc/bind, /var/lib/bind and /var/cache/bind:' \
    'disable this with sudo aa-complain named (package apparmor-utils), and enable it again with sudo aa-enforce named.'
}

stop() {
  local folder=$1 pid tries
  pid=$(running_in "$folder") || fail "no named runs in $folder"
  kill "$pid"
  for ((tries = 0; tries < 50; tries++)); do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.2
  done
  kill -9 "$pid"
}

case ${1:-} in
  start) [[ $# -le 2 ]] || usage; start "${2:-}" ;;
  stop) [[ $# -eq 2 ]] || usage; stop "$2" ;;
  *) usage ;;
esac
