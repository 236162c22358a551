"""An application in the colours that were chosen for it; the usual ones cost it nothing."""

from collections.abc import Sequence

from textual import work
from textual.app import App
from textual.filter import ANSIToTruecolor, LineFilter

from sofi_tui.content.appearance import Colours

_USUAL = "textual-dark"


class ColouredApp(App[None]):
    """Shows itself in `colours`, and changes them when asked to."""

    colours = Colours.USUEL

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the variables of the style sheets that Textual has not, as the usual colours have them."""
        return {
            "line": "#102a5c",
            "line-text": "#e0e0e0",
            "line-style": "bold",
            "field-style": "none",
            "selection-style": "none",
            "behind": "#121212 70%",
        }

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Give what the colours ask for; Textual's own answer to NO_COLOR still sends colours."""
        match self.colours:
            case Colours.SANS | Colours.SEIZE:
                from sofi_tui.tui.colours.fewer import FewColours, NoColours  # noqa: PLC0415

                return [NoColours() if self.colours is Colours.SANS else FewColours()]
        return [kept for kept in super().get_line_filters() if isinstance(kept, ANSIToTruecolor)]

    def change_colours(self, colours: Colours) -> None:
        """Show everything in other colours, from the first frame on where nothing is shown yet."""
        self.colours = colours
        theme = self._theme_of(colours)
        if self.is_running:
            self.theme = theme
        elif theme != self.theme:
            self.set_reactive(App.theme, theme)
            self.stylesheet.set_variables(self.get_css_variables())

    @work
    async def action_colours(self) -> None:
        """Let the user choose, and remember it."""
        from sofi_tui.tui.colours.choice import choose_colours  # noqa: PLC0415

        await choose_colours(self)

    def _theme_of(self, colours: Colours) -> str:
        """Name the theme, known to Textual from now on."""
        if colours is Colours.USUEL:
            return _USUAL
        from sofi_tui.tui.colours.themes import THEMES  # noqa: PLC0415

        self.register_theme(THEMES[colours])
        return colours
