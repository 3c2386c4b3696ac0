"""Imports of OpenAPI documents into REST APIs: what they do to the API itself.

AWS: PutRestApi takes the settings of an API from the document's extensions, and with the mode
`overwrite` forgets those that the document does not have: "ApiKeySourceType, BinaryMediaTypes,
Description, EndpointConfiguration, MinimumCompressionSize, Name, Policy" says the provider, which puts
its own arguments back afterwards (internal/service/apigateway/rest_api.go in
hashicorp/terraform-provider-aws). The type of endpoint, the stages and the deployments stay. With
`merge` what the document does not have stays. The answer has the warnings of the import; with
`failonwarnings` there is a refusal instead, and an import that is refused changes nothing.
https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html
https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
Recorded by LocalStack's test_apigateway_import: test_put_rest_api_mode_binary_media_types,
test_import_api_bad_file, test_import_with_circular_models_and_request_validation.

moto 5.2.1: reads paths, methods and integrations only, and those not as they are: a mock without `uri`
and `parameters` at a path are a 500, which the provider tries again for minutes. It leaves all settings
as they were, takes `failonwarnings` for a check of the form by OpenAPI's own schema, and gives the root
another id. OpenAPI 2.0 it does not import, nor does this.
"""

import copy
import json

from moto.apigateway.exceptions import (
    ApiGatewayException,
    BadRequestException,
    InvalidOpenApiDocVersionException,
    InvalidOpenApiModeException,
)
from moto.apigateway.models import (
    APIGatewayBackend,
    GatewayResponse,
    Model,
    RequestValidator,
    Resource,
)
from moto.apigateway.responses import APIGatewayResponse
from moto.apigateway.utils import create_id, deserialize_body

from .first_apis import require_compression
from .patching import replace
from .resource_policies import required_policy
from .rest_import_methods import import_paths
from .rest_import_security import import_authorizers

EXTENSION = "x-amazon-apigateway-"

#: What an import changes of an API beside single settings, each a mapping.
COLLECTIONS = ("resources", "models", "authorizers", "gateway_responses", "request_validators")


@replace(APIGatewayResponse, "put_rest_api")
def put_rest_api(response):
    api_id = response.path.split("/")[2]
    mode = response._get_param("mode", "merge")
    failing = (response._get_param("failonwarnings") or "false").lower() == "true"
    api, warnings = import_into(response.backend, api_id, document_in(response.body), failing, mode)
    told = {"warnings": warnings} if warnings else {}
    return 200, {}, json.dumps({**api.to_dict(), **told})


@replace(APIGatewayBackend, "put_rest_api")
def put_rest_api_of(backend, function_id, api_doc, fail_on_warnings, mode="merge"):
    return import_into(backend, function_id, api_doc, fail_on_warnings, mode)[0]


def document_in(body):
    try:
        document = deserialize_body(body)
    except Exception:
        document = None
    if not document:
        raise BadRequestException("Invalid OpenAPI input.")
    return document


def import_into(backend, api_id, document, failing, mode):
    if mode not in ("merge", "overwrite"):
        raise InvalidOpenApiModeException
    if not str(document.get("openapi", "")).startswith("3"):
        raise InvalidOpenApiDocVersionException
    api = backend.get_rest_api(api_id)
    before = {**vars(api), **{name: copy.copy(getattr(api, name)) for name in COLLECTIONS}}
    before["resources"] = copy.deepcopy(api.resources)
    before["endpoint_configuration"] = dict(api.endpoint_configuration)
    try:
        warnings = imported(api, document, mode)
        if warnings and failing:
            raise BadRequestException("\n\t".join(["Warnings found during import:", *warnings]))
    except Exception as error:
        vars(api).update(before)
        raise error if isinstance(error, ApiGatewayException) else unreadable(error) from error
    return api, warnings


def unreadable(error):
    """Clients try again for minutes after a 500, but not after this."""
    return BadRequestException(f"The local AWS cannot import this document: {error!r}")


