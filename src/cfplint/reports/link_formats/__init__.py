"""The formats of `cfplint links`: one file each."""
