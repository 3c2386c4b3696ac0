"""Updates of the REST APIs of the first API (apigateway).

AWS: UpdateRestApi takes patches of single settings, with values in text: the default endpoint is
"true" or "false", the VPC endpoints and media types are added and removed one by one (with `~1` for
the slash in a media type), and the size of compression can be taken away.
https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRestApi.html

moto 5.2.1: takes "false" for true, a VPC endpoint for an endpoint type, keeps the `~1`, and knows
no patch of the compression, so that Terraform plans the same change for ever.
"""

from moto.apigateway.models import RestAPI

from .patching import replace


@replace(RestAPI, "apply_patch_operations")
def apply_patch_operations(api, patch_operations):
    for operation in patch_operations:
        patch(api, operation["op"], operation["path"].split("/")[1:], operation.get("value"))


def patch(api, operation, path, value):
    setting = path[0]
    if setting in LISTS:
        patch_list(LISTS[setting](api), operation, path, value)
    elif setting == "endpointConfiguration":
        patch_endpoint(api.endpoint_configuration, operation, path, value)
    elif setting in TEXTS:
        setattr(api, TEXTS[setting], value if operation == "replace" else "")
    elif setting == "disableExecuteApiEndpoint":
        api.disableExecuteApiEndpoint = value == "true"
    elif setting == "minimumCompressionSize":
        api.minimum_compression_size = int(value) if value and operation == "replace" else None


TEXTS = {
    "name": "name",
    "description": "description",
    "apiKeySource": "api_key_source",
    "policy": "policy",
}

LISTS = {"binaryMediaTypes": lambda api: api.binaryMediaTypes}


def patch_endpoint(configuration, operation, path, value):
    if path[1] == "types":
        configuration["types"] = [value]
    elif path[1] == "vpcEndpointIds":
        patch_list(configuration.setdefault("vpcEndpointIds", []), operation, path, value)
    elif path[1] == "ipAddressType":
        configuration["ipAddressType"] = value


def patch_list(items, operation, path, value):
    """The item is the value or the end of the path, or both for one that takes another's place."""
    item = path[-1].replace("~1", "/") if len(path) > 1 else value
    item = value if path[-1] == "vpcEndpointIds" else item
    if operation == "add" and item not in items:
        items.append(item)
    if operation == "remove" and item in items:
        items.remove(item)
    if operation == "replace" and item in items:
        items[items.index(item)] = value
