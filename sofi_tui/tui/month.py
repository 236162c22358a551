"""The small view of a month, from which a date field takes a day by keyboard."""

from dataclasses import dataclass
from datetime import date

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget

from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.holidays import holiday_on, holidays_of
from sofi_tui.fasd.months import moved, weeks_of
from sofi_tui.fasd.weeks import weeks_spanned
from sofi_tui.keys.month import MONTH_ACTIONS
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.styles import BOXES
from sofi_tui.words import month as say
from sofi_tui.words.calendar import holiday, week, weeks, whole_day

_NUMBER_WIDTH, _DAY_WIDTH = 5, 5
_LINES_ABOVE_WEEKS = 3
_LINES_TOLD = 4
MOST_WEEKS = 6


class DayTaken(Message):
    """The day where one is was clicked a second time."""


@dataclass(frozen=True)
class OtherDate:
    """The date that goes with the one that is asked for; `is_start` tells that weeks are counted from it."""

    label: str
    day: date
    is_start: bool


class Month(Widget, can_focus=True):
    """Draws the month of a day: its weeks, its public holidays, the other date, and what there is to say of the day."""

    def __init__(self, label: str, day: date, other: OtherDate | None) -> None:
        super().__init__()
        self._label = label
        self._other = other
        self.day = day

    def show(self, day: date) -> None:
        """Go to a day."""
        self.day = day
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to a day by mouse; a second click takes it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        line, column = offset.y - _LINES_ABOVE_WEEKS, (offset.x - _NUMBER_WIDTH) // _DAY_WIDTH
        shown = weeks_of(self.day)
        day = shown[line].days[column] if 0 <= line < len(shown) and 0 <= column < 7 else None
        if day is not None and day == self.day:
            self.post_message(DayTaken())
        elif day is not None:
            self.show(day)

    def render(self) -> Content:
        """Draw label, month, weeks, and what there is to say."""
        headings = "".join(f"{name:^{_DAY_WIDTH}}" for name in say.WEEKDAY_HEADINGS)
        lines = [
            Content.styled(self._label, "bold"),
            Content(f"{say.month_and_year(self.day):^{_NUMBER_WIDTH + 7 * _DAY_WIDTH}}"),
            Content.styled(f"{say.WEEK_HEADING:<{_NUMBER_WIDTH}}{headings}", "dim"),
        ]
        shown = weeks_of(self.day)
        for one in shown:
            number = Content.styled(f"{one.number:>3}  ", "dim")
            lines.append(Content.assemble(number, *(self._cell(day) for day in one.days)))
        lines += [Content("")] * (MOST_WEEKS - len(shown))
        told = [
            line for words in self._told if words for line in Content(words).wrap(max(1, self.size.width))
        ]
        told += [Content("")] * (_LINES_TOLD - len(told))
        return Content("\n").join([*lines, *told, *(Content.styled(keys, "dim") for keys in say.KEYS)])

    @property
    def _told(self) -> list[str]:
        """Name the day with its week or its holiday, the other date, the holidays of the month."""
        name = holiday_on(self.day)
        told = [
            f"{whole_day(self.day)} — {holiday(name)}" if name else f"{whole_day(self.day)}, {week(self.day)}"
        ]
        if self._other is not None:
            other = say.other_date(self._other.label, show_date(self._other.day))
            spanned = weeks_spanned(*sorted((self.day, self._other.day)))
            in_order = (self.day >= self._other.day) is self._other.is_start
            told.append(f"{other} — {weeks(spanned)}" if in_order else other)
        month = {day: name for day, name in holidays_of(self.day.year).items() if day.month == self.day.month}
        told.append(say.holidays_of_month(month) if month else "")
        return told

    def _cell(self, day: date | None) -> Content:
        """Draw a day: in brackets where one is, in parentheses where the other date is, a star after a holiday."""
        if day is None:
            return Content(" " * _DAY_WIDTH)
        here, other = day == self.day, self._other is not None and day == self._other.day
        before, after = ("[", "]") if here else ("(", ")") if other else (" ", " ")
        star = "*" if holiday_on(day) else ""
        style = "reverse" if here else "bold" if other or star else ""
        return Content.styled(f"{before}{day.day:>2}{star}{after}".ljust(_DAY_WIDTH), style)

    @property
    def cursor_place(self) -> Offset:
        """Where the figures of the day are."""
        first = self.day.replace(day=1).weekday()
        line, column = divmod(first + self.day.day - 1, 7)
        return Offset(_NUMBER_WIDTH + column * _DAY_WIDTH + 1, _LINES_ABOVE_WEEKS + line)


class MonthScreen(ModalScreen[date | None], LeftOnce[date | None]):
    """Gives the day that was taken, None when the date is left as it is."""

    CSS_PATH = BOXES
    BINDINGS = bindings(MONTH_ACTIONS)

    def __init__(self, label: str, day: date, today: date, other: OtherDate | None = None) -> None:
        super().__init__()
        self._month = Month(label, day, other)
        self._today = today

    def compose(self) -> ComposeResult:
        """Give the month."""
        yield self._month

    def action_move(self, how: str) -> None:
        """Move to another day."""
        self._month.show(moved(self._month.day, how))

    def action_today(self) -> None:
        """Go to today."""
        self._month.show(self._today)

    def action_take(self) -> None:
        """Take the day where one is."""
        self.dismiss(self._month.day)

    @on(DayTaken)
    def _clicked(self) -> None:
        """Take the day that was clicked a second time."""
        self.action_take()
