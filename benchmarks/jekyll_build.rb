# Reads and renders a site as `jekyll build` does, and writes the processor seconds of that: `jekyll_build.rb SITE`.
ENV["JEKYLL_ENV"] = "production"
require "jekyll"

Encoding.default_external = "utf-8"
site = Jekyll::Site.new(Jekyll.configuration("source" => ARGV[0], "quiet" => true, "disable_disk_cache" => true))
Jekyll.logger.log_level = :error
start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
site.reset
site.read
site.generate
site.render
puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
