# Reads a JSON array of [text, options] from a file and writes a JSON array of what kramdown makes of each:
# its HTML and its warnings, or null where it fails or writes
# what is no UTF-8.
require "json"
require "timeout"
require "kramdown"
require "kramdown/parser/gfm"

Encoding.default_external = "utf-8"
jobs = JSON.parse(File.read(ARGV[0]))
answers = jobs.map do |text, options|
  Timeout.timeout(20) do
    document = Kramdown::Document.new(text, options.transform_keys(&:to_sym))
    html = document.to_html
    [html, document.warnings.map(&:scrub)] if html.valid_encoding?
  end
rescue StandardError, SystemStackError
  nil
end
File.write(ARGV[1], JSON.generate(answers))
