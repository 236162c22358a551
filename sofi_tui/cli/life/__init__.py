"""What commands and screens do alike to an action's life: sent and sealed, carried into the next campaign."""
