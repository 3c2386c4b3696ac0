"""Client certificates, with which stages prove to back ends who they are.

AWS: GenerateClientCertificate makes a self-signed certificate for 365 days. A stage is given one of
them by a patch operation, and one that a stage has cannot be deleted.
https://docs.aws.amazon.com/apigateway/latest/api/API_GenerateClientCertificate.html
https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteClientCertificate.html
https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html

moto 5.2.1: has neither operations nor routes: "operation error API Gateway:
GenerateClientCertificate, https response error StatusCode: 404, ... deserialization failed". A
stage forgets its certificate, so that the next plan sets it again ('+ client_certificate_id').

LOCAL_CLIENT_CERTIFICATE_DAYS sets for how many days they are.
"""

import json
import os
from datetime import datetime, timedelta, timezone

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from moto.apigateway.exceptions import BadRequestException, NotFoundException
from moto.apigateway.models import Stage
from moto.apigateway.responses import APIGatewayResponse
from moto.apigateway.urls import url_paths
from moto.apigateway.utils import create_id

from .patching import add, extend

url_paths["{0}/clientcertificates$"] = APIGatewayResponse.dispatch
url_paths["{0}/clientcertificates/(?P<certificate_id>[^/]+)$"] = APIGatewayResponse.dispatch

Stage.client_certificate_id = None


def certificates_of(backend):
    """Id to certificate. They are with the backend, which forgets all when moto is reset."""
    return vars(backend).setdefault("client_certificates", {})


@add(APIGatewayResponse, "generate_client_certificate")
def generate_certificate(response):
    created = datetime.now(timezone.utc).replace(microsecond=0)
    expires = created + timedelta(days=int(os.environ.get("LOCAL_CLIENT_CERTIFICATE_DAYS", "365")))
    certificate = {
        "clientCertificateId": create_id(),
        "description": response._get_param("description"),
        "pemEncodedCertificate": self_signed(created, expires),
        "createdDate": int(created.timestamp()),
        "expirationDate": int(expires.timestamp()),
        "tags": response._get_param("tags") or {},
    }
    certificates_of(response.backend)[certificate["clientCertificateId"]] = certificate
    return 201, {"status": 201}, json.dumps(certificate)


def self_signed(created, expires):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "ApiGateway")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(created)
        .not_valid_after(expires)
        .sign(key, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


@add(APIGatewayResponse, "get_client_certificate")
def get_certificate(response):
    return json.dumps(named_certificate(response))


@add(APIGatewayResponse, "get_client_certificates")
def get_certificates(response):
    return json.dumps({"item": list(certificates_of(response.backend).values())})


@add(APIGatewayResponse, "update_client_certificate")
def update_certificate(response):
    certificate = named_certificate(response)
    for operation in response._get_param("patchOperations") or []:
        if operation["path"] == "/description":
            certificate["description"] = operation["value"]
    return json.dumps(certificate)


@add(APIGatewayResponse, "delete_client_certificate")
def delete_certificate(response):
    certificate_id = named_certificate(response)["clientCertificateId"]
    apis = response.backend.apis.values()
    stages = [stage for api in apis for stage in api.stages.values()]
    if any(stage.client_certificate_id == certificate_id for stage in stages):
        raise BadRequestException(
            f"ClientCertificate: {certificate_id} is in use and cannot be deleted."
        )
    del certificates_of(response.backend)[certificate_id]
    return 202, {"status": 202}, ""


def named_certificate(response):
    certificate = certificates_of(response.backend).get(response.path.split("/")[2])
    if certificate is None:
        raise NotFoundException("Invalid Client Certificate Identifier specified")
    return certificate


@extend(Stage, "apply_operations")
def apply_operations(moto_apply, stage, operations):
    own = [each for each in operations if each["path"] == "/clientCertificateId"]
    for operation in own:
        stage.client_certificate_id = operation.get("value") or None
    return moto_apply(stage, [each for each in operations if each not in own])


@extend(Stage, "to_json")
def to_json(moto_to_json, stage):
    described = moto_to_json(stage)
    if stage.client_certificate_id is not None:
        described["clientCertificateId"] = stage.client_certificate_id
    return described
