"""Reports to statements, as written: rules over the parse, with vocabulary files."""
