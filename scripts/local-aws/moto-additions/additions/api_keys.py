"""API keys: what is refused, and what is told of them.

AWS: a key has 20 to 128 characters, a name at most 1,024. What an update may replace is listed in its
refusal. A key tells no customer that it does not have.
Recorded by LocalStack's test_apigateway_extended: test_create_api_key_with_invalid_value,
test_create_api_key_with_invalid_name, test_update_api_key_immutable_field, test_get_api_keys.

moto 5.2.1: refuses keys that are too short and nothing else.
"""

from moto.apigateway.exceptions import BadRequestException
from moto.apigateway.models import APIGatewayBackend, ApiKey

from .patching import extend

REPLACEABLE = ("/description", "/enabled", "/name", "/customerId")


@extend(APIGatewayBackend, "create_api_key")
def create_api_key(moto_create, backend, payload):
    if len(payload.get("name") or "") > 1024:
        raise BadRequestException("Invalid API Key name, can be at most 1024 characters.")
    if len(payload.get("value") or "") > 128:
        raise BadRequestException("API Key value exceeds maximum size of 128 characters")
    return moto_create(backend, payload)


@extend(ApiKey, "update_operations")
def update_operations(moto_update, key, operations):
    for operation in operations:
        path = operation["path"]
        if operation["op"] == "replace" and path not in REPLACEABLE:
            raise BadRequestException(
                f"Invalid patch path  '{path}' specified for op 'replace'. Must be one of: "
                f"[{', '.join(REPLACEABLE)}]"
            )
    return moto_update(key, operations)


@extend(ApiKey, "to_json")
def to_json(moto_to_json, key):
    return {name: value for name, value in moto_to_json(key).items() if value is not None}
