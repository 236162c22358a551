"""What is said of shells that complete the commands."""

VALUES = "ce que le shell propose pour un argument, un par ligne"
NAME_A_SHELL = (
    "Pour quel shell ? « sofi-tui completion bash », zsh ou fish ; bash : ajoutez "
    'eval "$(sofi-tui completion bash)" à votre ~/.bashrc.'
)
