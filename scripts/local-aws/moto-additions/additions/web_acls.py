"""Web ACLs and the IP sets that their rules name.

AWS: an IP set that a rule of a web ACL names is not deleted, nor is a web ACL with associations:
WAFAssociatedItemException. UpdateWebACL "completely replaces the mutable specifications": the
rules that it is given are all there are, and a limit for bodies that it is not given is none. A stage has
one web ACL: AssociateWebACL takes it from another one, and has no error that would say it is taken.
https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteIPSet.html
https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteWebACL.html
https://docs.aws.amazon.com/waf/latest/APIReference/API_UpdateWebACL.html
https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html
hashicorp/terraform-provider-aws#17601, #28331

moto 5.2.1: deletes both, keeps the former rules and the former limit if an update has none, and leaves a
stage with its former web ACL beside the new one. The lock tokens of its IP sets are shorter than the API's model has them.
"""

import json
import uuid

from moto.wafv2.exceptions import WAFv2ClientError
from moto.wafv2.models import FakeIPSet, WAFV2Backend

from .patching import extend


class WAFAssociatedItemException(WAFv2ClientError):
    def __init__(self):
        super().__init__(
            "WAFAssociatedItemException",
            "AWS WAF couldn’t perform the operation because your resource is being used by another "
            "resource or it’s associated with another resource.",
        )


@extend(FakeIPSet, "__init__")
def initialize(moto_initialize, ip_set, *arguments, **named):
    moto_initialize(ip_set, *arguments, **named)
    ip_set.lock_token = str(uuid.uuid4())


@extend(FakeIPSet, "update")
def update(moto_update, ip_set, *arguments, **named):
    moto_update(ip_set, *arguments, **named)
    ip_set.lock_token = str(uuid.uuid4())


@extend(WAFV2Backend, "delete_ip_set")
def delete_ip_set(moto_delete, backend, name, scope, _id, lock_token):
    arn = backend.get_ip_set(name, scope, _id).arn
    rules = [rule for acl in backend.wacls.values() for rule in acl.rules]
    rules += [rule for group in backend.rule_groups.values() for rule in group.rules]
    if any(json.dumps(arn) in json.dumps(rule.statement) for rule in rules):
        raise WAFAssociatedItemException
    return moto_delete(backend, name, scope, _id, lock_token)


@extend(WAFV2Backend, "delete_web_acl")
def delete_web_acl(moto_delete, backend, name, scope, _id, lock_token):
    if backend.get_web_acl(None, name, _id).associated_resources:
        raise WAFAssociatedItemException
    return moto_delete(backend, name, scope, _id, lock_token)


@extend(WAFV2Backend, "update_web_acl")
def update_web_acl(moto_update, backend, name, _id, default_action, rules, *details):
    new_lock_token = moto_update(backend, name, _id, default_action, rules, *details)
    acl = backend.get_web_acl(None, name, _id)
    if not rules:
        acl.rules = []
    *_, acl.association_config = details
    return new_lock_token


@extend(WAFV2Backend, "associate_web_acl")
def associate_web_acl(moto_associate, backend, web_acl_arn, resource_arn):
    for acl in backend.wacls.values():
        if acl.arn != web_acl_arn and resource_arn in acl.associated_resources:
            acl.associated_resources.remove(resource_arn)
    moto_associate(backend, web_acl_arn, resource_arn)
    acl = backend.wacls[web_acl_arn]
    acl.associated_resources = list(dict.fromkeys(acl.associated_resources))