def imported(api, document, mode):
    if mode == "overwrite":
        forget(api)
    import_settings(api, document, mode == "overwrite")
    import_models(api, document)
    validators = import_validators(api, document)
    import_gateway_responses(api, document)
    warnings = []
    authorizers = import_authorizers(api, document, warnings)
    import_paths(api, document, validators, authorizers, warnings)
    return warnings


def forget(api):
    for name in COLLECTIONS:
        setattr(api, name, {})
    root = Resource(
        resource_id=api.root_resource_id,
        account_id=api.account_id,
        region_name=api.region_name,
        api_id=api.id,
        path_part="/",
        parent_id=None,
    )
    api.resources[root.id] = api.default = root


def import_settings(api, document, anew):
    info = document.get("info") or {}
    former = (lambda value: None) if anew else (lambda value: value)
    version = info.get("version")
    api.name = info.get("title") or api.name
    api.version = former(api.version) if version is None else text_of(version)
    api.description = info.get("description") or former(api.description)
    api.api_key_source = (
        document.get(EXTENSION + "api-key-source") or former(api.api_key_source) or "HEADER"
    )
    types = document.get(EXTENSION + "binary-media-types") or []
    kept = [] if anew else api.binaryMediaTypes
    api.binaryMediaTypes = [*kept, *[each for each in types if each not in kept]]
    size = document.get(EXTENSION + "minimum-compression-size")
    require_compression(size)
    api.minimum_compression_size = former(api.minimum_compression_size) if size is None else size
    api.policy = required_policy(document.get(EXTENSION + "policy")) or former(api.policy)
    import_endpoint(api, document.get(EXTENSION + "endpoint-configuration") or {}, anew)


def text_of(value):
    """A number as it is written."""
    return value if isinstance(value, str) else json.dumps(value)


def import_endpoint(api, configuration, anew):
    endpoints = configuration.get("vpcEndpointIds")
    if endpoints is not None or anew:
        api.endpoint_configuration = {**api.endpoint_configuration, "vpcEndpointIds": endpoints}
    if not endpoints and anew:
        del api.endpoint_configuration["vpcEndpointIds"]
    if "disableExecuteApiEndpoint" in configuration or anew:
        api.disableExecuteApiEndpoint = configuration.get("disableExecuteApiEndpoint", False)


def import_models(api, document):
    for name, schema in ((document.get("components") or {}).get("schemas") or {}).items():
        api.models[name] = Model(
            model_id=create_id()[:6],
            name=name,
            description=schema.get("description"),
            schema=json.dumps(with_models_of(api, schema)),
            content_type="application/json",
        )


def with_models_of(api, schema):
    """A schema whose references lead to the models of the API."""
    if isinstance(schema, list):
        return [with_models_of(api, each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: told_in_model(api, key, value) for key, value in schema.items()}


def told_in_model(api, key, value):
    if key == "$ref":
        return model_url(api, value)
    if key == "required" and isinstance(value, list):
        return sorted(value)
    return with_models_of(api, value)


def model_url(api, reference):
    name = reference.split("/")[-1]
    return f"https://apigateway.amazonaws.com/restapis/{api.id}/models/{name}"


def import_validators(api, document):
    """The ids of the document's validators by their names."""
    ids = {}
    for name, checks in (document.get(EXTENSION + "request-validators") or {}).items():
        ids[name] = create_id()[:6]
        api.request_validators[ids[name]] = RequestValidator(
            _id=ids[name],
            name=name,
            validateRequestBody=checks.get("validateRequestBody", False),
            validateRequestParameters=checks.get("validateRequestParameters", False),
        )
    return ids


def import_gateway_responses(api, document):
    for kind, response in (document.get(EXTENSION + "gateway-responses") or {}).items():
        status = response.get("statusCode")
        api.gateway_responses[kind] = GatewayResponse(
            response_type=kind,
            status_code=None if status is None else text_of(status),
            response_parameters=response.get("responseParameters") or {},
            response_templates=response.get("responseTemplates") or {},
        )
