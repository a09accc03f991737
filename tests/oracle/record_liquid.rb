#!/usr/bin/env ruby
# frozen_string_literal: true

# Records what Jekyll's Liquid answers.
#
#   record_liquid.rb cases FILE.yml ...   writes `output` or `error` into the cases of each file
#   record_liquid.rb site SITE OUT        renders each page of a site through Liquid and its layouts only (Markdown stays
#                                         as it is) and writes the results, by path, into the file OUT
#
# Needs Jekyll 4.3; the goldens here were made with Liquid 4.0.4. To use a Liquid that is not the installed one: ruby -I PATH/lib.

require "liquid"
require "jekyll"
require "tmpdir"
require "yaml"

ENV["JEKYLL_ENV"] = "production"
ENV["TZ"] = "UTC"
NOW = Time.utc(2026, 11, 23, 12)

class Time
  def self.now(**) = NOW.getlocal
end

class Jekyll::Converters::Markdown
  def convert(text) = text
end

def site_of(overrides)
  Jekyll.logger.log_level = :error
  Jekyll::Site.new(Jekyll.configuration({ "quiet" => true, "disable_disk_cache" => true }.merge(overrides)))
end

def record_cases(file)
  site = site_of("url" => "https://conf.example", "baseurl" => "/2026")
  cases = YAML.safe_load_file(file, permitted_classes: [Date, Time])
  cases.each do |entry|
    %w(output error).each { |key| entry.delete(key) }
    begin
      entry["output"] = Liquid::Template.parse(entry["template"], error_mode: :warn)
        .render!(Marshal.load(Marshal.dump(entry.fetch("data", {}))), registers: { site: site })
    rescue StandardError => e
      entry["error"] = e.class.name
    end
  end
  File.write(file, YAML.dump(cases, line_width: 110))
end

def record_site(source, out)
  site = site_of("source" => source, "destination" => File.join(Dir.tmpdir, "record_liquid"))
  site.reset
  site.read
  payload = site.site_payload
  results = (site.collections.values.flat_map(&:docs) + site.pages).to_h do |page|
    [page.relative_path, render(site, page, payload)]
  end
  File.write(out, YAML.dump(results.sort.to_h, line_width: 110))
end

def render(site, page, payload)
  payload["page"] = page.to_liquid
  payload["site"].current_document = page
  payload["layout"] = nil
  payload["content"] = nil
  converter = Jekyll::Renderer.new(site, page, payload).converters.first
  payload["highlighter_prefix"] = converter.highlighter_prefix
  payload["highlighter_suffix"] = converter.highlighter_suffix
  info = { registers: { site: site, page: payload["page"] } }
  text = site.liquid_renderer.file(page.path).parse(page.content).render!(payload, info)
  layout = site.layouts[page.data["layout"]]
  while layout
    payload["content"] = text
    payload["layout"] = Jekyll::Utils.deep_merge_hashes(layout.data, payload["layout"] || {})
    text = site.liquid_renderer.file(layout.path).parse(layout.content).render!(payload, info)
    layout = site.layouts[layout.data["layout"]]
  end
  { "text" => text }
rescue StandardError => e
  { "error" => e.class.name }
end

case ARGV.shift
when "cases" then ARGV.each { |file| record_cases(file) }
when "site" then record_site(*ARGV)
else abort "record_liquid.rb cases FILE.yml ... | record_liquid.rb site SITE OUT"
end
