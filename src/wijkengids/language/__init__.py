"""The language of the guide: spelling, and advice on how easily it reads."""
