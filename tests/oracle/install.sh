#!/bin/sh
# Installs what the oracle tests ask: the real Jekyll, kramdown and html-proofer, and the Nu HTML checker with its Java.
# Needs a Debian or Ubuntu with root or sudo.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
vnu=26.9.27

install() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "make oracle needs apt-get to install $*, or them already on the PATH" >&2
        exit 1
    fi
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -q
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y --no-install-recommends "$@"
}

if ! command -v jekyll >/dev/null 2>&1 || ! ruby -e 'require "kramdown-parser-gfm"' 2>/dev/null; then
    install jekyll ruby-html-proofer ruby-kramdown-parser-gfm ruby-stringex ruby-jekyll-feed ruby-jekyll-seo-tag \
        ruby-jekyll-sitemap ruby-jekyll-redirect-from ruby-jekyll-paginate ruby-jekyll-relative-links \
        ruby-jekyll-include-cache ruby-jekyll-gist ruby-jekyll-archives jekyll-theme-minima
fi
command -v java >/dev/null 2>&1 || install default-jre-headless
command -v npm >/dev/null 2>&1 || install npm
if [ ! -f "$root/build/oracle/vnu-$vnu" ]; then
    # Its scripts would fetch a Java of their own.
    npm install --silent --no-save --ignore-scripts --prefix "$root/build/oracle" "vnu-jar@$vnu"
    touch "$root/build/oracle/vnu-$vnu"
fi
