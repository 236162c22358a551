"""The domain: Formation, Action, Session, Dispositif, their closed lists and their rules. No I/O."""
