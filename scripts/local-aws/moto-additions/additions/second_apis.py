"""IP address types of the second API's APIs (apigatewayv2).

AWS: an API is ipv4 unless CreateApi, UpdateApi or its document say dualstack, and tells it.
https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html
https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-ip-address-type.html

moto 5.2.1: takes none and tells none, so that every plan of the provider shows a change.
"""

import json

from moto.apigatewayv2.models import Api
from moto.apigatewayv2.responses import ApiGatewayV2Response

from .patching import extend


@extend(Api, "__init__")
def initialize(moto_initialize, api, *arguments, **named):
    moto_initialize(api, *arguments, **named)
    api.ip_address_type = "ipv4"


@extend(Api, "to_json")
def describe(moto_describe, api):
    return {**moto_describe(api), "ipAddressType": api.ip_address_type}


@extend(ApiGatewayV2Response, "create_api")
def create_api(moto_create, response):
    return take_address_type(response, moto_create(response))


@extend(ApiGatewayV2Response, "update_api")
def update_api(moto_update, response):
    return take_address_type(response, moto_update(response))


def take_address_type(response, answer):
    said = json.loads(response.body).get("ipAddressType")
    if said is None:
        return answer
    status, headers, text = answer
    api = response.apigatewayv2_backend.get_api(api_id=json.loads(text)["apiId"])
    api.ip_address_type = said
    return status, headers, json.dumps(api.to_json())
