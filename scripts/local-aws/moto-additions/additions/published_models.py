"""Requests held to the models that AWS publishes of its APIs, which its own clients are made of.

AWS: refuses a request that lacks what its model requires, or has what the model does not allow, before
it looks at anything else, and tells all of it: "2 validation errors detected: Value '...' at '...' failed
to satisfy constraint: ...; Value ...".
Recorded by LocalStack's test_apigateway_api: test_update_rest_api_concatenation_of_errors,
test_create_rest_api_with_endpoint_configuration, test_gateway_response_validation (the path begins with
the name of the input where a REST API's body has it), test_create_rest_api_private_type; test_cloudwatch:
test_set_alarm_invalid_input.

moto 5.2.1: looks at few values, so that a tag, a description or a name that AWS does not take is made.

The models are those of botocore, on which moto stands. Patterns are Java's: `pattern_of` says them in
Python's words. `[\\w-_]*` (CloudWatch Logs' ResourceType) is no pattern in Python and not looked at. S3,
whose requests moto reads by itself, and answers are not held to them.
"""

import re
import sys
import unicodedata
from functools import cache

from botocore.model import OperationNotFoundError
from moto.core.exceptions import ServiceException
from moto.core.parse import PROTOCOL_PARSERS
from moto.core.request import determine_request_protocol, normalize_request
from moto.core.responses import ActionResult, BaseResponse
from moto.core.utils import get_service_model

from .patching import extend

#: What each service calls a request that its model does not allow.
ERRORS = {
    "acm": "ValidationException",
    "apigateway": "ValidationException",
    "apigatewayv2": "BadRequestException",
    "cloudwatch": "ValidationError",
    "ec2": "InvalidParameterValue",
    "firehose": "ValidationException",
    "iam": "ValidationError",
    "kms": "ValidationException",
    "lambda": "ValidationException",
    "logs": "InvalidParameterException",
    "route53": "InvalidInput",
    "sts": "ValidationError",
    "wafv2": "ValidationException",
}


class RequestRefused(ServiceException):
    """Of no service of moto's: its serializer then asks the service that is called."""


@extend(BaseResponse, "setup_class")
def setup_class(moto_setup, response, request, *details, **named):
    response.http_request = request
    moto_setup(response, request, *details, **named)


@extend(BaseResponse, "call_action")
def call_action(moto_call, response):
    code = ERRORS.get(response.boto3_service_name)
    refusal = None if code is None else refusal_of(response, code)
    if refusal is None:
        return moto_call(response)
    status, headers, body = response.serialized(ActionResult(refusal))
    return status, headers, body


def refusal_of(response, code):
    service = get_service_model(response.boto3_service_name)
    try:
        operation = service.operation_model(response._get_action())
    except OperationNotFoundError:
        return None
    if operation.input_shape is None:
        return None
    prefix = [lower(operation.name) + "Input"] if service.service_name == "apigateway" else []
    try:
        parameters = parsed(response, operation)
        found = list(problems_of_input(operation.input_shape, parameters, prefix))
    except Exception as error:
        # Clients try again for minutes after a 500, but not after this.
        return RequestRefused(code, f"The local AWS cannot read {operation.name}: {error!r}")
    if not found:
        return None
    count = f"{len(found)} validation error{'s' if len(found) > 1 else ''} detected"
    return RequestRefused(code, f"{count}: {'; '.join(found)}")


def parsed(response, operation):
    """The parameters of the request by moto's own parsers."""
    request = normalize_request(response.http_request)
    protocol = determine_request_protocol(operation.service_model, request.content_type)
    url = response.uri_match.groupdict() if response.uri_match else {}
    # Moto writes `{resource-arn}` with an underscore, and does not find it by that.
    url = {**url, **{name.replace("_", "-"): value for name, value in url.items()}}
    return PROTOCOL_PARSERS[protocol](operation).parse(
        {
            "method": request.method,
            "values": request.values,
            "headers": request.headers,
            "body": response.body,
            "url_path": request.path,
            "url_params": url,
        }
    )


