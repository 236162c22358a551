"""The wizard: one screen, whose body is a page of fields or the recapitulative."""
