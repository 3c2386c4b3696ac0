"""REST APIs of the first API (apigateway): what is told of them, and changes of single settings.

AWS: UpdateRestApi takes patches of single settings, with values in text: the default endpoint is
"true" or "false", the VPC endpoints and media types are added and removed one by one (with `~1` for
the slash in a media type, and one that takes another's place goes to the end), and the size of
compression can be taken away. Nothing is told of settings that an API does not have. An API has one
type of endpoint, and a private one takes IPv4 and IPv6.
https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRestApi.html
Recorded by LocalStack's test_apigateway_api: test_create_rest_api_with_optional_params,
test_create_rest_api_with_endpoint_configuration, test_create_rest_api_private_type,
test_create_rest_api_verify_defaults, test_create_rest_api_with_binary_media_types,
test_update_rest_api_operation_add_remove, test_update_rest_api_compression,
test_update_rest_api_behaviour, test_update_rest_api_ip_address_type.

moto 5.2.1: takes "false" for true, a VPC endpoint for an endpoint type, keeps the `~1`, forgets the
media types of CreateRestApi, knows no patch of the compression, so that Terraform plans the same
change for ever, and refuses none of it. An API that is not given a version has the version "V1".
"""

import json

from moto.apigateway.exceptions import BadRequestException
from moto.apigateway.models import RestAPI
from moto.apigateway.responses import APIGatewayResponse
from moto.utilities.utils import get_partition

from .patching import extend, replace
from .resource_policies import policy_of_api, required_policy

MOST_BYTES = 10485760


@extend(RestAPI, "__init__")
def initialize(moto_initialize, api, *arguments, **named):
    moto_initialize(api, *arguments, **named)
    api.version = named.get("version")
    api.policy = required_policy(api.policy)
    types = api.endpoint_configuration.get("types") or ["EDGE"]
    address_type = "dualstack" if "PRIVATE" in types else "ipv4"
    api.endpoint_configuration = {
        "ipAddressType": address_type,
        **api.endpoint_configuration,
        "types": types,
    }


@extend(RestAPI, "to_dict")
def describe(moto_describe, api):
    described = moto_describe(api)
    if api.policy:
        described["policy"] = policy_of_api(api.policy, arn_for_callers(api))
    return {key: value for key, value in described.items() if value not in (None, "", [])}


def arn_for_callers(api):
    partition = get_partition(api.region_name)
    return f"arn:{partition}:execute-api:{api.region_name}:{api.account_id}:{api.id}"


@extend(APIGatewayResponse, "create_rest_api")
def create_rest_api(moto_create, response):
    require_description(response._get_param("description"))
    require_endpoint(response._get_param("endpointConfiguration") or {})
    require_compression(response._get_param("minimumCompressionSize"))
    _, _, answer = moto_create(response)
    api = response.backend.apis.get(json.loads(answer).get("id"))
    if api is None:  # It is refused.
        return 400, {"status": 400}, answer
    api.binaryMediaTypes = response._get_param("binaryMediaTypes") or []
    api.version = response._get_param("version")
    return 201, {"status": 201}, json.dumps(api.to_dict())


def require_description(description):
    if description == "":
        raise BadRequestException("Description cannot be an empty string")


def require_endpoint(configuration):
    types = configuration.get("types")
    if types is not None and len(types) == 0:
        raise BadRequestException(
            "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED."
        )
    if types is not None and len(types) > 1:
        raise BadRequestException("Cannot create an api with multiple Endpoint Types.")
    require_address_type(types or [], configuration.get("ipAddressType"))


def require_address_type(types, address_type):
    if "PRIVATE" in types and address_type == "ipv4":
        raise BadRequestException("Only dualstack ipAddressType is supported for Private APIs.")


def require_compression(size):
    if size is not None and not (isinstance(size, int) and 0 <= size <= MOST_BYTES):
        raise BadRequestException(
            f"Invalid minimum compression size, must be between 0 and {MOST_BYTES}"
        )


@replace(RestAPI, "apply_patch_operations")
def apply_patch_operations(api, patch_operations):
    for operation in patch_operations:
        patch(api, operation["op"], operation["path"].split("/")[1:], operation.get("value"))


def patch(api, operation, path, value):
    setting = path[0]
    if setting == "binaryMediaTypes":
        patch_media_types(api.binaryMediaTypes, operation, path, value)
    elif setting == "endpointConfiguration":
        patch_endpoint(api.endpoint_configuration, operation, path, value)
    elif setting == "policy":
        api.policy = required_policy(value) if operation == "replace" else None
    elif setting in TEXTS:
        setattr(api, TEXTS[setting], value if operation == "replace" else None)
    elif setting == "disableExecuteApiEndpoint":
        api.disableExecuteApiEndpoint = value == "true"
    elif setting == "minimumCompressionSize":
        require_replace(operation)
        api.minimum_compression_size = bytes_in(value)


TEXTS = {"name": "name", "description": "description", "apiKeySource": "api_key_source"}


def require_replace(operation):
    if operation != "replace":
        raise BadRequestException(
            "Invalid patch operation specified. Must be one of: [replace]"
        )


def bytes_in(value):
    if value is None:
        return None
    size = int(value) if value.isdigit() else -1
    require_compression(size)
    return size


def patch_endpoint(configuration, operation, path, value):
    if path[1] == "types":
        if value not in ("REGIONAL", "EDGE", "PRIVATE"):
            raise BadRequestException(
                "Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE"
            )
        configuration["types"] = [value]
        if value == "PRIVATE":
            configuration["ipAddressType"] = "dualstack"
    elif path[1] == "vpcEndpointIds":
        patch_list(configuration.setdefault("vpcEndpointIds", []), operation, value)
    elif path[1] == "ipAddressType":
        require_replace(operation)
        if value not in ("ipv4", "dualstack"):
            raise BadRequestException("ipAddressType must be either ipv4 or dualstack.")
        require_address_type(configuration["types"], value)
        configuration["ipAddressType"] = value


def patch_media_types(items, operation, path, value):
    if len(path) == 1:
        raise BadRequestException("Invalid patch path /binaryMediaTypes")
    named = path[1].replace("~1", "/")
    if operation == "replace":
        patch_list(items, "remove", named)
        patch_list(items, "add", value)
    else:
        patch_list(items, operation, named)


def patch_list(items, operation, item):
    if operation == "add" and item not in items:
        items.append(item)
    if operation == "remove" and item in items:
        items.remove(item)
