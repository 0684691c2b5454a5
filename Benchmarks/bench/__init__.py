"""Measures what deckform must reach."""
