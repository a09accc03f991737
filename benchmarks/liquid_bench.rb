# Renders the Liquid of templates and sites as Jekyll does. Reads a JSON job from a file, answers with the digest of
# every text that it rendered, takes the names of those to be timed from standard input, and then, for each line
# `CORPUS parse|render|both`, answers with the processor seconds that a pass took.
ENV["JEKYLL_ENV"] = "production"
require "digest"
require "jekyll"
require "json"
require "time"

Encoding.default_external = "utf-8"
job = JSON.parse(File.read(ARGV[0]))
NOW = Time.parse(job["now"])
class Time; class << self; def now(**) = NOW.getlocal; end; end
class Date; class << self; def today(*) = NOW.to_date; end; end
class DateTime; class << self; def now(*) = NOW.to_datetime; end; end
# What is measured is Liquid, so Markdown stays as it is, on both sides.
class Jekyll::Converters::Markdown; def convert(content) = content; end
Jekyll.logger.log_level = :error

# Templates of their own, with their data.
class Cases
  attr_reader :digests

  def initialize(cases, config)
    @site = Jekyll::Site.new(Jekyll.configuration(config.merge("quiet" => true, "disable_disk_cache" => true)))
    @cases = cases
    @parsed = {}
    @digests = {}
    cases.each do |name, (text, data)|
      @digests[name] = Digest::SHA256.hexdigest(render(name, text, data))
    rescue StandardError, SystemStackError
      next
    end
  end

  def render(name, text, data)
    template = @parsed[name] ||= Liquid::Template.parse(text, :line_numbers => true)
    template.instance_assigns.clear
    template.render!(data, { :registers => { :site => @site, :page => {} } })
  end

  def select(names) = @timed = @cases.slice(*names)

  def ready(what) = what == "both" && @parsed.clear

  def parse = @timed.each_value { |text, _| Liquid::Template.parse(text, :line_numbers => true) }

  def render_all = @timed.each { |name, (text, data)| render(name, text, data) }
  alias both render_all
end

# The pages of a site, each followed by the layouts around it.
class Pages
  attr_reader :digests

  def initialize(source, texts)
    @site = Jekyll::Site.new(Jekyll.configuration("source" => source, "quiet" => true, "disable_disk_cache" => true,
                                                  "limit_posts" => 0, "future" => true))
    @texts = texts.values
    open
    @contents = {}
    @digests = {}
    documents.each do |document|
      name = "#{document.relative_path.delete_prefix("/")} #{document.url}"
      outputs = []
      render(document, name) { |text| outputs << text }
      @contents[name] = outputs
      @digests[name] = Digest::SHA256.hexdigest(outputs.join("\0"))
    rescue StandardError, SystemStackError
      next
    end
  end

  def open
    @site.reset
    @site.read
    @site.generate
    @payload = @site.site_payload
  end

  def documents
    (@site.collections.values.flat_map(&:docs) + @site.pages).reject do |document|
      document.data["layout"] == "none" && document.content.empty?
    end
  end

  def render(document, name)
    payload = @payload
    payload["page"] = document.to_liquid
    payload["paginator"] = (document.pager.to_liquid if document.respond_to?(:pager))
    payload["site"].current_document = document
    converters = @site.converters.select { |converter| converter.matches(document.extname) }.sort
    payload["highlighter_prefix"] = converters.first.highlighter_prefix
    payload["highlighter_suffix"] = converters.first.highlighter_suffix
    payload["layout"] = nil
    payload["content"] = nil
    info = { :registers => { :site => @site, :page => payload["page"] } }
    known = @contents[name]
    output = document.content
    output = liquid(document.path, output, payload, info) if document.render_with_liquid?
    yield output if block_given?
    layout = @site.layouts[document.data["layout"].to_s]
    used = []
    while layout && !used.include?(layout)
      used << layout
      payload["content"] = known ? known[used.size - 1] : output
      payload["layout"] = Jekyll::Utils.deep_merge_hashes(layout.data, payload["layout"] || {})
      output = liquid(layout.path, layout.content, payload, info)
      yield output if block_given?
      layout = @site.layouts[layout.data["layout"]]
    end
  end

  def liquid(path, text, payload, info) = @site.liquid_renderer.file(path).parse(text).render!(payload, info)

  def select(names)
    @names = names
    pick
  end

  def pick
    wanted = @names.to_h { |name| [name, true] }
    @timed = documents.map { |document| [document, "#{document.relative_path.delete_prefix("/")} #{document.url}"] }
    @timed.select! { |_, name| wanted[name] }
  end

  def ready(what)
    return unless what == "both"

    @site.inclusions.clear
    open
    pick
  end

  def parse
    @texts.each do |text|
      Liquid::Template.parse(text, :line_numbers => true)
    rescue Liquid::Error
      next
    end
  end

  def render_all = @timed.each { |document, name| render(document, name) }
  alias both render_all
end

corpora = job["corpora"].to_h do |name, corpus|
  made = corpus["cases"] ? Cases.new(corpus["cases"], job["config"]) : Pages.new(corpus["source"], corpus["texts"])
  [name, made]
end
puts JSON.generate(corpora.transform_values(&:digests))
$stdout.flush
JSON.parse($stdin.gets).each { |name, names| corpora[name].select(names) }
$stdin.each_line do |line|
  name, what = line.strip.split("\t")
  corpus = corpora[name]
  corpus.ready(what)
  GC.start
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  corpus.public_send(what == "render" ? :render_all : what)
  puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
  $stdout.flush
end
