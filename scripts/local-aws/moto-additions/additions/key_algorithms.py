"""The key algorithm that a certificate is requested with.

AWS: a certificate has keys of the algorithm that the request names, RSA_2048 if it names none, and tells
it with hyphens: RSA-2048.
https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
Recorded by LocalStack's test_acm: test_certificate_for_subdomain_wildcard; the provider reads both forms
(internal/service/acm/certificate.go in hashicorp/terraform-provider-aws).

moto 5.2.1: makes RSA keys whatever is asked for: the next plan wants to replace the certificate
('key_algorithm = "RSA_2048" -> "EC_prime256v1" # forces replacement').
"""

import json

from moto.acm.models import CertBundle
from moto.acm.responses import AWSCertificateManagerResponse

from .patching import extend

#: The algorithm that was asked for; None tells that of the keys.
CertBundle.requested_algorithm = None


@extend(AWSCertificateManagerResponse, "request_certificate")
def request_certificate(moto_request, response):
    answer = moto_request(response)
    if isinstance(answer, str):
        certificate = response.acm_backend.get_certificate(json.loads(answer)["CertificateArn"])
        certificate.requested_algorithm = response._get_param("KeyAlgorithm")
    return answer


@extend(CertBundle, "describe")
def describe(moto_describe, certificate):
    description = moto_describe(certificate)
    if certificate.requested_algorithm is not None:
        description["Certificate"]["KeyAlgorithm"] = certificate.requested_algorithm
    return description


@extend(AWSCertificateManagerResponse, "describe_certificate")
def describe_certificate(moto_describe, response):
    answer = moto_describe(response)
    if not isinstance(answer, str):
        return answer
    described = json.loads(answer)
    algorithm = described["Certificate"]["KeyAlgorithm"]
    described["Certificate"]["KeyAlgorithm"] = algorithm.replace("_", "-")
    return json.dumps(described)
