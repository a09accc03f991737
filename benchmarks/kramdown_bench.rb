# Reads a JSON array of texts from a file; for each line on standard input, converts them all and answers with the
# processor seconds that it took and the peak memory.
require "json"
require "kramdown"
require "kramdown/parser/gfm"

Encoding.default_external = "utf-8"
texts = JSON.parse(File.read(ARGV[0]))
options = { input: "GFM", hard_wrap: false, syntax_highlighter: nil }
$stdin.each_line do
  GC.start
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  texts.each { |text| Kramdown::Document.new(text, options.dup).to_html }
  seconds = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
  peak = File.exist?("/proc/self/status") ? File.read("/proc/self/status")[/VmHWM:\s+(\d+)/, 1].to_i : 0
  puts JSON.generate([seconds, peak])
  $stdout.flush
end
