"""``python -m kzturk``."""

from kzturk.cli import main

if __name__ == "__main__":
    main()
