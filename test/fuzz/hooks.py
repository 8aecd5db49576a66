"""What schemathesis cannot know of this contract."""

import json
import os

import schemathesis
from schemathesis.transport.requests import REQUESTS_TRANSPORT

# Codes of `errors` that only a schema can be the reason of. `required`, `minimum`, `maximum` and `format` are also those of
# rules: a field that is needed beside another, decimal text above zero, a sum, a day no calendar has.
SCHEMA_CODES = {
    "additionalProperties", "const", "enum", "maxItems", "maxLength", "maxProperties", "minItems", "minLength",
    "minProperties", "multipleOf", "oneOf", "pattern", "type", "uniqueItems",
}  # fmt: skip


@schemathesis.check
def refused_by_rule(ctx, response, case):
    """Valid by its schema, and refused all the same: then by a rule, and never by what the schema was to say."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code != 422:
        return
    errors = response.json().get("errors", [])
    of_schema = [
        error
        for error in errors
        if error["code"] in SCHEMA_CODES
        # Bytes have no fields: of a file as a whole only the server can say that it is empty.
        and error["pointer"] != "#"
        # Where there is nothing but one header, schemathesis calls its wrong values valid too.
        and error["in"] != "header"
    ]
    assert not of_schema, f"The contract does not say what the server refuses: {json.dumps(of_schema)}"


def raw(ctx, value):
    """A body of any type that schemathesis has no writer for: its text as it is."""
    return {"data": value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")}


def declared_types():
    with open(os.environ["FUZZ_CONTRACT"], encoding="utf-8") as file:
        contract = json.load(file)
    for item in contract["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                yield from operation.get("requestBody", {}).get("content", {})


for media_type in sorted(set(declared_types())):
    if REQUESTS_TRANSPORT.get_first_matching_media_type(media_type) is None:
        schemathesis.serializer(media_type)(raw)
