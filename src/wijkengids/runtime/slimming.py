"""Makes Python's memory smaller before a picture is taken of it: leaves out what nobody calls.

Runs inside Pyodide. What the standard library and Pyodide's own modules hold is for any program.
Functions that were not called while the engine was rehearsed lose their code, and names that no
code that is left speaks of, in Python, JavaScript or WebAssembly, are taken from modules and
classes. Of the engine itself nothing is taken. Who calls a function without its code raises
`LeftOut`; the page then starts Python anew without a picture (`docs/assets/checklist/engine.mjs`).
"""

import builtins
import gc
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import partial
from types import CodeType, FunctionType, ModuleType
from typing import Any

from _pyodide import _base  # type: ignore[import-not-found]

OWN = ("actie_engine", "<dataclass>")
"""How the names of files and modules begin of which nothing is taken."""

KEPT_MODULES = frozenset({__name__, "sys", "builtins", "__main__", "_frozen_importlib"})
KEPT_CLASSES = frozenset({__name__, "builtins"})
NOTES = ("__annotations__", "__static_attributes__", "__firstlineno__")
"""What Python notes of a class and a module for who looks into them."""

IMMUTABLE, HEAP_TYPE = 1 << 8, 1 << 9
"""Py_TPFLAGS_IMMUTABLETYPE and _HEAPTYPE: whether a class may change, and was made running."""
GENERATORS = 0x20 | 0x80 | 0x200
"""CO_GENERATOR, CO_COROUTINE and CO_ASYNC_GENERATOR: what a function without code is not."""
VARIADIC = (0x04, 0x08)
"""CO_VARARGS and CO_VARKEYWORDS: each is one name more."""

type Place = tuple[str, str, int]
"""Where code stands: its file, its name there, and its first line."""

called: set[Place] = set()
evaluated: set[str] = set()


class LeftOut(BaseException):
    """Raised in the place of a function that was left out."""


def _left_out() -> None:
    raise LeftOut


def watch() -> None:
    """Note from now on which functions are called."""
    monitoring = sys.monitoring
    monitoring.use_tool_id(monitoring.PROFILER_ID, __name__)
    for event in (monitoring.events.PY_START, monitoring.events.PY_RESUME):
        monitoring.register_callback(
            monitoring.PROFILER_ID, event, lambda code, _: called.add(_place(code))
        )
    monitoring.set_events(
        monitoring.PROFILER_ID, monitoring.events.PY_START | monitoring.events.PY_RESUME
    )

    evaluate = _base.eval_code

    def noted(text: str, *given: Any) -> Any:
        evaluated.add(text)
        return evaluate(text, *given)

    _base.eval_code = noted


def told() -> str:
    """Return as JSON what was asked of Python.

    `called` are the functions that were called, but for those of which nothing is taken, and
    `evaluated` the texts that Pyodide let Python evaluate.
    """
    places = sorted(place for place in called.copy() if not place[0].startswith(OWN))
    return json.dumps({"called": places, "evaluated": sorted(evaluated)})


def names() -> str:
    """Return as JSON all names in modules and classes that could be taken."""
    modules = (name for module in _modules() for name in vars(module))
    classes = (name for each in _classes() for name in vars(each))
    return json.dumps(sorted({*modules, *classes}))


def slim(given: str, spoken: str) -> None:
    """Leave out functions that were not called, and names that nobody speaks of.

    `given` is what `told` told; `spoken` is a JSON list of names that JavaScript and WebAssembly
    speak of.
    """
    asked = json.loads(given)
    kept = {tuple(place) for place in asked["called"]}
    wanted = {*json.loads(spoken), *_spoken_in(slim.__code__)}
    vars(builtins)[LeftOut.__name__] = LeftOut
    _answer_beforehand(asked["evaluated"])
    emptied: dict[CodeType, CodeType] = {}
    for function in _functions():
        code = function.__code__
        if code.co_filename.startswith(OWN) or _place(code) in kept:
            wanted |= _spoken_in(code)
        else:
            function.__code__ = emptied.setdefault(code, _without_code(code))
    for module in _modules():
        _take(vars(module), wanted, vars(module).pop)
    for each in _classes():
        _take(vars(each), wanted, partial(type.__delattr__, each))
    sys.modules["sitecustomize"].CODES.clear()  # of classes that are there already
    del sys.modules[__name__]
    gc.collect()


def _answer_beforehand(texts: Iterable[str]) -> None:
    """Evaluate now what Pyodide asks when it begins, so that nothing need be compiled then."""
    answers = {text: _base.eval_code(text, {}) for text in texts}
    _base.eval_code = lambda text, *_: answers[text]


def _take(holder: Mapping[str, Any], wanted: Set[str], take: Callable[[str], Any]) -> None:
    for name in list(holder):
        if name in NOTES or not (name in wanted or name.startswith("__")):
            take(name)


def _modules() -> Iterator[ModuleType]:
    for name, module in list(sys.modules.items()):
        if type(module) is ModuleType and name not in KEPT_MODULES and not name.startswith(OWN):
            yield module


def _classes() -> Iterator[type]:
    for each in gc.get_objects():
        if isinstance(each, type) and each.__flags__ & (HEAP_TYPE | IMMUTABLE) == HEAP_TYPE:
            module = str(each.__module__)
            if module not in KEPT_CLASSES and not module.startswith(OWN):
                yield each


def _functions() -> Iterator[FunctionType]:
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__module__ != __name__:
            yield each


def _place(code: CodeType) -> Place:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _spoken_in(code: CodeType) -> set[str]:
    """Return all names in a code, also those that stand there as a text."""
    found = {*code.co_names, *code.co_varnames, *code.co_freevars, *code.co_cellvars}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= _spoken_in(constant)
        elif isinstance(constant, str):
            found.add(constant)
        elif isinstance(constant, (tuple, frozenset)):
            found.update(each for each in constant if isinstance(each, str))
    return found


def _without_code(code: CodeType) -> CodeType:
    """Return a code with the same arguments that raises LeftOut."""
    variadic = sum(1 for flag in VARIADIC if code.co_flags & flag)
    count = code.co_argcount + code.co_kwonlyargcount + variadic
    instead = _left_out.__code__
    return code.replace(
        co_code=instead.co_code,
        co_consts=instead.co_consts,
        co_names=instead.co_names,
        co_stacksize=instead.co_stacksize,
        co_linetable=b"",
        co_exceptiontable=b"",
        co_varnames=code.co_varnames[:count],
        co_nlocals=count,
        co_cellvars=(),
        co_flags=code.co_flags & ~GENERATORS,
    )
