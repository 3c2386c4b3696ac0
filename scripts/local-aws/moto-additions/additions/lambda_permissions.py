"""Permissions to call Lambda functions.

AWS: a permission can be for a function, a version or an alias, but not for $LATEST:
InvalidParameterValueException, "We currently do not support adding policies for $LATEST." One that was
made with a qualifier is removed with that qualifier.
https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
terraform-aws-modules/terraform-aws-lambda (its FAQ quotes the refusal)

moto 5.2.1: takes $LATEST, and looks for what is to be removed at the function alone.
"""

from urllib.parse import unquote

from moto.awslambda.exceptions import InvalidParameterValueException
from moto.awslambda.models import LambdaBackend
from moto.awslambda.responses import LambdaResponse

from .patching import extend, replace


@extend(LambdaBackend, "add_permission")
def add_permission(moto_add, backend, function_name, qualifier, raw):
    if qualifier == "$LATEST":
        raise InvalidParameterValueException(
            "We currently do not support adding policies for $LATEST."
        )
    return moto_add(backend, function_name, qualifier, raw)


@replace(LambdaResponse, "remove_permission")
def remove_permission(response):
    name, statement = response.path.split("?")[0].split("/")[-3::2]
    qualifier = response.querystring.get("Qualifier", [None])[0]
    revision = response.querystring.get("RevisionId", "")
    function = response.backend.get_function(unquote(name), qualifier)
    function.policy.del_statement(unquote(statement), revision)
    return 204, {"status": 204}, "{}"
