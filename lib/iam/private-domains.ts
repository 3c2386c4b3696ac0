import type { PrivateDomainPlan } from "../plan/domain-plan";
import { type AccountNeeds, isTagged } from "./account-needs";
import { type ArnPlace, arnOf, gatewayArn } from "./arn-of";
import { domainsOf, type PlacedDomain } from "./domains-of";
import { each, type Grant } from "./grant";
import { type Detail, patternsOf, sidSuffix } from "./name-patterns";

type Placed = PlacedDomain<PrivateDomainPlan>;

const ASSOCIATIONS = "/domainnameaccessassociations";

/**
 * Private domains, which IAM knows by other ARNs than public ones: when it is made, a domain has
 * neither an account nor an id; then its ARN has both, but the ARNs of its mappings have no account.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
export function privateDomainGrants(needs: AccountNeeds, detail: Detail): Grant[] {
  const domains = domainsOf(needs).flatMap(({ domain, ...rest }): Placed[] =>
    domain.endpoint === "private" ? [{ domain, ...rest }] : [],
  );
  return [
    {
      sid: `CreatePrivateDomains${sidSuffix(detail)}`,
      reads: [],
      writes: ["apigateway:POST", "apigateway:UpdateDomainNamePolicy"],
      groups: each([
        ...domains.map(({ place }) => gatewayArn(place, "/domainnames")),
        ...byPlace(domains, detail, (place, name) => gatewayArn(place, `/domainnames/${name}`)),
      ]),
    },
    {
      sid: `PrivateDomains${sidSuffix(detail)}`,
      reads: ["apigateway:GET"],
      writes: [
        "apigateway:PATCH",
        "apigateway:DELETE",
        "apigateway:UpdateDomainNamePolicy",
        "apigateway:CreateAccessAssociation",
      ],
      groups: each(
        byPlace(domains, detail, (place, name) => withAccount(place, `/domainnames/${name}+*`)),
      ),
    },
    {
      sid: `PrivateMappings${sidSuffix(detail)}`,
      reads: ["apigateway:GET"],
      writes: ["apigateway:POST", "apigateway:PATCH", "apigateway:DELETE"],
      groups: each(
        byPlace(domains, detail, (place, name) =>
          gatewayArn(place, `/domainnames/${name}+*/basepathmappings*`),
        ),
      ),
    },
    ...associationGrants(domains, detail),
    ...tagGrants(domains),
  ];
}

/** The access of VPC endpoints. All associations of an account can only be listed together. */
function associationGrants(domains: readonly Placed[], detail: Detail): Grant[] {
  const associations = domains.flatMap(({ domain }) => domain.accessAssociations);
  const all = [...new Set(domains.map(({ place }) => withAccount(place, ASSOCIATIONS)))].sort();
  const vpcEndpoints = each(associations.map(({ vpcEndpoint }) => vpcEndpoint));
  return [
    {
      sid: "ListAccessAssociations",
      reads: ["apigateway:GET"],
      writes: [],
      groups: each(all),
    },
    {
      sid: "CreateAccessAssociations",
      reads: [],
      writes: ["apigateway:POST"],
      groups: vpcEndpoints,
      by: {
        operator: "StringEquals",
        key: "apigateway:Request/AccessAssociationSource",
        resources: all,
      },
    },
    {
      sid: `AccessAssociations${sidSuffix(detail)}`,
      reads: [],
      writes: ["apigateway:DELETE"],
      groups: each(associationArns(domains, detail)),
    },
    {
      sid: `TagAccessAssociations${sidSuffix(detail)}`,
      reads: [],
      writes: ["apigateway:PATCH"],
      groups: each(associationArns(domains.filter(hasTags), detail)),
    },
  ];
}

/** An association has the domain's id and the VPC endpoint in its ARN. */
function associationArns(domains: readonly Placed[], detail: Detail): string[] {
  const vpcEndpoints = new Set(
    domains.flatMap(({ domain }) =>
      domain.accessAssociations.map(({ vpcEndpoint }) => vpcEndpoint),
    ),
  );
  return [...vpcEndpoints].flatMap((vpcEndpoint) => {
    const its = domains.filter(({ domain }) =>
      domain.accessAssociations.some((association) => association.vpcEndpoint === vpcEndpoint),
    );
    return byPlace(its, detail, (place, name) => {
      const ofName = `${ASSOCIATIONS}/domainname/${name}+*`;
      return withAccount(place, `${ofName}/vpcesource/${vpcEndpoint}`);
    });
  });
}

/**
 * Tags of domains and of access associations, whose ids are not known before. Terraform reads those
 * of associations even if there are none.
 */
function tagGrants(domains: readonly Placed[]): Grant[] {
  const tagged = domains.filter(hasTags);
  const associationTags = (some: readonly Placed[]) =>
    each(some.map(({ place }) => tagsOf(place, withAccount(place, ASSOCIATIONS))));
  return [
    {
      sid: "PrivateDomainTags",
      reads: [],
      writes: ["apigateway:PUT", "apigateway:DELETE"],
      groups: each(
        tagged.flatMap(({ place }) => [
          tagsOf(place, gatewayArn(place, "/domainnames/")),
          tagsOf(place, withAccount(place, "/domainnames/")),
        ]),
      ),
    },
    {
      sid: "ReadAccessAssociationTags",
      reads: ["apigateway:GET"],
      writes: [],
      groups: associationTags(domains),
    },
    {
      sid: "AccessAssociationTags",
      reads: [],
      writes: ["apigateway:PUT", "apigateway:DELETE"],
      groups: associationTags(tagged),
    },
  ];
}

function hasTags({ domain, stack }: Placed): boolean {
  return isTagged(stack, domain.tags);
}

function byPlace(
  domains: readonly Placed[],
  detail: Detail,
  arn: (place: ArnPlace, name: string) => string,
): string[] {
  const places = new Map(domains.map(({ place }) => [withAccount(place, ""), place]));
  return [...places].flatMap(([key, place]) => {
    const here = domains.filter((each) => withAccount(each.place, "") === key);
    const names = here.map(({ domain }) => domain.name);
    return patternsOf(names, detail).map(({ kind, name }) =>
      arn(place, kind === "below" ? `*.${name}` : name),
    );
  });
}

function withAccount(place: ArnPlace, path: string): string {
  return arnOf("apigateway", place, path);
}

/** The path to the tags of all whose ARNs begin so. An asterisk stands for any account. */
function tagsOf(place: ArnPlace, arn: string): string {
  const encoded = arn.split("*").map(encodeURIComponent).join("*");
  return gatewayArn(place, `/tags/${encoded}*`);
}
