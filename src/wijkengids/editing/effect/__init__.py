"""What a change of the content does: to pages, to facts, and to the advice that readers get."""
