"""Where a value comes from, where reports disagree, what each leaves out, and what became different when."""
