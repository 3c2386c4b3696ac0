"""Resource policies of REST APIs and of private domain names.

AWS: gives a policy back with full ARNs in place of `execute-api:/...`, and that of a REST API as text
that is escaped once more, slashes too: the provider says so where it reads it (flattenAPIPolicy in
hashicorp/terraform-provider-aws, internal/service/apigateway; hashicorp/terraform#26541). In a private
domain's policy the whole of `execute-api:/*` becomes the domain's ARN (example 2 of AWS CLI's
create-domain-name; hashicorp/terraform-provider-aws#40834), and `*` stays what it is
(testAccDomainNameConfig_privatePolicy). What is no policy is refused.

moto 5.2.1: gives both back as they came, so that no test sees a plan that differs for ever.
"""

import json

from moto.apigateway.exceptions import BadRequestException

SHORT = "execute-api:/"


def required_policy(text):
    """The policy as it came, compact; empty for none."""
    if not text:
        return None
    try:
        policy = json.loads(text) if isinstance(text, str) else text
        statements_of(policy)
    except (ValueError, KeyError, TypeError) as error:
        raise BadRequestException(
            "Invalid policy document. Please check the policy syntax and ensure that Principals "
            "are valid."
        ) from error
    return json.dumps(policy, separators=(",", ":"))


def statements_of(policy):
    statements = policy["Statement"]
    return statements if isinstance(statements, list) else [statements]


def with_full_arns(text, full):
    """The policy with each resource as `full` says it in full."""
    policy = json.loads(text)
    for statement in statements_of(policy):
        for key in ("Resource", "NotResource"):
            if isinstance(statement.get(key), list):
                statement[key] = [full(each) for each in statement[key]]
            elif key in statement:
                statement[key] = full(statement[key])
    return json.dumps(policy, separators=(",", ":"))


def policy_of_api(text, arn):
    """As GetRestApi tells it: `arn` is that of the API for who calls it."""
    full = with_full_arns(text, lambda each: each.replace(SHORT, f"{arn}/", 1))
    return json.dumps(full)[1:-1].replace("/", "\\/")


def policy_of_domain(text, arn):
    """As GetDomainName tells it: `arn` is that of the domain name for who calls it."""
    return with_full_arns(text, lambda each: arn if each.startswith(SHORT) else each)
