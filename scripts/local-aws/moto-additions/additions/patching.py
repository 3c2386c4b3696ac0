"""The three ways in which an addition changes a class of moto."""

import functools


def add(owner, name):
    """Gives a class a method that moto lacks, such as an operation of the API."""

    def install(function):
        # Moto looks for its operations among the functions of the class, by name.
        setattr(owner, name, function)
        return function

    return install


def replace(owner, name):
    """Puts a function in the place of a method that moto has."""
    getattr(owner, name)
    return add(owner, name)


def extend(owner, name):
    """Like `replace`, but the function is given the former method as its first argument."""
    former = getattr(owner, name)

    def install(function):
        @functools.wraps(former)
        def extended(*arguments, **named):
            return function(former, *arguments, **named)

        setattr(owner, name, extended)
        return function

    return install
