"""Certificates that domain names of API Gateway use.

AWS: DescribeCertificate tells in `InUseBy` what uses a certificate, and one in use is not deleted:
ResourceInUseException, "Certificate arn:... in account ... is in use."
https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html
hashicorp/terraform-provider-aws#3866, aws/aws-cdk#36265 (of a custom domain name)

AWS names its own load balancers and distributions there, behind which the domain names are; here the
domain names themselves are told.

moto 5.2.1: knows of load balancers only, and deletes every certificate. The provider asks again for
20 minutes before it gives a certificate up, as it does at AWS.
"""

from moto.acm.exceptions import AWSError
from moto.acm.models import AWSCertificateManagerBackend, CertBundle
from moto.apigateway.models import DomainName as FirstDomainName
from moto.apigateway.models import apigateway_backends
from moto.apigatewayv2.models import apigatewayv2_backends

from .patching import extend


class ResourceInUse(AWSError):
    TYPE = "ResourceInUseException"


def users_of(arn):
    """The domain names of either API, of the account in any region, that have this certificate."""
    account = arn.split(":")[4]
    backends = [*apigateway_backends[account].values(), *apigatewayv2_backends[account].values()]
    domains = [domain for backend in backends for domain in list(backend.domain_names.values())]
    return [domain.domain_name_arn for domain in domains if arn in certificates_of(domain)]


def certificates_of(domain):
    if isinstance(domain, FirstDomainName):
        return [
            domain.certificate_arn,
            domain.regional_certificate_arn,
            domain.ownership_verification_certificate_arn,
        ]
    settings = ("certificateArn", "ownershipVerificationCertificateArn")
    configurations = domain.domain_name_configurations
    return [each[key] for each in configurations for key in settings if key in each]


@extend(AWSCertificateManagerBackend, "delete_certificate")
def delete_certificate(moto_delete, backend, arn):
    if arn in backend._certificates and users_of(arn):
        raise ResourceInUse(f"Certificate {arn} in account {backend.account_id} is in use.")
    return moto_delete(backend, arn)


@extend(CertBundle, "describe")
def describe(moto_describe, certificate):
    description = moto_describe(certificate)
    own = description["Certificate"].get("InUseBy") or []
    description["Certificate"]["InUseBy"] = [*own, *users_of(certificate.arn)]
    return description
