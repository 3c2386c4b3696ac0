"""What tags of API Gateway's resources may be.

AWS: 50 tags at most, keys of 1 to 128 characters and values of 256 at most, of letters, digits, spaces
and `_ . : / = + - @`; keys that begin with `aws:` are AWS's own.
https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-tagging.html
https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
The models of other services have all this; those of API Gateway's APIs say only that tags are texts. How
the refusal is worded nobody has told.

moto 5.2.1: takes all tags.
"""

import json

from moto.apigateway.responses import APIGatewayResponse
from moto.apigatewayv2.responses import ApiGatewayV2Response
from moto.core.responses import ActionResult

from .patching import extend
from .published_models import RequestRefused, pattern_of

CHARACTERS = pattern_of(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*")


def is_allowed(text, most):
    return len(text) <= most and CHARACTERS.fullmatch(text) is not None


def problem_of(tags):
    if len(tags) > 50:
        return "A resource has at most 50 tags"
    for key, value in tags.items():
        if not key or key.lower().startswith("aws:") or not is_allowed(key, 128):
            return f"Invalid tag key: {key}"
        if not is_allowed(value, 256):
            return f"Invalid tag value: {value}"
    return None


def tags_in(response):
    """The tags of a request; an OpenAPI document has a list of that name."""
    try:
        tags = json.loads(response.body or "{}").get("tags")
    except (ValueError, AttributeError):
        return {}
    return tags if isinstance(tags, dict) else {}


for gateway in (APIGatewayResponse, ApiGatewayV2Response):

    @extend(gateway, "call_action")
    def call_action(moto_call, response):
        problem = problem_of(tags_in(response))
        if problem is None:
            return moto_call(response)
        return response.serialized(ActionResult(RequestRefused("BadRequestException", problem)))
