"""Deployments and stages of the second API (apigatewayv2), and what an import leaves of an API.

AWS: an API has deployments, which are made, told and deleted by id, and none is deleted while a
stage points to it. A stage tells the deployment that it points to, and can be updated and tagged. An
import replaces the routes and integrations of an API and leaves its stages as they are. What a stage
says of a single route is taken out by the route's key. Stage variables that an update does not name stay,
and one with an empty value goes.
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments.html
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename-routesettings-routekey.html
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html
internal/service/apigatewayv2/stage.go in hashicorp/terraform-provider-aws (how variables are taken out)

moto 5.2.1: has no route for deployments ("CreateDeployment, https response error StatusCode: 404,
... deserialization failed"), no UpdateStage, no DeleteRouteSettings, no tags of stages, and forgets the
stages at an import.
"""

import json
from urllib.parse import unquote

from moto.apigateway import urls as first_urls
from moto.apigateway.utils import create_id
from moto.apigatewayv2 import urls as second_urls
from moto.apigatewayv2.exceptions import APIGatewayV2Error, StageNotFound
from moto.apigatewayv2.models import Api, Stage
from moto.apigatewayv2.responses import ApiGatewayV2Response

from .patching import add, extend
from .second_tags import tagged_by_arn

URLS = (
    "{0}/v2/apis/(?P<api_id>[^/]+)/deployments$",
    "{0}/v2/apis/(?P<api_id>[^/]+)/deployments/(?P<deployment_id>[^/]+)$",
    "{0}/v2/apis/(?P<api_id>[^/]+)/stages/(?P<stage_name>[^/]+)/routesettings/(?P<route_key>.+)$",
    "{0}/v2/tags/(?P<resource_arn_pt1>[^/]+)/apis/(?P<api_id>[^/]+)/stages/(?P<stage_name>[^/]+)$",
)

# Moto serves both APIs from the routes of the first, which hold a copy of those of the second.
for urls in (first_urls, second_urls):
    for url in URLS:
        urls.url_paths[url] = ApiGatewayV2Response.dispatch


class DeploymentNotFound(APIGatewayV2Error):
    code = 404

    def __init__(self):
        super().__init__("NotFoundException", "Unable to find Deployment by ID specified")


class DeploymentInUse(APIGatewayV2Error):
    code = 400

    def __init__(self):
        message = "Active stages pointing to this deployment must be moved or deleted"
        super().__init__("BadRequestException", message)


@extend(Api, "__init__")
def initialize(moto_initialize, api, *arguments, **named):
    api.deployments = {}
    moto_initialize(api, *arguments, **named)


@extend(Api, "clear")
def clear(moto_clear, api):
    stages = dict(api.stages)
    moto_clear(api)
    api.stages.update(stages)


def api_of(response):
    return response.apigatewayv2_backend.get_api(response.path.split("/apis/", 1)[1].split("/")[0])


@add(ApiGatewayV2Response, "create_deployment")
def create_deployment(response):
    body = json.loads(response.body or "{}")
    deployment = {
        "deploymentId": create_id()[:6],
        "deploymentStatus": "DEPLOYED",
        "description": body.get("description", ""),
        "autoDeployed": False,
    }
    api_of(response).deployments[deployment["deploymentId"]] = deployment
    return 201, {"status": 201}, json.dumps(deployment)


@add(ApiGatewayV2Response, "get_deployments")
def get_deployments(response):
    return 200, {}, json.dumps({"items": list(api_of(response).deployments.values())})


@add(ApiGatewayV2Response, "get_deployment")
def get_deployment(response):
    deployment = api_of(response).deployments.get(response.path.split("/")[-1])
    if deployment is None:
        raise DeploymentNotFound
    return 200, {}, json.dumps(deployment)


@add(ApiGatewayV2Response, "delete_deployment")
def delete_deployment(response):
    api = api_of(response)
    deployment_id = response.path.split("/")[-1]
    if deployment_id not in api.deployments:
        raise DeploymentNotFound
    if any(stage.config.get("deploymentId") == deployment_id for stage in api.stages.values()):
        raise DeploymentInUse
    del api.deployments[deployment_id]
    return 204, {"status": 204}, ""


@extend(Stage, "to_json")
def describe(moto_describe, stage):
    description = moto_describe(stage)
    if stage.config.get("deploymentId"):
        description["deploymentId"] = stage.config["deploymentId"]
    return description


@add(ApiGatewayV2Response, "update_stage")
def update_stage(response):
    api = api_of(response)
    former = api.get_stage(unquote(response.path.split("/")[-1]))
    body = json.loads(response.body)
    variables = {**(former.stage_variables or {}), **(body.get("stageVariables") or {})}
    config = {**former.config, **body, "stageName": former.name}
    config["stageVariables"] = {name: value for name, value in variables.items() if value != ""}
    stage = api.create_stage(config)
    stage.tags = former.tags
    return 200, {}, json.dumps(stage.to_json())


@add(ApiGatewayV2Response, "delete_route_settings")
def delete_route_settings(response):
    stage_name, route_key = response.path.split("/stages/", 1)[1].split("/routesettings/", 1)
    stage = api_of(response).get_stage(unquote(stage_name))
    stage.config.get("routeSettings", {}).pop(unquote(route_key), None)
    return 204, {"status": 204}, ""


@tagged_by_arn
def stage_of(backend, arn):
    """The stage with this ARN, or None if it is the ARN of something else."""
    parts = unquote(arn).split("/")
    if len(parts) != 5 or parts[3] != "stages":
        return None
    api = backend.apis.get(parts[2])
    stage = None if api is None else api.stages.get(parts[4])
    if stage is None:
        raise StageNotFound
    return stage
