"""Certificates of ACM that are validated by e-mail.

AWS: such a certificate tells EMAIL as its validation method, and the addresses that were written
to, at the validation domain that the request names for a domain name; it tells no records. The
method is EMAIL, too, if the request names none.
https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html
https://docs.aws.amazon.com/acm/latest/APIReference/API_DomainValidation.html

moto 5.2.1: forgets the method of the request and describes every certificate as validated by DNS:
the next plan wants to replace it ('validation_method = "DNS" -> "EMAIL" # forces replacement').
"""

import json

from moto.acm.models import CertBundle
from moto.acm.responses import AWSCertificateManagerResponse

from .patching import extend

MAILBOXES = ("admin", "administrator", "hostmaster", "postmaster", "webmaster")

#: Domain name to validation domain, for a certificate that is validated by e-mail; else None.
CertBundle.email_domains = None


@extend(AWSCertificateManagerResponse, "request_certificate")
def request_certificate(moto_request, response):
    answer = moto_request(response)
    refused = not isinstance(answer, str)
    if refused or response._get_param("ValidationMethod", "EMAIL") != "EMAIL":
        return answer
    certificate = response.acm_backend.get_certificate(json.loads(answer)["CertificateArn"])
    certificate.email_domains = {
        option["DomainName"]: option["ValidationDomain"]
        for option in response._get_param("DomainValidationOptions", [])
    }
    return answer


@extend(CertBundle, "describe")
def describe(moto_describe, certificate):
    description = moto_describe(certificate)
    if certificate.email_domains is not None:
        for option in description["Certificate"].get("DomainValidationOptions", []):
            tell_email(option, certificate.email_domains)
    return description


def tell_email(option, email_domains):
    name = option["DomainName"]
    domain = email_domains.get(name, name[2:] if name.startswith("*.") else name)
    del option["ResourceRecord"]
    option["ValidationMethod"] = "EMAIL"
    option["ValidationDomain"] = domain
    option["ValidationEmails"] = [f"{mailbox}@{domain}" for mailbox in MAILBOXES]
