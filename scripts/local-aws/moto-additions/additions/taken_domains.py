"""Public domain names are taken once in a region, whichever of the two APIs made them.

AWS: a second CreateDomainName is refused with "The domain name you provided already exists.", by the first
API with a BadRequestException and by the second with a ConflictException. A private domain name may have the
name of another one, of a public one too.
https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html
hashicorp/terraform-provider-aws#27358 (one made by the first API, refused to the second)

moto 5.2.1: puts the second one in the place of the first, and knows nothing of the other API's.
"""

from moto.apigateway.exceptions import BadRequestException
from moto.apigateway.models import APIGatewayBackend, apigateway_backends
from moto.apigatewayv2.exceptions import DomainNameAlreadyExists
from moto.apigatewayv2.models import ApiGatewayV2Backend, apigatewayv2_backends

from .first_domains import complete, is_private
from .patching import extend

TAKEN = "The domain name you provided already exists."


@extend(APIGatewayBackend, "create_domain_name")
def create_first(moto_create, backend, domain_name, *details):
    *_, configuration, _security_policy = details
    is_public = "PRIVATE" not in complete(configuration or {})["types"]
    if is_public and is_taken(backend, domain_name):
        raise BadRequestException(TAKEN)
    return moto_create(backend, domain_name, *details)


@extend(ApiGatewayV2Backend, "create_domain_name")
def create_second(moto_create, backend, *, domain_name, **details):
    if is_taken(backend, domain_name):
        raise DomainNameAlreadyExists
    return moto_create(backend, domain_name=domain_name, **details)


def is_taken(backend, name):
    """By a public one of the same account and region."""
    first = apigateway_backends[backend.account_id][backend.region_name].domain_names.get(name)
    if first is not None and not is_private(first):
        return True
    return name in apigatewayv2_backends[backend.account_id][backend.region_name].domain_names
