"""Permissions to call Lambda functions.

AWS: a permission can be for a function, a version or an alias, but not for $LATEST:
InvalidParameterValueException, "We currently do not support adding policies for $LATEST." One that was
made with a qualifier is removed with that qualifier. A statement id is taken once in a policy:
ResourceConflictException.
https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
terraform-aws-modules/terraform-aws-lambda (its FAQ quotes the refusal)
hashicorp/terraform-provider-aws#3312 (quotes the conflict)

moto 5.2.1: takes $LATEST and a statement id as often as it comes, and looks for what is to be removed at the function alone.
"""

import json
from urllib.parse import unquote

from moto.awslambda.exceptions import InvalidParameterValueException, LambdaClientError
from moto.awslambda.models import LambdaBackend
from moto.awslambda.responses import LambdaResponse

from .patching import extend, replace


@extend(LambdaBackend, "add_permission")
def add_permission(moto_add, backend, function_name, qualifier, raw):
    if qualifier == "$LATEST":
        raise InvalidParameterValueException(
            "We currently do not support adding policies for $LATEST."
        )
    statement = json.loads(raw).get("StatementId")
    taken = backend.get_function(function_name, qualifier).policy.statements
    if any(each.get("Sid") == statement for each in taken):
        raise StatementTaken(statement)
    return moto_add(backend, function_name, qualifier, raw)


class StatementTaken(LambdaClientError):
    code = 409

    def __init__(self, statement):
        super().__init__(
            "ResourceConflictException",
            f"The statement id ({statement}) provided already exists. Please provide a new statement id,"
            " or remove the existing statement.",
        )


@replace(LambdaResponse, "remove_permission")
def remove_permission(response):
    name, statement = response.path.split("?")[0].split("/")[-3::2]
    qualifier = response.querystring.get("Qualifier", [None])[0]
    revision = response.querystring.get("RevisionId", "")
    function = response.backend.get_function(unquote(name), qualifier)
    function.policy.del_statement(unquote(statement), revision)
    return 204, {"status": 204}, "{}"
