import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { ApiGatewayBasePathMapping } from "@cdktf/provider-aws/lib/api-gateway-base-path-mapping";
import { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { App, DataResource, LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import {
  type Account,
  type Home,
  homesOf,
  manyStacks,
  oneStack,
  project,
  stage,
  zone,
  zoneAccount,
} from "./fleet";

/**
 * What a good CDKTF program for the same fleet looks like: the names are a loop's, nothing is
 * checked. The baseline of the benchmark; it has to stay free of tricks of either kind.
 */
class DomainsStack extends TerraformStack {
  private readonly dns: AwsProvider | undefined;

  constructor(
    scope: Construct,
    private readonly home: Home,
    dnsAccount: Account | undefined,
  ) {
    super(scope, home.stackName);
    const { account, region, stackName } = home;
    new AwsProvider(this, "aws", { region, ...wayInto(account) });
    if (dnsAccount !== undefined && dnsAccount.name !== account?.name) {
      const alias = `${dnsAccount.name}_${region.replaceAll("-", "_")}`;
      this.dns = new AwsProvider(this, "dns", { alias, region, ...wayInto(dnsAccount) });
    }
    new LocalBackend(this, { path: `../../../state/${stackName}.tfstate` });
    for (const host of home.hosts) this.addDomain(host);
  }

  private addDomain(host: string): void {
    const id = host.replaceAll(".", "_");
    const certificateArn = this.addCertificate(host, id);
    const domain = new ApiGatewayDomainName(this, `domain-${id}`, {
      domainName: host,
      regionalCertificateArn: certificateArn,
      securityPolicy: "TLS_1_2",
      endpointConfiguration: { types: ["REGIONAL"], ipAddressType: "ipv4" },
    });
    domain.overrideLogicalId(id);
    const mappedBy = new DataResource(this, `mapped-by-${id}`, { input: { mapped_by: "first" } });
    mappedBy.overrideLogicalId(`mappings__${id}`);
    for (const api of this.home.apis) {
      new ApiGatewayBasePathMapping(this, `mapping-${id}-${api.path}`, {
        apiId: api.id,
        stageName: stage,
        domainName: domain.domainName,
        basePath: api.path,
        dependsOn: [mappedBy],
      }).overrideLogicalId(`${id}__${api.path}`);
    }
    for (const type of ["A", "AAAA"]) {
      new Route53Record(this, `alias-${id}-${type}`, {
        zoneId: zone.id,
        name: host,
        type,
        alias: {
          name: domain.regionalDomainName,
          zoneId: domain.regionalZoneId,
          evaluateTargetHealth: false,
        },
        ...this.inZone(),
      }).overrideLogicalId(`alias_${type.toLowerCase()}__${id}`);
    }
    new TerraformOutput(this, `output-${id}`, {
      value: {
        certificate_arn: certificateArn,
        domain_arn: domain.arn,
        target_name: domain.regionalDomainName,
        target_zone_id: domain.regionalZoneId,
        urls: this.home.apis.map((api) => `https://${host}/${api.path}`),
      },
    }).overrideLogicalId(id);
  }

  private addCertificate(host: string, id: string): string {
    const certificate = new AcmCertificate(this, `certificate-${id}`, {
      domainName: host,
      keyAlgorithm: "RSA_2048",
      subjectAlternativeNames: [],
      validationMethod: "DNS",
      lifecycle: { createBeforeDestroy: true },
    });
    certificate.overrideLogicalId(id);
    const record = new Route53Record(this, `validation-record-${id}`, {
      zoneId: zone.id,
      name: validationOption(id, host, "resource_record_name"),
      type: "CNAME",
      ttl: 300,
      records: [validationOption(id, host, "resource_record_value")],
      setIdentifier: `${project}/${this.home.stackName}`,
      weightedRoutingPolicy: { weight: 1 },
      lifecycle: { ignoreChanges: ["name", "records"] },
      ...this.inZone(),
    });
    record.overrideLogicalId(`validation__${id}`);
    const validation = new AcmCertificateValidation(this, `validation-${id}`, {
      certificateArn: certificate.arn,
      validationRecordFqdns: [record.fqdn],
    });
    validation.overrideLogicalId(id);
    return validation.certificateArn;
  }

  private inZone(): { provider?: AwsProvider } {
    return this.dns === undefined ? {} : { provider: this.dns };
  }
}

function wayInto(account: Account | undefined) {
  if (account === undefined) return {};
  return { allowedAccountIds: [account.id], assumeRole: [{ roleArn: account.roleArn }] };
}

function validationOption(id: string, host: string, attribute: string): string {
  const options = `aws_acm_certificate.${id}.domain_validation_options`;
  return `\${[for option in ${options} : option.${attribute} if trimprefix(option.domain_name, "*.") == "${host}"][0]}`;
}

// Otherwise CDKTF starts Terraform for each of the data resources, which is most of the time.
const app = new App({ skipValidation: true });
const [count, accounts] = process.argv.slice(2).map(Number);
const shape = accounts === 0 ? oneStack : manyStacks;
for (const home of homesOf(count ?? 0, shape)) new DomainsStack(app, home, zoneAccount(shape));
app.synth();
