# Reads a JSON array of [text, options] from a file and writes a JSON array of what kramdown makes of each.
require "json"
require "timeout"
require "kramdown"
require "kramdown/parser/gfm"

Encoding.default_external = "utf-8"
jobs = JSON.parse(File.read(ARGV[0]))
answers = jobs.map do |text, options|
  Timeout.timeout(20) { Kramdown::Document.new(text, options.transform_keys(&:to_sym)).to_html }
rescue StandardError, SystemStackError
  nil
end
File.write(ARGV[1], JSON.generate(answers))
