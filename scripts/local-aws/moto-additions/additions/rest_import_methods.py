"""Resources, methods and integrations of an imported REST API.

AWS: a resource for each part of each path, a method for each operation, with the parameters of the
operation and of its path, those of the path itself whether the document describes them or not, the
models of its bodies and the responses with their headers. An integration has its type and when to pass
through in capitals, 29 seconds of patience and the resource's id for its cache; a mock has neither URI
nor method.
Recorded by LocalStack's test_apigateway_import: test_import_and_validate_rest_api,
test_import_with_global_api_key_authorizer, test_import_with_http_method_integration,
test_import_with_integer_http_status_code, test_import_with_circular_models_and_request_validation and
test_import_rest_api_with_base_path_oas30 (the warning).
What an integration may not say is refused in the same words as by PutIntegration and
PutIntegrationResponse: test_put_integration_wrong_type and test_put_integration_response_validation in
test_apigateway_api, awslabs/aws-apigateway-importer#209 and #121, aws/aws-cdk#1465 (without a role).

moto 5.2.1: knows no parameters, models, headers and templates of an import, and takes `parameters` of a
path for a method.
"""

from moto.apigateway.exceptions import BadRequestException
from moto.apigateway.models import (
    Integration,
    IntegrationResponse,
    Method,
    MethodResponse,
)

from .rest_import_security import names_no_authorizer, security_of

EXTENSION = "x-amazon-apigateway-"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", EXTENSION + "any-method")
PLACES = {"query": "querystring", "header": "header", "path": "path"}


def import_paths(api, document, validators, authorizers, warnings):
    for path, item in (document.get("paths") or {}).items():
        item = resolved(document, item)
        resource = resource_at(api, path)
        for name in METHODS:
            if name not in item:
                continue
            if names_no_authorizer(document, item[name]):
                continue
            method = "ANY" if name.endswith("any-method") else name.upper()
            operation = {
                **item[name],
                "parameters": [*item.get("parameters", []), *item[name].get("parameters", [])],
            }
            resource.resource_methods[method] = made = method_from(
                document, path, method, operation, authorizers, validators
            )
            made.method_integration = integration_from(
                document, resource, path, method, operation, warnings
            )
            require_responses(made, path, method)


def resolved(document, value):
    """What a reference within the document leads to, or the value itself."""
    if not isinstance(value, dict) or not str(value.get("$ref", "")).startswith("#/"):
        return value
    for part in value["$ref"][2:].split("/"):
        document = document.get(part.replace("~1", "/").replace("~0", "~"), {})
    return document


def resource_at(api, path):
    resource = api.resources[api.root_resource_id]
    for part in [part for part in path.split("/") if part]:
        children = [each for each in api.resources.values() if each.parent_id == resource.id]
        same = next((each for each in children if each.path_part == part), None)
        resource = same or api.add_child(part, resource.id)
    return resource


def method_from(document, path, method, operation, authorizers, validators):
    validator = operation.get(
        EXTENSION + "request-validator", document.get(EXTENSION + "request-validator")
    )
    made = Method(
        method_type=method,
        request_parameters=parameters_of(document, path, operation),
        request_models=models_in(resolved(document, operation.get("requestBody") or {})),
        operation_name=operation.get("operationId"),
        request_validator_id=validators.get(validator),
        **security_of(document, operation, authorizers),
    )
    for status, response in (operation.get("responses") or {}).items():
        if not str(status).isdigit():
            continue
        # A response by reference comes without headers and models (aws-apigateway-importer#80).
        made.method_responses[str(status)] = MethodResponse(
            status_code=str(status),
            response_models=models_in(response),
            response_parameters={
                f"method.response.header.{name}": False for name in response.get("headers") or {}
            },
        )
    return made


def parameters_of(document, path, operation):
    parts = [part.strip("{}+") for part in path.split("/") if part.startswith("{")]
    parameters = {f"method.request.path.{part}": True for part in parts}
    for each in operation["parameters"]:
        parameter = resolved(document, each)
        if parameter.get("in") in PLACES:
            place = PLACES[parameter["in"]]
            required = place == "path" or parameter.get("required", False)
            parameters[f"method.request.{place}.{parameter['name']}"] = required
    return parameters


