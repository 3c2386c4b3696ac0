"""API mappings, which are of the second API (apigatewayv2).

AWS: a mapping takes an HTTP, WebSocket or REST API to a domain name that either API made, at a
key that may have several segments and that no other mapping of the domain name has. The stage must
be there. A mapping can be updated.
https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings.html

moto 5.2.1: knows the APIs and domain names of the second API only, so that the provider fails with
"creating API Gateway v2 API Mapping: ... NotFoundException: The domain name resource specified in
the request was not found", or "The resource specified in the request was not found" for a REST API.
A mapping with the key and stage of another silently takes its place, since its id is a hash of
them. The stage need not be there. UpdateApiMapping is not implemented (500).
"""

import json

from moto.apigateway.models import apigateway_backends
from moto.apigateway.utils import create_id
from moto.apigatewayv2.exceptions import (
    ApiMappingNotFound,
    ApiNotFound,
    APIGatewayV2Error,
    BadRequestException,
    DomainNameNotFound,
)
from moto.apigatewayv2.models import ApiGatewayV2Backend, ApiMapping
from moto.apigatewayv2.responses import ApiGatewayV2Response

from .patching import add, replace


class MappingKeyExists(APIGatewayV2Error):
    code = 409

    def __init__(self):
        super().__init__(
            "ConflictException", "ApiMapping key already exists for this domain name"
        )


@replace(ApiGatewayV2Backend, "create_api_mapping")
def create_api_mapping(backend, api_id, api_mapping_key, domain_name, stage):
    require_domain(backend, domain_name)
    mapping = ApiMapping(
        api_id=api_id,
        api_mapping_key=api_mapping_key,
        api_mapping_id=create_id(),
        domain_name=domain_name,
        stage=stage,
    )
    require_valid(backend, mapping)
    backend.api_mappings[mapping.api_mapping_id] = mapping
    return mapping


@replace(ApiGatewayV2Backend, "get_api_mapping")
def get_api_mapping(backend, api_mapping_id, domain_name):
    require_domain(backend, domain_name)
    mapping = backend.api_mappings.get(api_mapping_id)
    if mapping is None or mapping.domain_name != domain_name:
        raise ApiMappingNotFound
    return mapping


@add(ApiGatewayV2Response, "update_api_mapping")
def update_api_mapping(response):
    domain_name, _, mapping_id = response.path.split("/")[-3:]
    backend = response.apigatewayv2_backend
    former = backend.get_api_mapping(mapping_id, domain_name)
    update = json.loads(response.body)
    mapping = ApiMapping(
        api_id=update.get("apiId", former.api_id),
        api_mapping_key=update.get("apiMappingKey", former.api_mapping_key),
        api_mapping_id=mapping_id,
        domain_name=domain_name,
        stage=update.get("stage", former.stage),
    )
    require_valid(backend, mapping)
    backend.api_mappings[mapping_id] = mapping
    return 200, {}, json.dumps(mapping.to_json())


def delete_mappings(backend, domain_name):
    """Deletes all mappings of a domain name."""
    for mapping in backend.get_api_mappings(domain_name):
        backend.api_mappings.pop(mapping.api_mapping_id, None)


def require_domain(backend, domain_name):
    first_backend = first_backend_beside(backend)
    if domain_name not in backend.domain_names and domain_name not in first_backend.domain_names:
        raise DomainNameNotFound


def require_valid(backend, mapping):
    require_stage(backend, mapping)
    require_well_formed_key(mapping.api_mapping_key)
    require_free_key(backend, mapping)


def require_stage(backend, mapping):
    api = backend.apis.get(mapping.api_id) or first_backend_beside(backend).apis.get(mapping.api_id)
    if api is None:
        raise ApiNotFound(mapping.api_id)
    if mapping.stage not in api.stages:
        raise BadRequestException("Invalid stage identifier specified")


def require_well_formed_key(key):
    if key != key.strip("/") or "//" in key:
        raise BadRequestException(
            "API mapping key should not start or end with a '/' or have consecutive '/'s."
        )


def require_free_key(backend, mapping):
    for other in backend.get_api_mappings(mapping.domain_name):
        same_key = other.api_mapping_key == mapping.api_mapping_key
        if same_key and other.api_mapping_id != mapping.api_mapping_id:
            raise MappingKeyExists


def first_backend_beside(backend):
    """What the first API holds in the same account and region."""
    return apigateway_backends[backend.account_id][backend.region_name]
