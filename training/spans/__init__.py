"""What makes the span model: labelled windows, network, fitting, export."""
