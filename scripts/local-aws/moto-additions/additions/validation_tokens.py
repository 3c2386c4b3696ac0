"""The CNAME records with which ACM validates a certificate by DNS.

AWS: name and value of the record depend on the account and the domain name, so that two accounts
have two records and every region and every new certificate of an account has the same. A wildcard
name has the record of the name below which it is.
https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html

moto 5.2.1: one constant is the token of all names and accounts. There is no error, but stacks that
would get into each other's way in AWS do not, and the other way round.
"""

import hashlib

from moto.acm.models import CertBundle

from .patching import extend


@extend(CertBundle, "describe")
def describe(moto_describe, certificate):
    description = moto_describe(certificate)
    account = certificate.arn.split(":")[4]
    for option in description["Certificate"].get("DomainValidationOptions", []):
        if "ResourceRecord" in option:
            option["ResourceRecord"] = validation_record(account, option["DomainName"])
    return description


def validation_record(account, domain_name):
    base = domain_name[2:] if domain_name.startswith("*.") else domain_name
    token, target, zone = (hexadecimal(account, base, part) for part in ("name", "value", "zone"))
    return {
        "Name": f"_{token}.{base}.",
        "Type": "CNAME",
        "Value": f"_{target}.{zone[:10]}.acm-validations.aws.",
    }


def hexadecimal(*parts):
    """32 digits that only these parts give."""
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:32]
