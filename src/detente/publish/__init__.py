"""Publish: what analysis found, as files for others: charts today."""
