"""What helps editors: a starting file, mending, the effect of a change, history and upkeep.

`editing.fix` needs the standard library, PyYAML and the model alone, as the validator does.
"""
