"""Deletion of APIs, stages and deployments that something still leads to.

AWS: a stage with base path or API mappings is not deleted, nor is an API that has such a stage. The
refusal names the host names, for stages of both APIs ("Deleting stage $default failed. Please remove
all base path mappings related to the stage in your domains: ..."). A deployment that a stage points to
is not deleted either.
hashicorp/terraform-provider-aws#41651 and #28774 (stages), serverless/serverless#3638 (REST APIs),
gruntwork-io/cloud-nuke#370 (HTTP APIs), and for deployments the recorded answer of
TestDeployments::test_create_delete_deployments in LocalStack's test_apigateway_common.

moto 5.2.1: deletes all of them, save deployments that were made together with their stage. The
mapping stays and leads nowhere; the provider is told that all went well.
"""

from moto.apigateway.exceptions import BadRequestException, StageStillActive
from moto.apigateway.models import APIGatewayBackend, RestAPI, apigateway_backends
from moto.apigatewayv2.exceptions import BadRequestException as SecondBadRequestException
from moto.apigatewayv2.models import ApiGatewayV2Backend, apigatewayv2_backends

from .patching import extend


def names_leading_to(backend, api_id, stage=None):
    """The host names with a mapping of either API to this API, or to one stage of it."""
    account, region = backend.account_id, backend.region_name
    second = apigatewayv2_backends[account][region].api_mappings.values()
    first = apigateway_backends[account][region].base_path_mappings.values()
    mappings = [(each.domain_name, each.api_id, each.stage) for each in second]
    mappings += [
        (each.domain_name, each.rest_api_id, each.stage)
        for of_domain in first
        for each in of_domain.values()
    ]
    return sorted(
        {name for name, api, mapped in mappings if api == api_id and stage in (None, mapped)}
    )


def require_no_mapping_of_stage(backend, api_id, stage, refusal):
    names = names_leading_to(backend, api_id, stage)
    if names:
        raise refusal(
            f"Deleting stage {stage} failed. Please remove all base path mappings related to the "
            f"stage in your domains: {', '.join(names)}"
        )


@extend(APIGatewayBackend, "delete_stage")
def delete_stage(moto_delete, backend, function_id, stage_name):
    require_no_mapping_of_stage(backend, function_id, stage_name, BadRequestException)
    return moto_delete(backend, function_id, stage_name)


@extend(APIGatewayBackend, "delete_rest_api")
def delete_rest_api(moto_delete, backend, function_id):
    names = names_leading_to(backend, function_id)
    if names:
        raise BadRequestException(
            f"Deleting RestApi {function_id} failed. Please remove all base path mappings related "
            f"to the RestApi in your domains: {', '.join(names)}"
        )
    return moto_delete(backend, function_id)


@extend(RestAPI, "delete_deployment")
def delete_deployment(moto_delete, api, deployment_id):
    if any(stage.deployment_id == deployment_id for stage in api.stages.values()):
        raise StageStillActive()
    deployment = api.deployments.get(deployment_id)
    if deployment is not None:  # A stage of this name may have moved to another deployment.
        deployment.stage_name = None
    return moto_delete(api, deployment_id)


@extend(ApiGatewayV2Backend, "delete_stage")
def delete_second_stage(moto_delete, backend, api_id, stage_name):
    require_no_mapping_of_stage(backend, api_id, stage_name, SecondBadRequestException)
    return moto_delete(backend, api_id, stage_name)


@extend(ApiGatewayV2Backend, "delete_api")
def delete_api(moto_delete, backend, api_id):
    if names_leading_to(backend, api_id):
        raise SecondBadRequestException(
            f"Deleting API {api_id} failed. Please remove all API mappings for the API from your "
            "custom domain names."
        )
    return moto_delete(backend, api_id)
