# Records the addresses that Jekyll gives to the files of small sites.
#
#   ruby tests/oracle/record_addresses.rb
#
# Reads tests/site/cases/addresses.yaml and writes addresses.json beside it: for each site the path, the address and the
# destination of each page and document that is written, of each copied file, and the order of site.pages and site.<label>.

require "fileutils"
require "jekyll"
require "json"
require "tmpdir"
require "yaml"

ENV["TZ"] = "UTC"
Jekyll.logger.log_level = :error
CASES = File.expand_path("../site/cases", __dir__)
TIME = "2026-11-23 12:00:00 +0000".freeze

def write(root, files)
  files.each do |name, front_matter|
    file = File.join(root, name)
    FileUtils.mkdir_p(File.dirname(file))
    File.write(file, front_matter.nil? ? "x\n" : "#{front_matter.empty? ? "---\n" : YAML.dump(front_matter)}---\nx\n")
  end
end

def record(config, files)
  Dir.mktmpdir do |root|
    write(root, files)
    ENV["TZ"] = "UTC"
    Jekyll::Utils.instance_variable_set(:@parse_date_cache, nil) # it would keep the dates of another zone
    destination = File.join(root, (config["destination"] || "_site").delete_prefix("./"))
    options = config.merge("source" => root, "destination" => destination, "time" => TIME, "quiet" => true)
    options["disable_disk_cache"] = true
    Dir.chdir(root) do
      site = Jekyll::Site.new(Jekyll.configuration(options))
      site.read
      told(site, root, destination)
    end
  end
end

def told(site, root, destination)
  written = (site.pages + site.docs_to_write.grep(Jekyll::Document)).to_h do |item|
    [item.relative_path,
     [item.url, item.destination(destination).delete_prefix("#{destination}/")]]
  end
  copied = site.static_files_to_write.to_h do |item|
    [item.path.delete_prefix("#{root}/"), item.destination(destination).delete_prefix("#{destination}/")]
  end
  orders = site.collections.to_h { |label, collection| [label, collection.docs.map(&:relative_path)] }
  { "written" => written.sort.to_h, "copied" => copied.sort.to_h, "collections" => orders }
end

cases = YAML.safe_load(File.read(File.join(CASES, "addresses.yaml")), permitted_classes: [Date, Time])
recorded = cases.to_h { |name, site| [name, record(site["config"] || {}, site["files"])] }
File.write(File.join(CASES, "addresses.json"), JSON.pretty_generate(recorded) + "\n")
