"""When ACM issues a certificate that is validated by DNS.

AWS: it stays PENDING_VALIDATION until every one of its CNAME records is found in public DNS. A
private hosted zone does not count.
https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
https://docs.aws.amazon.com/acm/latest/userguide/domain-ownership-validation.html

moto 5.2.1: issues every certificate some time after the request (MOTO_ACM_VALIDATION_WAIT), with
or without records, so that stacks which forget them, or put them in the wrong place, still pass.
Here that time has to pass, too, but the records must be in a public zone of any account as well.
"""

from moto.acm.models import CertBundle
from moto.route53.models import route53_backends

from .patching import extend


@extend(CertBundle, "check")
def check(moto_check, certificate):
    """Moto calls this before it tells about a certificate, to change the status if it is time."""
    if certificate.status != "PENDING_VALIDATION" or is_validated(certificate):
        moto_check(certificate)


def is_validated(certificate):
    """Without validation records, as with e-mail, there is nothing to wait for."""
    wanted = validation_records(certificate)
    return not wanted or wanted <= public_cnames()


def validation_records(certificate):
    options = certificate.describe()["Certificate"].get("DomainValidationOptions", [])
    records = [option["ResourceRecord"] for option in options if "ResourceRecord" in option]
    return {normalized(record["Name"], record["Value"]) for record in records}


def public_cnames():
    """Name and value of each CNAME record in the public zones of all accounts."""
    return {
        normalized(record.name, value)
        for zone in public_zones()
        for record in zone.rrsets
        if record.type == "CNAME"
        for value in record.records
    }


def public_zones():
    # Other threads may add accounts and zones meanwhile, hence the lists.
    for account in list(route53_backends.values()):
        for backend in list(account.values()):
            for zone in list(backend.zones.values()):
                if not zone.private_zone:
                    yield zone


def normalized(name, value):
    return name.rstrip(".").lower(), value.rstrip(".").lower()
