"""Settings of the stages of REST APIs: what is told of them, and how they end.

AWS: UpdateStage removes the settings of a method, and refuses to where there are none. Settings that
begin with one of them have the account's throttle, 10,000 requests a second and 5,000 at once, and are
not encrypted. A stage tells whether it has a cache and traces, and nothing of what it does not have.
Recorded by LocalStack's test_apigateway_common: test_update_stage_remove_wildcard,
test_create_update_stages; test_apigateway_api: test_stage_access_log_settings,
test_stage_access_log_settings_validation.

moto 5.2.1: keeps the settings of a method, begins with 1,000 and 2,000, and takes empty access logs.
"""

import time

from moto.apigateway.exceptions import BadRequestException
from moto.apigateway.models import Stage

from .patching import extend, replace


@extend(Stage, "__init__")
def initialize(moto_initialize, stage, *arguments, **named):
    moto_initialize(stage, *arguments, **named)
    stage.created = stage.updated = int(time.time())


@extend(Stage, "to_json")
def describe(moto_describe, stage):
    told = {
        "cacheClusterStatus": "NOT_AVAILABLE",
        "tracingEnabled": False,
        "createdDate": stage.created,
        "lastUpdatedDate": stage.updated,
        **moto_describe(stage),
    }
    told["cacheClusterEnabled"] = bool(stage.cache_cluster_enabled)
    empty = ("description", "variables", "accessLogSettings")
    return {key: value for key, value in told.items() if value or key not in empty}


@replace(Stage, "_get_default_method_settings")
def default_method_settings(_stage):
    return {
        "cacheDataEncrypted": False,
        "cacheTtlInSeconds": 300,
        "cachingEnabled": False,
        "dataTraceEnabled": False,
        "metricsEnabled": False,
        "requireAuthorizationForCacheControl": True,
        "throttlingBurstLimit": 5000,
        "throttlingRateLimit": 10000.0,
        "unauthorizedCacheControlHeaderStrategy": "SUCCEED_WITH_RESPONSE_HEADER",
    }


@extend(Stage, "apply_operations")
def apply_operations(moto_apply, stage, operations):
    for operation in operations:
        path, value = operation["path"], operation.get("value")
        if path.startswith("/accessLogSettings/") and operation["op"] != "remove" and not value:
            raise BadRequestException("Access Log value must not be empty")
    removed = [each for each in operations if is_end_of_method(each)]
    for operation in removed:
        end_method(stage, operation["path"][1:])
    stage.updated = int(time.time())
    return moto_apply(stage, [each for each in operations if each not in removed])


def is_end_of_method(operation):
    path = operation["path"]
    own = ("/variables/", "/accessLogSettings", "/canarySettings")
    return operation["op"] == "remove" and path.count("/") == 2 and not path.startswith(own)


def end_method(stage, name):
    if name not in stage.method_settings:
        raise BadRequestException(
            f"Cannot remove method setting {name} because there is no method setting for this method "
        )
    del stage.method_settings[name]
