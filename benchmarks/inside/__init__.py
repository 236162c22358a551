"""What is inside, measured by pytest-benchmark: ``make bench``. Each figure grows with its data, or says why not."""
