"""Changes of usage plans, and what they and their keys exclude.

AWS: UpdateUsagePlan adds and removes stages, whatever throttles they have, and sets the throttles of
single methods of a stage; rates may have decimals.
https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html
A stage that is added has to be there (recorded by TestUsagePlans::test_usage_plan_crud in LocalStack's
test_apigateway_common). A plan with stages is not deleted (aws/aws-sdk-js#3841), and a stage that is
deleted leaves the plans (hashicorp/terraform-provider-aws#14100). An API key is in one plan only for
each stage: ConflictException.
https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html

moto 5.2.1: refuses none of these, takes whole numbers only ("invalid literal for int() with base 10: '30.5'"), finds a
stage with throttles of methods no more ("list.remove(x): x not in list") and forgets such throttles:
each of them a 500, which the provider tries again for a quarter of an hour.
"""

from moto.apigateway.exceptions import (
    BadRequestException,
    ConflictException,
    NotFoundException,
)
from moto.apigateway.models import APIGatewayBackend, UsagePlan

from .patching import extend, replace


@replace(UsagePlan, "apply_patch_operations")
def apply_patch_operations(plan, operations):
    for operation in operations:
        apply(plan, operation["op"], operation["path"], operation.get("value"))


def apply(plan, kind, path, value):
    if path == "/apiStages":
        change_stages(plan, kind, *value.split(":"))
    elif path.startswith("/apiStages/"):
        change_method(plan, path.removeprefix("/apiStages/"), value)
    elif path in ("/throttle", "/quota"):
        getattr(plan, path[1:]).clear()
    elif path.startswith("/throttle/"):
        plan.throttle[path.split("/")[2]] = number(value)
    elif path == "/quota/period":
        plan.quota["period"] = value
    elif path.startswith("/quota/"):
        plan.quota[path.split("/")[2]] = number(value)
    elif path in ("/name", "/description"):
        setattr(plan, path[1:], value)
    elif path == "/productCode":
        plan.product_code = None if kind == "remove" else value


def change_stages(plan, kind, api_id, stage):
    plan.api_stages = [
        each for each in plan.api_stages if (each["apiId"], each["stage"]) != (api_id, stage)
    ]
    if kind == "add":
        plan.api_stages.append({"apiId": api_id, "stage": stage})


def change_method(plan, path, value):
    """`<api>:<stage>/throttle/<path>/<METHOD>/<limit>`, where the path begins with a slash of its own."""
    name, rest = path.split("/throttle/", 1)
    method, limit = rest.rsplit("/", 1)
    for each in plan.api_stages:
        if f"{each['apiId']}:{each['stage']}" == name:
            each.setdefault("throttle", {}).setdefault(method, {})[limit] = number(value)


def number(value):
    return int(float(value)) if float(value).is_integer() else float(value)


@extend(APIGatewayBackend, "update_usage_plan")
def update_usage_plan(moto_update, backend, usage_plan_id, patch_operations):
    for operation in patch_operations:
        if operation["op"] == "add" and operation["path"] == "/apiStages":
            require_addable(backend, usage_plan_id, operation.get("value") or "")
    return moto_update(backend, usage_plan_id, patch_operations)


def require_addable(backend, usage_plan_id, value):
    if value.count(":") != 1:
        raise BadRequestException("Invalid API Stage specified")
    api_id, stage = value.split(":")
    if api_id not in backend.apis or stage not in backend.apis[api_id].stages:
        raise NotFoundException(
            f"Invalid API Stage {{api: {api_id}, stage: {stage}}} specified for usageplan "
            f"{usage_plan_id}"
        )
    for key in backend.usage_plan_keys.get(usage_plan_id, {}):
        require_one_plan(backend, key, usage_plan_id, [(api_id, stage)])


def require_one_plan(backend, key, usage_plan_id, stages):
    """Refuses a second plan for any of the stages to a key."""
    for plan in backend.usage_plans.values():
        if plan.id == usage_plan_id or key not in backend.usage_plan_keys.get(plan.id, {}):
            continue
        shared = [stage for stage in stages if stage in stages_of(plan)]
        if shared:
            raise ConflictException(
                f"Usage Plan {usage_plan_id} cannot be added because API Key cannot reference "
                f"multiple Usage Plans with the same API stage: {':'.join(shared[0])}"
            )


def stages_of(plan):
    return [(each["apiId"], each["stage"]) for each in plan.api_stages]


@extend(APIGatewayBackend, "create_usage_plan_key")
def create_usage_plan_key(moto_create, backend, usage_plan_id, payload):
    stages = stages_of(backend.get_usage_plan(usage_plan_id))
    require_one_plan(backend, payload["keyId"], usage_plan_id, stages)
    return moto_create(backend, usage_plan_id, payload)


@extend(APIGatewayBackend, "delete_usage_plan")
def delete_usage_plan(moto_delete, backend, usage_plan_id):
    stages = stages_of(backend.get_usage_plan(usage_plan_id))
    if stages:
        raise BadRequestException(
            f"Cannot delete Usage Plan {usage_plan_id} because there are API Stages associated "
            f"with it, including {':'.join(stages[0])}"
        )
    backend.usage_plan_keys.pop(usage_plan_id, None)
    return moto_delete(backend, usage_plan_id)


@extend(APIGatewayBackend, "delete_stage")
def delete_stage(moto_delete, backend, function_id, stage_name):
    moto_delete(backend, function_id, stage_name)
    for plan in backend.usage_plans.values():
        change_stages(plan, "remove", function_id, stage_name)
