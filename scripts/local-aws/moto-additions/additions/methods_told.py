"""What API Gateway tells of methods, integrations, their responses and deployments of a REST API.

AWS: nothing of what a method, integration or response does not have; an integration through a VPC link
names the link. A deployment needs an integration for each method, and tells no stage.
Recorded by LocalStack's test_apigateway_import (test_import_and_validate_rest_api) and
test_apigateway_api (test_create_integration_with_vpc_link, test_stage_access_log_settings). "No
integration defined for method" is in hashicorp/terraform-provider-aws#5980 and many others.

moto 5.2.1: tells `null` for everything that is not there, forgets the VPC link, is content with one
method of all that has an integration.
"""

from moto.apigateway.exceptions import NoIntegrationDefined
from moto.apigateway.models import (
    APIGatewayBackend,
    Authorizer,
    Deployment,
    Integration,
    IntegrationResponse,
    Method,
    MethodResponse,
)

from .patching import extend

Integration.connection_id = None


def without_nothing(described):
    return {key: value for key, value in described.items() if value not in (None, {})}


for told in (Authorizer, Deployment, IntegrationResponse, Method, MethodResponse):

    @extend(told, "to_json")
    def to_json(moto_to_json, thing):
        return without_nothing(moto_to_json(thing))


@extend(Integration, "to_json")
def integration_to_json(moto_to_json, integration):
    described = {**moto_to_json(integration), "connectionId": integration.connection_id}
    return without_nothing(described)


@extend(APIGatewayBackend, "create_deployment")
def create_deployment(moto_create, backend, function_id, *details, **named):
    methods = [
        method
        for resource in backend.get_resources(function_id)
        for method in resource.resource_methods.values()
    ]
    if any(method.method_integration is None for method in methods):
        raise NoIntegrationDefined()
    return moto_create(backend, function_id, *details, **named)
