"""Changes of usage plans, and the end of a method's settings.

AWS: UpdateUsagePlan adds and removes stages, whatever throttles they have, and sets the throttles of
single methods of a stage; rates may have decimals. UpdateStage removes the settings of a method.
https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html

moto 5.2.1: takes whole numbers only ("invalid literal for int() with base 10: '30.5'"), finds a
stage with throttles of methods no more ("list.remove(x): x not in list") and forgets such throttles:
each of them a 500, which the provider tries again for a quarter of an hour. A method keeps its
settings.
"""

from moto.apigateway.models import Stage, UsagePlan

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


@extend(Stage, "apply_operations")
def apply_operations(moto_apply, stage, operations):
    removed = [
        each for each in operations if each["op"] == "remove" and each["path"].count("/") == 2
    ]
    settings = [each for each in removed if each["path"][1:] in stage.method_settings]
    for operation in settings:
        del stage.method_settings[operation["path"][1:]]
    return moto_apply(stage, [each for each in operations if each not in settings])
