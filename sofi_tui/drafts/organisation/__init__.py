"""The profile's file: where it is, how it is saved, and what of it reaches drafts."""
