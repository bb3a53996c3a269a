"""Standing: is it so, might it be, is it wanted, denied, asked?"""
