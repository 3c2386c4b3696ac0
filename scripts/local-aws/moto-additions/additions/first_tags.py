"""Tags of the REST APIs, domain names, access associations, client certificates, API keys and usage
plans of the first API (apigateway).

AWS: TagResource, UntagResource and GetTags take the ARN of any resource of API Gateway.
https://docs.aws.amazon.com/apigateway/latest/api/API_TagResource.html

moto 5.2.1: takes the ARN of a REST API's stage only and has no GetTags: "updating tags for API
Gateway Domain Name (...): ... operation error API Gateway: TagResource, https response error
StatusCode: 404, ... deserialization failed".
"""

import json
from urllib.parse import unquote

from moto.apigateway.exceptions import NotFoundException
from moto.apigateway.responses import APIGatewayResponse
from moto.apigateway.urls import url_paths

from .access_associations import AssociationNotFound, associations_of
from .client_certificates import certificates_of
from .patching import add, extend

DONE = (204, {"status": 204}, "")

url_paths["{0}/tags/(?P<arn_start>[^/]+)/restapis/(?P<arn_end>[^/]+)$"] = (
    APIGatewayResponse.dispatch
)
url_paths["{0}/tags/(?P<arn_start>[^/]+)/domainnames/(?P<arn_end>[^/]+)$"] = (
    APIGatewayResponse.dispatch
)
for collection in ("apikeys", "clientcertificates", "usageplans"):
    url_paths[f"{{0}}/tags/(?P<arn_start>[^/]+)/{collection}/(?P<arn_end>[^/]+)$"] = (
        APIGatewayResponse.dispatch
    )
url_paths["{0}/tags/(?P<arn_start>[^/]+)/domainnameaccessassociations/(?P<arn_end>.+)$"] = (
    APIGatewayResponse.dispatch
)


@extend(APIGatewayResponse, "tag_resource")
def tag_resource(moto_tag_resource, response):
    tags = tags_of_resource(response)
    if tags is None:
        return moto_tag_resource(response)
    tags.update(response._get_param("tags"))
    return DONE


@extend(APIGatewayResponse, "untag_resource")
def untag_resource(moto_untag_resource, response):
    tags = tags_of_resource(response)
    if tags is None:
        return moto_untag_resource(response)
    for key in response.querystring.get("tagKeys", []):
        tags.pop(key, None)
    return DONE


@add(APIGatewayResponse, "get_tags")
def get_tags(response):
    tags = tags_of_resource(response)
    if tags is None:
        raise NotFoundException("Invalid resource identifier specified")
    return json.dumps({"tags": tags})


def tags_of_resource(response):
    """The tags themselves, to be changed in place, or None for a resource that is moto's."""
    arn = unquote(response.path.split("/tags/", 1)[1])
    resource = arn.split(":", 5)[-1]
    if resource.startswith("/restapis/") and "/stages/" not in resource:
        return response.backend.get_rest_api(resource.split("/")[2]).tags
    if resource.startswith("/domainnames/"):
        name = resource.split("/")[2].split("+")[0]
        return response.backend.get_domain_name(name).tags
    if resource.startswith("/domainnameaccessassociations/"):
        return tags_of_association(response.backend, arn)
    return tags_of_clients(response.backend, *resource.split("/")[1:3])


def tags_of_clients(backend, collection, identifier):
    """Those of client certificates, and of what callers get."""
    if collection == "clientcertificates":
        return certificates_of(backend)[identifier]["tags"]
    if collection == "apikeys":
        return tags_of_object(backend.get_api_key(identifier))
    if collection == "usageplans":
        return tags_of_object(backend.get_usage_plan(identifier))
    return None


def tags_of_object(tagged):
    tagged.tags = tagged.tags or {}
    return tagged.tags


def tags_of_association(backend, arn):
    association = associations_of(backend).get(arn)
    if association is None:
        raise AssociationNotFound
    return association["tags"]
