"""Tags of what the first API (apigateway) calls domain names and access associations.

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
from .patching import add, extend

DONE = (204, {"status": 204}, "")

url_paths["{0}/tags/(?P<arn_start>[^/]+)/domainnames/(?P<arn_end>[^/]+)$"] = (
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
    if resource.startswith("/domainnames/"):
        name = resource.split("/")[2].split("+")[0]
        return response.backend.get_domain_name(name).tags
    if resource.startswith("/domainnameaccessassociations/"):
        return tags_of_association(response.backend, arn)
    return None


def tags_of_association(backend, arn):
    association = associations_of(backend).get(arn)
    if association is None:
        raise AssociationNotFound
    return association["tags"]
