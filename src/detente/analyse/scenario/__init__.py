"""Scenario: what may become of an open commitment, branch by branch, every number traceable."""
