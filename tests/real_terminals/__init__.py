"""Whole tasks by keyboard through a real tmux and a real sshd, for each TERM that people come with."""
