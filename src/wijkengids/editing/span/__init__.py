"""Changes the values in a YAML file and nothing else of it.

Works on the text itself, at the places that the parser names, so that comments, order and layout
stay byte for byte as they were (`change.py`). What comes in is written in the style of the other
files (`write.py`), and after every change the file is read again to see that it says what it must.
"""
