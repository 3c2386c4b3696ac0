"""The KMS key of a log group that is there already.

AWS: AssociateKmsKey gives a log group a key or another one, DisassociateKmsKey takes it away.
https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_AssociateKmsKey.html
https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DisassociateKmsKey.html

moto 5.2.1: keeps the key that a log group was made with and knows neither call, which the provider
tries again and again.
"""

from moto.logs.exceptions import ResourceNotFoundException
from moto.logs.responses import LogsResponse

from .patching import add


@add(LogsResponse, "associate_kms_key")
def associate_kms_key(response):
    group_of(response).kms_key_id = response._get_param("kmsKeyId")
    return ""


@add(LogsResponse, "disassociate_kms_key")
def disassociate_kms_key(response):
    group_of(response).kms_key_id = None
    return ""


def group_of(response):
    group = response.logs_backend.groups.get(response._get_param("logGroupName"))
    if group is None:
        raise ResourceNotFoundException
    return group
