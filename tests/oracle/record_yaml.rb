# Records what Jekyll's YAML makes of plain scalars and of whole documents.
#
#   TZ=UTC ruby tests/oracle/record_yaml.rb
#
# Reads tests/site/cases/scalars.txt (a scalar a line) and tests/site/cases/*.yml, writes .json files beside them.
# Symbols are written as text with their colon, as the loader that Jekyll asks for reads them.

require "date"
require "json"
require "psych"
require "time"

ENV["TZ"] = "UTC"
CASES = File.expand_path("../site/cases", __dir__)

def load_yaml(text)
  Psych.safe_load(text, permitted_classes: [Date, Time, Symbol], aliases: true)
end

def told(value)
  case value
  when Hash then value.map { |key, item| [told(key), told(item)] }
  when Array then { "list" => value.map { |item| told(item) } }
  when Time then { "time" => value.iso8601(6) }
  when Date then { "date" => value.iso8601 }
  when Symbol then ":#{value}"
  when Float then { "float" => value.nan? || value.infinite? ? value.to_s : value }
  else value
  end
end

scalars = File.readlines(File.join(CASES, "scalars.txt"), chomp: true).reject(&:empty?)
recorded = scalars.to_h { |scalar| [scalar, told(load_yaml("key: #{scalar}\n")["key"])] }
File.write(File.join(CASES, "scalars.json"), JSON.pretty_generate(recorded) + "\n")

Dir[File.join(CASES, "*.yml")].sort.each do |file|
  text = File.read(file, encoding: "bom|utf-8")
  File.write(file.sub(/yml\z/, "json"), JSON.pretty_generate(told(load_yaml(text))) + "\n")
end
