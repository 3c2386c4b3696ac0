"""Domain names of the first API (apigateway): edge-optimized, regional and private.

AWS: a private domain name has a policy, an id and an ARN with that id, since its name need not be
unique. A domain name tells the target and hosted zone of its own type of endpoint only, and what
type of IP addresses it takes. It can be updated with patch operations. It may be without base path
mappings, and they are deleted with it.
https://docs.aws.amazon.com/apigateway/latest/api/API_DomainName.html
https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateDomainName-Patch
https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html

moto 5.2.1: drops the policy (the provider plans to add it again) and mutual TLS, gives a private
domain name neither id nor ARN (an access association cannot name it) but public targets.
UpdateDomainName is not implemented: "updating API Gateway Domain Name (...): ... StatusCode: 500,
deserialization failed". GetBasePathMappings of a domain name that never had one is a KeyError
(500), and a domain name that is made again still has its former mappings.
"""

import json

from moto.apigateway.exceptions import BadRequestException
from moto.apigateway.models import APIGatewayBackend, DomainName
from moto.apigateway.responses import APIGatewayResponse
from moto.apigateway.utils import create_id
from moto.apigatewayv2.models import apigatewayv2_backends

from .patching import add, extend
from .resource_policies import policy_of_domain, required_policy
from .second_mappings import delete_mappings

#: Path in a patch operation to attribute of moto's domain name.
PATCHED_ATTRIBUTES = {
    "/certificateArn": "certificate_arn",
    "/certificateName": "certificate_name",
    "/ownershipVerificationCertificateArn": "ownership_verification_certificate_arn",
    "/regionalCertificateArn": "regional_certificate_arn",
    "/regionalCertificateName": "regional_certificate_name",
    "/securityPolicy": "security_policy",
}

#: What only a domain name with this type of endpoint tells.
FIELDS_OF_TYPE = {
    "EDGE": ("distributionDomainName", "distributionHostedZoneId"),
    "REGIONAL": ("regionalDomainName", "regionalHostedZoneId"),
}


@extend(APIGatewayResponse, "create_domain_name")
def create_domain_name(moto_create, response):
    moto_create(response)
    domain = response.backend.get_domain_name(response._get_param("domainName"))
    domain.policy = required_policy(response._get_param("policy"))
    domain.mutual_tls_authentication = response._get_param("mutualTlsAuthentication")
    domain.ownership_verification_certificate_arn = response._get_param(
        "ownershipVerificationCertificateArn"
    )
    return 201, {"status": 201}, json.dumps(domain.to_json())


@extend(APIGatewayBackend, "create_domain_name")
def create_complete(moto_create, backend, domain_name, *details):
    domain = moto_create(backend, domain_name, *details)
    domain.tags = domain.tags or {}
    domain.policy = None
    domain.mutual_tls_authentication = None
    domain.ownership_verification_certificate_arn = None
    domain.endpoint_configuration = complete(domain.endpoint_configuration or {})
    domain.domain_name_id = create_id() if is_private(domain) else None
    domain.domain_name_arn = arn_of(domain, backend)
    domain.arn_for_callers = domain.domain_name_arn.replace(":apigateway:", ":execute-api:")
    backend.base_path_mappings.setdefault(domain_name, {})
    return domain


def complete(endpoint_configuration):
    types = endpoint_configuration.get("types") or ["EDGE"]
    address_type = "dualstack" if "PRIVATE" in types else "ipv4"
    return {"ipAddressType": address_type, **endpoint_configuration, "types": types}


def is_private(domain):
    return "PRIVATE" in domain.endpoint_configuration["types"]


def arn_of(domain, backend):
    start = f"arn:{backend.partition}:apigateway:{backend.region_name}"
    if is_private(domain):
        resource = f"{domain.domain_name}+{domain.domain_name_id}"
        return f"{start}:{backend.account_id}:/domainnames/{resource}"
    return f"{start}::/domainnames/{domain.domain_name}"


@extend(DomainName, "to_json")
def describe(moto_describe, domain):
    description = {
        **moto_describe(domain),
        "domainNameArn": domain.domain_name_arn,
        "domainNameId": domain.domain_name_id,
        "mutualTlsAuthentication": domain.mutual_tls_authentication,
        "ownershipVerificationCertificateArn": domain.ownership_verification_certificate_arn,
        "policy": domain.policy and policy_of_domain(domain.policy, domain.arn_for_callers),
    }
    untold = fields_of_other_types(domain)
    return {
        key: value
        for key, value in description.items()
        if value is not None and key not in untold
    }


def fields_of_other_types(domain):
    types = domain.endpoint_configuration["types"]
    return [
        field
        for endpoint_type, fields in FIELDS_OF_TYPE.items()
        if endpoint_type not in types
        for field in fields
    ]


@add(APIGatewayResponse, "update_domain_name")
def update_domain_name(response):
    domain = response.backend.get_domain_name(response.path.split("/")[2])
    for operation in response._get_param("patchOperations"):
        apply_patch(domain, operation["path"], operation.get("value"))
    return json.dumps(domain.to_json())


def apply_patch(domain, path, value):
    if path == "/policy":
        domain.policy = required_policy(value)
    elif path in PATCHED_ATTRIBUTES:
        setattr(domain, PATCHED_ATTRIBUTES[path], value)
    elif path == "/endpointConfiguration/ipAddressType":
        domain.endpoint_configuration["ipAddressType"] = value
    elif path.startswith("/endpointConfiguration/types"):
        domain.endpoint_configuration["types"] = [value]
    elif path.startswith("/mutualTlsAuthentication/"):
        patch_mutual_tls(domain, path.split("/")[-1], value)
    else:
        raise BadRequestException(f"Invalid patch path {path}")


def patch_mutual_tls(domain, field, value):
    """Mutual TLS is turned off with an empty truststore."""
    mutual_tls = {**(domain.mutual_tls_authentication or {}), field: value}
    domain.mutual_tls_authentication = mutual_tls if mutual_tls.get("truststoreUri") else None


@extend(APIGatewayBackend, "delete_domain_name")
def delete_domain_name(moto_delete, backend, domain_name):
    moto_delete(backend, domain_name)
    backend.base_path_mappings.pop(domain_name, None)
    delete_mappings(apigatewayv2_backends[backend.account_id][backend.region_name], domain_name)
