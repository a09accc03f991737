"""Rules about Liquid: templates that do not do what their author thinks."""
