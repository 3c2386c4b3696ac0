"""Imports of OpenAPI documents into HTTP APIs.

AWS: ReimportApi makes routes, integrations and authorizers anew as the document says, takes name,
version and description from its `info`, and CORS from its extension; stages stay. Integrations and
responses may stand in `components` and be referred to. A path `/$default` without a method is the route
$default. What cannot be made is a warning and left out, a refusal with `failOnWarnings`: an authorizer
without an issuer, with it the routes that name it (aws/aws-sam-cli#2410), one whose identity source has
another form (aws/serverless-application-model#2688), a Lambda authorizer without a payload format
(hashicorp/terraform-provider-aws#15181).
https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html
internal/service/apigatewayv2/api.go in hashicorp/terraform-provider-aws (what it puts back afterwards)

moto 5.2.1: reads integrations in operations only, with their type, method, URI and payload format; no
authorizers, security, references, or description. `parameters` of a path and a route $default are a 500.
It refuses references to models that it never makes.
"""

import copy

import yaml
from moto.apigatewayv2.exceptions import APIGatewayV2Error, BadRequestException
from moto.apigatewayv2.models import Api

from .patching import replace

EXTENSION = "x-amazon-apigateway-"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch")

COLLECTIONS = ("authorizers", "integrations", "models", "routes")


@replace(Api, "import_api")
def import_api(api, body_str, fail_on_warnings):
    document = document_in(body_str)
    before = {**vars(api), **{name: copy.copy(getattr(api, name)) for name in COLLECTIONS}}
    try:
        warnings = imported(api, document)
        if warnings and fail_on_warnings:
            raise BadRequestException("\n\t".join(["Warnings found during import:", *warnings]))
    except Exception as error:
        vars(api).update(before)
        raise error if isinstance(error, APIGatewayV2Error) else unreadable(error) from error


def unreadable(error):
    """Clients try again for minutes after a 500, but not after this."""
    return BadRequestException(f"The local AWS cannot import this document: {error!r}")


def imported(api, document):
    """Makes all anew and tells the warnings."""
    api.clear()
    warnings = []
    authorizers = import_authorizers(api, document, warnings)
    for path, item in (document.get("paths") or {}).items():
        import_path(api, document, path, item, authorizers, warnings)
    import_settings(api, document)
    return warnings


def document_in(text):
    try:
        document = yaml.safe_load(text)
    except yaml.YAMLError:
        document = None
    if not isinstance(document, dict) or not str(document.get("openapi", "")).startswith("3"):
        raise BadRequestException("Invalid OpenAPI input.")
    return document


def import_settings(api, document):
    info = document.get("info") or {}
    api.name = info.get("title") or api.name
    api.version = None if info.get("version") is None else str(info["version"])
    api.description = info.get("description")
    api.cors_configuration = document.get(EXTENSION + "cors")
    endpoint = document.get(EXTENSION + "endpoint-configuration") or {}
    if "disableExecuteApiEndpoint" in endpoint:
        api.disable_execute_api_endpoint = endpoint["disableExecuteApiEndpoint"]
    api.ip_address_type = endpoint.get("ipAddressType", api.ip_address_type)


def schemes_of(document):
    return (document.get("components") or {}).get("securitySchemes") or {}


def import_authorizers(api, document, warnings):
    """The authorizers by the names of their schemes; None for one that could not be made."""
    made = {}
    for name, scheme in schemes_of(document).items():
        said = scheme.get(EXTENSION + "authorizer")
        if said is None:
            continue
        problem = problem_of(said, scheme)
        if problem is None:
            made[name] = authorizer(api, name, said, scheme)
        else:
            made[name] = None
            warnings.append(f"Unable to create Authorizer '{name}': {problem}. Ignoring.")
    return made


