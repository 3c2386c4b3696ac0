"""Record sets and private zones of Route 53.

AWS: a record set is known by its name, type and set identifier. The changes of a batch are made
together or not at all. CREATE fails if the record set is there, DELETE if it is not or has other
values. A record set without set identifier excludes others of its name and type, and those with
one have the same routing policy: a weighted one beside others that are not is refused because "a
non-weighted set exists with the same name and type" (kubernetes-sigs/external-dns#1411, and #4345 for
latency to weighted, one region after the other). Another policy for a set identifier that is there is
not an UPSERT but a deletion and a creation (requiresDeleteCreate in provider/aws/aws.go of
kubernetes-sigs/external-dns). A hosted zone that is created with a VPC is private.
https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html
https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-shared.html
https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html

moto 5.2.1: DELETE of a record set with a set identifier deletes every record set of the zone that
has the same identifier, whatever its name and type: the next plan wants to make the others again.
CREATE compares with a journal of past changes instead of the record sets, so that making a deleted
one again fails ("Tried to create resource record set [name='...', type='CNAME'] but it already
exists") and making one that is there with other values succeeds. Changes at the same time may undo
each other. The region and bias of geoproximity are forgotten, and routing policies are not compared.
A zone is private only if the request says so besides naming a VPC, which the provider does not: "no
matching Route 53 Hosted Zone found" for a private zone, and a plan to add the VPC.
"""

import threading

from moto.route53.exceptions import (
    DnsNameInvalidForZone,
    InvalidActionValue,
    Route53ClientError,
)
from moto.route53.models import RecordSet, Route53Backend
from moto.route53.responses import Route53
from moto.route53.utils import validate_domain_name

from .patching import extend, replace

#: The server answers each request in a thread of its own; a batch is made without others between.
one_batch_at_a_time = threading.Lock()


class ChangeRefused(Route53ClientError):
    def __init__(self, message):
        super().__init__("InvalidChangeBatch", message)


@replace(Route53Backend, "change_resource_record_sets")
def change_resource_record_sets(backend, zoneid, change_list):
    zone = backend.get_hosted_zone(zoneid)
    with one_batch_at_a_time:
        records = zone.rrsets
        for change in change_list:
            record = record_from(change["ResourceRecordSet"], zone)
            records = changed(records, change["Action"], record)
        zone.rrsets = records


def record_from(request, zone):
    name = request["Name"].rstrip(".") + "."
    validate_domain_name(name, code="InvalidChangeBatch")
    if not f".{key_name(name)}".endswith(f".{key_name(zone.name)}"):
        raise DnsNameInvalidForZone(name=name, zone_name=zone.name)
    values = [value["Value"] for value in request.get("ResourceRecords") or []]
    record = RecordSet({**request, "Name": name, "ResourceRecords": values})
    record.geo_proximity_location = request.get("GeoProximityLocation")
    return record


def changed(records, action, record):
    """The record sets of the zone after a change."""
    present = next((other for other in records if key(other) == key(record)), None)
    others = [other for other in records if other is not present]
    if action == "DELETE":
        require_same(present, record)
        return others
    if action not in ("CREATE", "UPSERT"):
        raise InvalidActionValue(action)
    if action == "CREATE" and present is not None:
        raise ChangeRefused(f"Tried to create {named(record)} but it already exists")
    require_room(record, others)
    if present is not None:
        require_one_policy(record, present)
    return [*others, record]


def key(record):
    return key_name(record.name), record.type, record.set_identifier


def key_name(name):
    return name.rstrip(".").lower()


def require_same(present, record):
    if present is None:
        raise ChangeRefused(f"Tried to delete {named(record)} but it was not found")
    if contents(present) != contents(record):
        raise ChangeRefused(
            f"Tried to delete {named(record)} "
            "but the values provided do not match the current values"
        )


def contents(record):
    return str(record.ttl), sorted(record.records)


def require_room(record, others):
    """One record set without set identifier, or several with."""
    for other in others:
        if key(other)[:2] != key(record)[:2]:
            continue
        require_one_policy(record, other)
        if record.failover is not None and record.failover == other.failover:
            raise ChangeRefused(f"{named(record)} is a second {record.failover} one")


#: What tells the routing policy of a record set; a simple one has none of these.
POLICIES = ("weight", "region", "failover", "geo_location", "geo_proximity_location")


def require_one_policy(record, other):
    if policy_of(record) != policy_of(other):
        raise ChangeRefused(
            f"RRSet with DNS name {record.name}, type {record.type}, SetIdentifier "
            f"{record.set_identifier or 'null'} cannot be created as {in_the_way(record, other)} "
            "with the same name and type."
        )


def in_the_way(record, other):
    if record.weight is not None:
        return "a non-weighted set exists"
    if None in (record.set_identifier, other.set_identifier):
        return "other RRSets exist"
    return "a non-matching routing policy exists"


def policy_of(record):
    return [policy for policy in POLICIES if getattr(record, policy) is not None]


def named(record):
    identifier = record.set_identifier
    suffix = "" if identifier is None else f", set-identifier='{identifier}'"
    return f"resource record set [name='{record.name}', type='{record.type}'{suffix}]"


@extend(Route53, "create_hosted_zone")
def create_hosted_zone(moto_create, response):
    if response._get_param("VPC.VPCId"):
        config = response.params.get("HostedZoneConfig") or {}
        response.params["HostedZoneConfig"] = {**config, "PrivateZone": True}
    return moto_create(response)
