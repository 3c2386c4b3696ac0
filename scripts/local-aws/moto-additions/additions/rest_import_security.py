"""Authorizers of an imported REST API, and which of its methods ask for what.

AWS: every security scheme with an authorizer becomes one, used or not. A method has what the first of
its `security` says, or that of the document's root if it has none of its own: an authorizer (with
scopes for user pools), IAM for the `authtype` awsSigv4, or an API key for a scheme by the header
x-api-key. Nothing is made up that the document does not say, such as how long answers are kept.
Recorded by LocalStack's test_apigateway_import: test_import_with_global_api_key_authorizer,
test_import_with_cognito_auth_identity_source, test_import_swagger_api,
test_import_and_validate_rest_api[openapi.spec.tf.json].
https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authtype.html
A scheme with an `authtype` that is not awsSigv4 needs an authorizer: otherwise a warning, and no methods
that name it (amazon-archives/aws-apigateway-importer#187).

moto 5.2.1: every method is open and asks for no key, and there are no authorizers.
"""

from moto.apigateway.models import Authorizer
from moto.apigateway.utils import create_id

AUTHORIZER = "x-amazon-apigateway-authorizer"
AUTHTYPE = "x-amazon-apigateway-authtype"
KINDS = {"token": "CUSTOM", "request": "CUSTOM", "cognito_user_pools": "COGNITO_USER_POOLS"}


def schemes_of(document):
    return (document.get("components") or {}).get("securitySchemes") or {}


def asked_by(document, operation):
    """The first of what a method or the document's root asks for: names of schemes, with scopes."""
    return (operation.get("security", document.get("security")) or [{}])[0]


def is_without_authorizer(scheme):
    """Does it speak of an authorizer that it does not have?"""
    return AUTHTYPE in scheme and AUTHORIZER not in scheme and not is_signed(scheme)


def is_signed(scheme):
    return str(scheme.get(AUTHTYPE, "")).lower() == "awssigv4"


def names_no_authorizer(document, operation):
    schemes = schemes_of(document)
    names = asked_by(document, operation)
    return any(is_without_authorizer(schemes.get(name) or {}) for name in names)


def import_authorizers(api, document, warnings):
    """The ids of the document's authorizers by the names of their schemes."""
    ids = {}
    for name, scheme in schemes_of(document).items():
        if is_without_authorizer(scheme):
            warnings.append(
                f"Unable to create authorizer from security definition: '{name}'. Extension "
                f"{AUTHORIZER} is required. Any methods with security: '{name}' will not be created. "
                "If this security definition is not a custom authorizer, remove the "
                f"{AUTHTYPE} extension and it will be ignored."
            )
        if AUTHORIZER in scheme:
            ids[name] = create_id()[:6]
            api.authorizers[ids[name]] = authorizer(ids[name], name, scheme)
    return ids


def authorizer(identifier, name, scheme):
    said = scheme[AUTHORIZER]
    kind = said.get("type", "").upper()
    header = None if kind == "REQUEST" else f"method.request.header.{scheme.get('name')}"
    return Authorizer(
        authorizer_id=identifier,
        name=name,
        authorizer_type=kind,
        provider_arns=said.get("providerARNs"),
        auth_type=scheme.get(AUTHTYPE),
        authorizer_uri=said.get("authorizerUri"),
        authorizer_credentials=said.get("authorizerCredentials"),
        identity_source=said.get("identitySource") or header,
        identity_validation_expression=said.get("identityValidationExpression"),
        authorizer_result_ttl=said.get("authorizerResultTtlInSeconds"),
    )


def security_of(document, operation, authorizers):
    """What a method asks for, as arguments of moto's method."""
    found = {"authorization_type": "NONE"}
    for name, scopes in asked_by(document, operation).items():
        scheme = schemes_of(document).get(name) or {}
        if name in authorizers:
            found["authorization_type"] = KINDS.get(scheme[AUTHORIZER].get("type", "").lower())
            found["authorizer_id"] = authorizers[name]
            found["authorization_scopes"] = scopes or None
        elif is_signed(scheme):
            found["authorization_type"] = "AWS_IAM"
        elif scheme.get("type") == "apiKey" and str(scheme.get("name")).lower() == "x-api-key":
            found["api_key_required"] = True
    return found
