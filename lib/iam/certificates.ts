import type { CertificatePlan, RequestedCertificatePlan } from "../plan/certificate-plan";
import { isDomainStack, type StackPlan } from "../plan/stack-plan";
import { type AccountNeeds, isTagged, placeOf } from "./account-needs";
import { type ArnPlace, arnOf, inRegions } from "./arn-of";
import { pendingOf } from "./domains-of";
import { each, type Grant } from "./grant";
import { literal } from "./literal";
import { type Detail, sidSuffix, widening } from "./name-patterns";

/** What is shared is the stack's, once. */
type OwnCertificatePlan = Exclude<CertificatePlan, { kind: "shared" }>;

interface PlacedCertificate<Plan extends OwnCertificatePlan = OwnCertificatePlan> {
  readonly certificate: Plan;
  readonly place: ArnPlace;
  readonly tagged: boolean;
}

/** The certificates that stacks request. Their ids are ACM's to choose. */
export function certificateGrants(needs: AccountNeeds, detail: Detail): Grant[] {
  const requested = certificatesOf(needs).filter(isRequested);
  const tagged = requested.filter((each) => each.tagged);
  return [
    {
      sid: `RequestCertificates${sidSuffix(detail)}`,
      reads: [],
      writes: ["acm:RequestCertificate"],
      groups: nameGroups(requested, detail),
      by: {
        // An asterisk in a certificate's name is itself in the one, and any text in the other.
        operator: `ForAllValues:${detail.kind === "exact" ? "StringEquals" : "StringLike"}`,
        key: "acm:DomainNames",
        resources: ["*"],
      },
      condition: requestConditions(requested),
    },
    {
      sid: "Certificates",
      reads: ["acm:DescribeCertificate", "acm:ListTagsForCertificate"],
      writes: ["acm:DeleteCertificate"],
      groups: each(requested.map(({ place }) => anyCertificate(place))),
    },
    {
      sid: "CertificateTags",
      reads: [],
      writes: ["acm:AddTagsToCertificate", "acm:RemoveTagsFromCertificate"],
      groups: each(tagged.map(({ place }) => anyCertificate(place))),
    },
  ];
}

/** What it takes to watch the fleet's certificates, say for the day on which they expire. */
export function certificateReaderGrants(needs: AccountNeeds): Grant[] {
  const all = certificatesOf(needs);
  return [
    {
      sid: "ReadCertificates",
      reads: ["acm:DescribeCertificate", "acm:GetCertificate", "acm:ListTagsForCertificate"],
      writes: [],
      groups: each(
        all.map(({ certificate, place }) =>
          certificate.kind === "existing" ? literal(certificate.arn) : anyCertificate(place),
        ),
      ),
    },
    {
      sid: "ListCertificates",
      reads: ["acm:ListCertificates"],
      writes: [],
      groups: all.length === 0 ? [] : [["*"]],
      condition: inRegions(all.map(({ place }) => place)),
    },
  ];
}

function requestConditions(requested: readonly PlacedCertificate<RequestedCertificatePlan>[]) {
  const { StringEquals } = inRegions(requested.map(({ place }) => place));
  const values = (value: (plan: RequestedCertificatePlan) => string) =>
    [...new Set(requested.map(({ certificate }) => value(certificate)))].sort();
  return {
    StringEquals: {
      ...StringEquals,
      "acm:KeyAlgorithm": values((plan) => plan.keyAlgorithm),
      "acm:ValidationMethod": values((plan) => plan.validation.method),
    },
  };
}

/** The names of each certificate. ACM compares all of them with one statement. */
function nameGroups(
  requested: readonly PlacedCertificate<RequestedCertificatePlan>[],
  detail: Detail,
): string[][] {
  const certificates = requested.map(({ certificate }) => namesOf(certificate));
  const widen = widening(certificates.flat(), detail);
  const groups = certificates.map((names) =>
    names.map(widen).map(({ kind, name }) => (kind === "below" ? `*.${name}` : name)),
  );
  return [...new Map(groups.map((group) => [group.join(" "), group])).values()];
}

function namesOf({ domainName, alternativeNames }: RequestedCertificatePlan): string[] {
  return [domainName, ...alternativeNames];
}

function certificatesOf(needs: AccountNeeds): PlacedCertificate[] {
  return needs.stacks.flatMap((stack) => {
    if (!isDomainStack(stack)) return [];
    const all = [
      ...stack.domains.map(({ certificate }) => certificate).filter(isNotShared),
      ...stack.sharedCertificates,
      ...pendingOf(stack).map(({ certificate }) => certificate),
    ];
    const place = certificatePlace(stack, placeOf(stack, needs));
    return all.map((certificate) => {
      const tags = certificate.kind === "requested" ? certificate.tags : {};
      return { certificate, place, tagged: isTagged(stack, tags) };
    });
  });
}

function isNotShared(plan: CertificatePlan): plan is OwnCertificatePlan {
  return plan.kind !== "shared";
}

function certificatePlace({ kind }: StackPlan, place: ArnPlace): ArnPlace {
  return kind === "edge" ? { ...place, region: "us-east-1" } : place;
}

function isRequested(
  placed: PlacedCertificate,
): placed is PlacedCertificate<RequestedCertificatePlan> {
  return placed.certificate.kind === "requested";
}

function anyCertificate(place: ArnPlace): string {
  return arnOf("acm", place, "certificate/*");
}
