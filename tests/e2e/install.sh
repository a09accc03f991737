#!/bin/sh
# Installs the Chromium that the e2e tests drive. Needs a Debian with root or sudo.
set -eu
if [ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null 2>&1; then
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "make e2e needs apt-get to install Chromium, or a chromium that is already on the PATH" >&2
    exit 1
fi
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -q
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y --no-install-recommends chromium fonts-dejavu-core
