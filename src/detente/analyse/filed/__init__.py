"""Filed: incidents that many reports tell, each with all their values and what they come to."""
