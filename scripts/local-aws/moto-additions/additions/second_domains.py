"""Domain names of the second API (apigatewayv2).

AWS: a domain name has a target (`apiGatewayDomainName`), a hosted zone for alias records and a
status, which becomes AVAILABLE; without mutual TLS it has no `mutualTlsAuthentication`. It can be
updated, tagged, and deleted together with its mappings.
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname.html

moto 5.2.1: gives back only what the request said, so that the provider fails with "waiting for API
Gateway v2 Domain Name (...) create: unexpected state '', wanted target 'AVAILABLE'", and plans to
remove an empty mutual_tls_authentication. UpdateDomainName is not implemented (500). TagResource
has no route for a domain name (404, "deserialization failed"). DeleteDomainName of a name with
mappings is "RuntimeError: dictionary changed size during iteration" (500).
"""

import json

from moto.apigateway import urls as first_urls
from moto.apigateway.utils import create_id
from moto.apigatewayv2 import urls as second_urls
from moto.apigatewayv2.exceptions import DomainNameNotFound
from moto.apigatewayv2.models import ApiGatewayV2Backend, DomainName
from moto.apigatewayv2.responses import ApiGatewayV2Response

from .patching import add, extend, replace
from .second_mappings import delete_mappings
from .second_tags import tagged_by_arn

#: The zone that moto tells for the domain names of the first API, too. AWS has one per region.
HOSTED_ZONE_ID = "Z2FDTNDATAQYW2"

DEFAULTS = {
    "endpointType": "REGIONAL",
    "ipAddressType": "ipv4",
    "securityPolicy": "TLS_1_2",
}

TAGS_URL = "{0}/v2/tags/(?P<resource_arn_pt1>[^/]+)/domainnames/(?P<resource_arn_pt2>[^/]+)$"

# Moto serves both APIs from the routes of the first, which hold a copy of those of the second.
for urls in (first_urls, second_urls):
    urls.url_paths[TAGS_URL] = ApiGatewayV2Response.dispatch


@extend(DomainName, "__init__")
def initialize(moto_initialize, domain, *arguments, backend, **named):
    moto_initialize(domain, *arguments, backend=backend, **named)
    region = backend.region_name
    domain.target_name = f"d-{create_id()}.execute-api.{region}.amazonaws.com"


@extend(DomainName, "to_json")
def describe(moto_describe, domain):
    description = moto_describe(domain)
    description["domainNameConfigurations"] = [
        complete(configuration, domain.target_name)
        for configuration in domain.domain_name_configurations
    ]
    if not domain.mutual_tls_authentication:
        del description["mutualTlsAuthentication"]
    return description


def complete(configuration, target_name):
    return {
        **DEFAULTS,
        **configuration,
        "apiGatewayDomainName": target_name,
        "hostedZoneId": HOSTED_ZONE_ID,
        "domainNameStatus": "AVAILABLE",
    }


@add(ApiGatewayV2Response, "update_domain_name")
def update_domain_name(response):
    name = response.path.split("/")[-1]
    domain = response.apigatewayv2_backend.get_domain_name(name)
    update = json.loads(response.body)
    if update.get("domainNameConfigurations"):
        domain.domain_name_configurations = update["domainNameConfigurations"]
    if "mutualTlsAuthentication" in update:
        domain.mutual_tls_authentication = enabled(update["mutualTlsAuthentication"])
    return 200, {}, json.dumps(domain.to_json())


def enabled(mutual_tls):
    """Mutual TLS is turned off with an empty truststore."""
    return mutual_tls if mutual_tls and mutual_tls.get("truststoreUri") else {}


@replace(ApiGatewayV2Backend, "delete_domain_name")
def delete_domain_name(backend, domain_name):
    if backend.domain_names.pop(domain_name, None) is None:
        raise DomainNameNotFound
    delete_mappings(backend, domain_name)


@tagged_by_arn
def domain_of(backend, arn):
    """The domain name with this ARN, or None if it is the ARN of something else."""
    domains = list(backend.domain_names.values())
    return next((domain for domain in domains if domain.domain_name_arn == arn), None)
