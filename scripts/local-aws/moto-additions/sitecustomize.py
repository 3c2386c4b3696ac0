"""Loads the additions to moto when the program that starts is moto's server.

Python imports a module of this name by itself, at its start, from PYTHONPATH. That is before any
of the program's own code, but after the command line is known and installed packages can be found.
"""

import sys
from pathlib import PurePath


def starts_moto_server():
    """Is it `python .../moto_server` (what the command runs), or `python -m moto.server`?"""
    command_line = getattr(sys, "orig_argv", None) or getattr(sys, "argv", [])
    return any(
        PurePath(word).stem == "moto_server" or word == "moto.server"
        for word in command_line[:3]
    )


def load_additions():
    try:
        import additions  # noqa: F401
    except ModuleNotFoundError as error:
        if error.name != "moto":  # Without moto, its server says so itself.
            raise


if starts_moto_server():
    try:
        load_additions()
    except Exception as error:
        # Python would only warn, and the server would start without the additions.
        raise SystemExit(f"The additions to moto cannot be loaded: {error!r}") from error