def lower(name):
    return name[:1].lower() + name[1:]


def problems_of_input(shape, value, prefix):
    """Where a path begins with the name of the input, it does so for what is in the body."""
    for name, member, inner in members_of(shape, value):
        start = [] if member.serialization.get("location") else prefix
        yield from problems(member, inner, [*start, lower(name)])


def members_of(shape, value):
    """The members that are there or have to be, with what they are."""
    for name, member in shape.members.items():
        if value.get(name) is not None or name in shape.required_members:
            yield name, member, value.get(name)


def problems(shape, value, path):
    if value is None:
        yield f"Value null at '{'.'.join(path)}' failed to satisfy constraint: Member must not be null"
    elif shape.type_name == "structure":
        for name, member, inner in members_of(shape, value):
            yield from problems(member, inner, [*path, lower(name)])
    else:
        for constraint in broken(shape, value):
            at = ".".join(path)
            yield f"Value '{shown(value)}' at '{at}' failed to satisfy constraint: {constraint}"
        yield from problems_within(shape, value, path)


def problems_within(shape, value, path):
    """Those of structures in a list or a map."""
    if shape.type_name == "list" and shape.member.type_name in ("structure", "list", "map"):
        for number, item in enumerate(value, start=1):
            yield from problems(shape.member, item, [*path, str(number), "member"])
    if shape.type_name == "map" and shape.value.type_name in ("structure", "list", "map"):
        for key, item in value.items():
            yield from problems(shape.value, item, [*path, key, "member"])


def shown(value):
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else value


def broken(shape, value):
    """What a value of a simple type, or a list or map of such, does not satisfy."""
    rules = shape.metadata
    size = value if shape.type_name in NUMBERS else len(value) if hasattr(value, "__len__") else None
    what = "value" if shape.type_name in NUMBERS else "length"
    if size is not None and "min" in rules and size < rules["min"]:
        yield f"Member must have {what} greater than or equal to {rules['min']}"
    if size is not None and "max" in rules and size > rules["max"]:
        yield f"Member must have {what} less than or equal to {rules['max']}"
    if shape.type_name == "string":
        yield from broken_text(rules, str(value))
    elif shape.type_name == "list":
        yield from broken_items("Member", shape.member, value)
    elif shape.type_name == "map":
        yield from broken_items("Map keys", shape.key, value.keys())
        yield from broken_items("Map value", shape.value, value.values())


NUMBERS = ("integer", "long", "float", "double")


def broken_text(rules, text):
    if rules.get("enum") and text not in rules["enum"]:
        yield f"Member must satisfy enum value set: [{', '.join(rules['enum'])}]"
    pattern = pattern_of(rules["pattern"]) if "pattern" in rules else None
    if pattern is not None and not pattern.fullmatch(text):
        yield f"Member must satisfy regular expression pattern: {rules['pattern']}"


def broken_items(whose, shape, items):
    if shape.type_name in ("structure", "list", "map"):
        return
    constraints = {each for item in items for each in broken(shape, item)}
    if constraints:
        yield f"{whose} must satisfy constraint: [{', '.join(sorted(constraints))}]"


@cache
def pattern_of(java):
    r"""Python's form of a pattern of Java's, or None where it has none.

    `\w` and `\d` are of ASCII in Java, and `\p{L}` and its like are not in Python.
    """
    text = java.replace(r"\p{ASCII}", r"[\x00-\x7f]")
    text = re.sub(r"\\p\{([LZN])\}", lambda match: ranges_of(match.group(1)), text)
    try:
        return re.compile(text, re.ASCII)
    except re.error:
        return None


@cache
def ranges_of(category):
    """All characters of one of Unicode's categories, to stand between brackets."""
    points = [
        point
        for point in range(sys.maxunicode + 1)
        if unicodedata.category(chr(point)).startswith(category)
    ]
    known = set(points)
    starts = [point for point in points if point - 1 not in known]
    ends = [point for point in points if point + 1 not in known]
    return "".join(f"\\U{start:08x}-\\U{end:08x}" for start, end in zip(starts, ends))
