# Records the names under which Rouge knows a language, into src/cfplint/highlight/rouge_names.txt, one a line.
#
#   ruby tests/oracle/record_rouge.rb

require "rouge"

names = Rouge::Lexer.all.flat_map { |lexer| [lexer.tag, *lexer.aliases] }.uniq.sort
File.write(File.join(__dir__, "../../src/cfplint/highlight/rouge_names.txt"), names.map { |name| "#{name}\n" }.join)
