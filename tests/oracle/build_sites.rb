# Builds small sites with the real Jekyll, each in a process of its own.
#
#   ruby build_sites.rb ASKED.json ANSWERED.json
#
# ASKED is a list of {"root": a folder, "config": names of its configurations, or null}. ANSWERED is a list of
# {"destination": the folder that was written, "error": null, or what ended the build}. The clock stands still. Symbols in
# YAML are text, as under the loader that Jekyll asks for (Debian's refuses them).

require "date"
require "json"
require "time"

ENV["JEKYLL_ENV"] = "production"
ENV["TZ"] = "UTC"
ENV.delete("SOURCE_DATE_EPOCH")
PINNED = Time.utc(2026, 11, 23, 12)
class Time; class << self; def now(**) = PINNED.getlocal; end; end
class Date; class << self; def today(*) = PINNED.to_date; end; end
class DateTime; class << self; def now(*) = PINNED.to_datetime; end; end

require "jekyll"
%w(jekyll-include-cache kramdown-parser-gfm rouge jekyll-sass-converter).each { |name| require name }

def plain(value)
  case value
  when Hash then value.to_h { |key, item| [plain(key), plain(item)] }
  when Array then value.map { |item| plain(item) }
  when Symbol then ":#{value}"
  else value
  end
end

module Jekyll::Utils
  def safe_load_yaml(yaml)
    plain(Psych.safe_load(yaml, permitted_classes: [Date, Time, Symbol], aliases: true))
  end
end

def build(root, config)
  Dir.chdir(root)
  options = { "quiet" => true, "disable_disk_cache" => true }
  options["config"] = config if config
  Jekyll.logger.log_level = :error
  site = Jekyll::Site.new(Jekyll.configuration(options))
  site.process
  { "destination" => site.dest, "error" => nil }
rescue Exception => e # Jekyll leaves by SystemExit where it refuses a configuration
  { "destination" => nil, "error" => "#{e.class}: #{e.message}".gsub("#{root}/", "").gsub(root, "") }
end

def apart
  reader, writer = IO.pipe
  process = fork do
    $stderr.reopen(File::NULL)
    $stdout.reopen(File::NULL)
    writer.write(JSON.generate(yield))
    writer.close
    exit!(0)
  end
  writer.close
  answer = reader.read
  Process.wait(process)
  JSON.parse(answer)
end

asked = JSON.parse(File.read(ARGV[0]))
File.write(ARGV[1], JSON.generate(asked.map { |job| apart { build(job["root"], job["config"]) } }))
