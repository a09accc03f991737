#!/bin/sh
# Installs the real Jekyll, kramdown and html-proofer that the oracle tests ask. Needs a Debian or Ubuntu with root or sudo.
set -eu
if command -v jekyll >/dev/null 2>&1 && ruby -e 'require "kramdown-parser-gfm"' 2>/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "make oracle needs apt-get to install Jekyll, or a jekyll that is already on the PATH" >&2
    exit 1
fi
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -q
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y --no-install-recommends \
    jekyll ruby-html-proofer ruby-kramdown-parser-gfm ruby-stringex ruby-jekyll-feed ruby-jekyll-seo-tag ruby-jekyll-sitemap \
    ruby-jekyll-redirect-from ruby-jekyll-paginate ruby-jekyll-relative-links ruby-jekyll-include-cache \
    ruby-jekyll-gist ruby-jekyll-archives jekyll-theme-minima
