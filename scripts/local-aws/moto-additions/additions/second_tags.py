"""Tags of what the second API (apigatewayv2) has beside its APIs and VPC links.

AWS: TagResource, UntagResource and GetTags take the ARN of any resource of API Gateway.
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html

moto 5.2.1: keeps tags by ARN for APIs and VPC links only; domain names and stages hold their own.
"""

from moto.apigatewayv2.models import ApiGatewayV2Backend

from .patching import extend

#: Each finds a thing with tags of its own by an ARN, or finds None.
finders = []


def tagged_by_arn(find):
    """Lets the tags of what `find(backend, arn)` finds be told and changed."""
    finders.append(find)
    return find


def tagged(backend, arn):
    found = (find(backend, arn) for find in finders)
    return next((each for each in found if each is not None), None)


@extend(ApiGatewayV2Backend, "get_tags")
def get_tags(moto_get_tags, backend, resource_arn):
    owner = tagged(backend, resource_arn)
    return moto_get_tags(backend, resource_arn) if owner is None else owner.tags


@extend(ApiGatewayV2Backend, "tag_resource")
def tag_resource(moto_tag_resource, backend, resource_arn, tags):
    owner = tagged(backend, resource_arn)
    if owner is None:
        moto_tag_resource(backend, resource_arn, tags)
    else:
        owner.tags = {**owner.tags, **tags}


@extend(ApiGatewayV2Backend, "untag_resource")
def untag_resource(moto_untag_resource, backend, resource_arn, tag_keys):
    owner = tagged(backend, resource_arn)
    if owner is None:
        moto_untag_resource(backend, resource_arn, tag_keys)
    else:
        owner.tags = {key: value for key, value in owner.tags.items() if key not in tag_keys}
