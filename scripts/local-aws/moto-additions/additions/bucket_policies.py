"""Policies of buckets.

AWS: a statement holds where its condition does. One on `aws:SecureTransport` is about how S3 is
called, which outside of a try-out is by HTTPS.
https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html

moto 5.2.1: takes no notice of conditions, so that a statement which denies calls without TLS denies
all of them ("uploading S3 Object (...): operation error S3: PutObject, ... StatusCode: 403, ... api
error Forbidden"). It is called by HTTP itself, for which the statement is not meant.
"""

import json

from moto.iam.access_control import IAMPolicy, PermissionResult
from moto.s3.models import FakeBucket

from .patching import replace


@replace(FakeBucket, "get_permission")
def get_permission(bucket, action, resource):
    if bucket.policy is None:
        return PermissionResult.NEUTRAL
    policy = json.loads(bucket.policy)
    statements = policy["Statement"]
    policy["Statement"] = [each for each in statements if not is_about_transport(each)]
    if not policy["Statement"]:
        return PermissionResult.NEUTRAL
    return IAMPolicy(json.dumps(policy)).is_action_permitted(action, resource)


def is_about_transport(statement):
    conditions = statement.get("Condition", {}).values()
    return any("aws:SecureTransport" in condition for condition in conditions)
