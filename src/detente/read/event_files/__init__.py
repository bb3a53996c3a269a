"""Files of event data: one format a module, each to events as that format writes them."""