def problem_of(said, scheme):
    sources = said.get("identitySource")
    if said.get("type") == "jwt":
        issuer = (said.get("jwtConfiguration") or {}).get("issuer")
        if not issuer and "openIdConnectUrl" not in scheme:
            return "Invalid issuer: Issuer can not be empty for JWT Authorizer."
        if not str(sources).startswith(("$request.header.", "$request.querystring.")):
            return f"Invalid identity source: {sources}"
    elif said.get("type") == "request":
        if "authorizerPayloadFormatVersion" not in said:
            return "AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer"
    else:
        return f"Invalid authorizer type: {said.get('type')}"
    return None


def authorizer(api, name, said, scheme):
    jwt = said.get("type") == "jwt"
    ttl = said.get("authorizerResultTtlInSeconds")
    return api.create_authorizer(
        auth_creds_arn=said.get("authorizerCredentials"),
        auth_payload_format_version=text_of(said.get("authorizerPayloadFormatVersion")),
        auth_result_ttl=ttl,
        authorizer_type="JWT" if jwt else "REQUEST",
        authorizer_uri=said.get("authorizerUri"),
        enable_simple_response=said.get("enableSimpleResponses"),
        identity_source=[each.strip() for each in str(said.get("identitySource", "")).split(",")],
        identity_validation_expr=None,
        jwt_config=said.get("jwtConfiguration"),
        name=name,
    )


def text_of(value):
    return None if value is None else str(value)


def import_path(api, document, path, item, authorizers, warnings):
    for name, operation in item.items():
        if name in METHODS:
            method = name.upper()
        elif name == EXTENSION + "any-method":
            method = "ANY"
        else:
            continue
        said = integration_of(document, operation)
        if said is None:
            continue
        security = security_of(document, operation, authorizers)
        if security is None:
            warnings.append(
                f"Unable to put method '{method}' on resource at path '{path}': Invalid authorizer "
                "definition. Setting the authorization type to JWT requires a valid authorizer. "
                "Ignoring."
            )
            continue
        integration = api.create_integration(**integration_from(said))
        api.create_route(
            api_key_required=False,
            route_key="$default" if path in ("/$default", "$default") else f"{method} {path}",
            target=f"integrations/{integration.id}",
            operation_name=operation.get("operationId"),
            **security,
        )


def integration_of(document, operation):
    said = operation.get(EXTENSION + "integration")
    reference = (said or {}).get("$ref")
    if reference is None:
        return said
    named = (document.get("components") or {}).get(EXTENSION + "integrations") or {}
    return named.get(reference.split("/")[-1])


def integration_from(said):
    return {
        "connection_id": said.get("connectionId"),
        "connection_type": said.get("connectionType", "INTERNET"),
        "credentials_arn": said.get("credentials"),
        "description": said.get("description"),
        "integration_method": said.get("httpMethod"),
        "integration_type": str(said.get("type", "")).upper(),
        "integration_uri": said.get("uri"),
        "integration_subtype": said.get("integrationSubtype"),
        "payload_format_version": text_of(said.get("payloadFormatVersion")),
        "request_parameters": said.get("requestParameters"),
        "response_parameters": said.get("responseParameters"),
        "timeout_in_millis": said.get("timeoutInMillis"),
        "tls_config": said.get("tlsConfig"),
    }


def security_of(document, operation, authorizers):
    """What a route asks for, as arguments of moto's route; None if its authorizer was not made."""
    asked = operation.get("security", document.get("security")) or [{}]
    found = {"authorization_type": "NONE", "authorization_scopes": []}
    for name, scopes in asked[0].items():
        if name in authorizers:
            if authorizers[name] is None:
                return None
            kind = authorizers[name].authorizer_type
            found["authorization_type"] = "JWT" if kind == "JWT" else "CUSTOM"
            found["authorizer_id"] = authorizers[name].id
            found["authorization_scopes"] = scopes
        elif str((schemes_of(document).get(name) or {}).get(EXTENSION + "authtype")).lower() == (
            "awssigv4"
        ):
            found["authorization_type"] = "AWS_IAM"
    return found
