"""Domain name access associations: the VPC endpoints from which a private domain name is reached.

AWS: they are made, listed and deleted by an operation each, and are named by an ARN.
https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-associations.html
https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDomainNameAccessAssociation.html

moto 5.2.1: has neither operations nor routes: "operation error API Gateway:
CreateDomainNameAccessAssociation, https response error StatusCode: 404, ... deserialization
failed, failed to decode response body, invalid character '<' looking for beginning of value".
"""

import json

from moto.apigateway.exceptions import DomainNameNotFound, NotFoundException
from moto.apigateway.models import apigateway_backends
from moto.apigateway.responses import APIGatewayResponse
from moto.apigateway.urls import url_paths

from .patching import add

url_paths["{0}/domainnameaccessassociations$"] = APIGatewayResponse.dispatch
url_paths["{0}/domainnameaccessassociations/(?P<arn>.+)$"] = APIGatewayResponse.dispatch


class AssociationNotFound(NotFoundException):
    code = 404

    def __init__(self):
        super().__init__("Invalid domain name access association identifier specified")


def associations_of(backend):
    """ARN to association. They are with the backend, which forgets all when moto is reset."""
    return vars(backend).setdefault("domain_name_access_associations", {})


@add(APIGatewayResponse, "create_domain_name_access_association")
def create_association(response):
    domain_arn = response._get_param("domainNameArn")
    source = response._get_param("accessAssociationSource")
    require_private_domain(domain_arn)
    association = {
        "domainNameAccessAssociationArn": arn_of(response.backend, domain_arn, source),
        "domainNameArn": domain_arn,
        "accessAssociationSource": source,
        "accessAssociationSourceType": response._get_param("accessAssociationSourceType"),
        "tags": response._get_param("tags") or {},
    }
    associations_of(response.backend)[association["domainNameAccessAssociationArn"]] = association
    return 201, {"status": 201}, json.dumps(association)


def require_private_domain(arn):
    """The domain name may be another account's; its ARN says which."""
    _, _, _, region, account, resource = arn.split(":", 5)
    if account == "":  # It is a public one.
        raise DomainNameNotFound
    name = resource.split("/")[-1].split("+")[0]
    if apigateway_backends[account][region].get_domain_name(name).domain_name_arn != arn:
        raise DomainNameNotFound


def arn_of(backend, domain_arn, source):
    start = f"arn:{backend.partition}:apigateway:{backend.region_name}:{backend.account_id}"
    name_and_id = domain_arn.split("/")[-1]
    return f"{start}:/domainnameaccessassociations/domainname/{name_and_id}/vpcesource/{source}"


@add(APIGatewayResponse, "get_domain_name_access_associations")
def get_associations(response):
    return json.dumps({"item": list(associations_of(response.backend).values())})


@add(APIGatewayResponse, "delete_domain_name_access_association")
def delete_association(response):
    arn = response._get_param("domain_name_access_association_arn")
    if associations_of(response.backend).pop(arn, None) is None:
        raise AssociationNotFound
    return 202, {"status": 202}, ""
