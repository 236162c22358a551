"""The Textual application."""

from sofi_tui.tui.frames import draw_soon

draw_soon()
