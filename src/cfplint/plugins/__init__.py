"""Jekyll's plugins in Python: one file a plugin, named as its gem with `_` for `-`; a plugin is found by lying here."""
