"""What somebody does or would do, clause by clause: what promises are later matched with."""
