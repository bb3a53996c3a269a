"""Parsing: sentences to trees and clauses, with what the parser is known to get wrong put right."""
