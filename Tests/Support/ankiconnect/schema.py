"""The shape of a request, and the texts that name a wrong one.

The add-on checks only the outermost request, with a JSON Schema; the texts are those of Python's
`jsonschema`, which prints the failing part of the schema and of the instance.
"""

import pprint
import textwrap
from typing import Any

PROPERTIES = {
    "action": {"type": "string", "minLength": 1},
    "version": {"type": "integer"},
    "params": {"type": "object"},
}
SCHEMA = {"type": "object", "properties": PROPERTIES, "required": ["action"]}
PYTHON_TYPES = {"string": str, "integer": int, "object": dict}


def check_request(request: Any) -> None:
    if not isinstance(request, dict):
        raise SchemaError(f"{request!r} is not of type 'object'", "type", SCHEMA, request)
    for name, rule in PROPERTIES.items():
        if name in request:
            check_property(name, rule, request[name])
    if "action" not in request:
        raise SchemaError("'action' is a required property", "required", SCHEMA, request)


def check_property(name: str, rule: dict[str, Any], value: Any) -> None:
    expected = PYTHON_TYPES[rule["type"]]
    if not isinstance(value, expected) or isinstance(value, bool):
        raise SchemaError(f"{value!r} is not of type {rule['type']!r}", "type", rule, value, name)
    if expected is str and not value:
        raise SchemaError(f"{value!r} should be non-empty", "minLength", rule, value, name)


class SchemaError(Exception):
    """A message, then the rule that failed and the value that it failed on."""

    def __init__(self, message: str, rule: str, schema: Any, value: Any, name: str = "") -> None:
        in_schema = f" in schema['properties'][{name!r}]" if name else " in schema"
        on_instance = f"On instance[{name!r}]" if name else "On instance"
        super().__init__(
            f"{message}\n\nFailed validating {rule!r}{in_schema}:\n{shown(schema)}\n\n"
            f"{on_instance}:\n{shown(value)}"
        )


def shown(value: Any) -> str:
    return textwrap.indent(pprint.pformat(value, width=72, sort_dicts=False), "    ")