def models_in(body):
    """The models of a body by media type, where it has any by name."""
    content = (body.get("content") or {}).items()
    schemas = {kind: (media or {}).get("schema") or {} for kind, media in content}
    return {
        kind: schema["$ref"].split("/")[-1] for kind, schema in schemas.items() if "$ref" in schema
    }


def integration_from(document, resource, path, method, operation, warnings):
    said = operation.get(EXTENSION + "integration")
    if said is None:
        return None
    said = resolved(document, said)
    kind = str(said.get("type", "")).upper()
    refuse_integration(said, kind, path, method)
    made = Integration(
        integration_type=kind,
        uri=None if kind == "MOCK" else said.get("uri"),
        http_method=said.get("httpMethod"),
        request_templates=said.get("requestTemplates"),
        passthrough_behavior=said.get("passthroughBehavior", "when_no_match").upper(),
        cache_key_parameters=said.get("cacheKeyParameters"),
        tls_config=said.get("tlsConfig"),
        cache_namespace=said.get("cacheNamespace") or resource.id,
        timeout_in_millis=said.get("timeoutInMillis", 29000),
        request_parameters=texts_of(said.get("requestParameters") or {}, path, method, warnings),
        content_handling=said.get("contentHandling"),
        credentials=said.get("credentials"),
        connection_type=said.get("connectionType") or ("INTERNET" if "HTTP" in kind else None),
    )
    made.connection_id = said.get("connectionId")
    for pattern, response in (said.get("responses") or {}).items():
        status = str(response.get("statusCode"))
        made.integration_responses = made.integration_responses or {}
        made.integration_responses[status] = IntegrationResponse(
            status_code=status,
            selection_pattern=None if pattern == "default" else pattern,
            response_templates=response.get("responseTemplates"),
            response_parameters=response.get("responseParameters"),
            content_handling=response.get("contentHandling"),
        )
    return made


def texts_of(parameters, path, method, warnings):
    for name, value in parameters.items():
        if not isinstance(value, str):
            shown = str(value).lower() if isinstance(value, bool) else value
            warnings.append(
                "Invalid format for 'requestParameters'. Expected type string for property "
                f"'{name}' of resource '{path}' and method '{method}' but got '{shown}'"
            )
    return {name: value for name, value in parameters.items() if isinstance(value, str)}


def refuse_integration(said, kind, path, method):
    uri = str(said.get("uri") or "")
    problem = None
    if kind in ("HTTP", "HTTP_PROXY") and not uri.startswith(("http://", "https://", "$")):
        problem = "Invalid HTTP endpoint specified for URI"
    elif kind in ("AWS", "AWS_PROXY") and not uri.startswith("arn:"):
        problem = "Invalid ARN specified in the request"
    elif kind in ("AWS", "AWS_PROXY") and ":path/" not in uri and ":action/" not in uri:
        problem = "AWS ARN for integration must contain path or action"
    elif kind == "AWS_PROXY" and ":lambda:" not in uri and ":firehose:" not in uri:
        problem = (
            "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose "
            "stream invocations."
        )
    elif kind == "AWS" and ":lambda:" not in uri and not said.get("credentials"):
        problem = "Role ARN must be specified for AWS integrations"
    elif kind != "MOCK" and not said.get("httpMethod"):
        problem = "Enumeration value for HttpMethod must be non-empty"
    if problem is not None:
        raise found_during_import(
            f"Unable to put integration on '{method}' for resource at path '{path}': {problem}"
        )


def require_responses(made, path, method):
    """Each response of an integration is one of the method, and maps headers that this has."""
    integration = made.method_integration
    responses = {} if integration is None else integration.integration_responses or {}
    for status, response in responses.items():
        declared = made.method_responses.get(status)
        mapped = response.response_parameters or {}
        problem = None
        if declared is None:
            problem = "No method response exists for method."
        else:
            unknown = [name for name in mapped if name not in declared.response_parameters]
            if unknown:
                problem = f"Invalid mapping expression parameter specified: {unknown[0]}"
        if problem is not None:
            raise found_during_import(
                f"Unable to put integration response on '{method}' for resource at path "
                f"'{path}': {problem}"
            )


def found_during_import(problem):
    return BadRequestException(f"Errors found during import:\n\t{problem}")
