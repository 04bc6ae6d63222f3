"""`python -m fzjh`."""

from fzjh.cli import main

if __name__ == "__main__":
    main()
