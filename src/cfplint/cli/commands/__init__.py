"""The commands: one file each, whose `command` is run under the file's name."""
