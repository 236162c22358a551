"""The dashboard: the first screen, with SOFI's counts over the drafts folder and the table behind them."""
