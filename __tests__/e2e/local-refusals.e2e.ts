import { MotoServer } from "../../scripts/local-aws/moto-server";
import { callAws, LocalAws, type Method, outcome } from "../support/call-aws";

const REGION = "eu-west-1";

let server: MotoServer;
let aws: LocalAws;

beforeAll(async () => {
  server = await MotoServer.start(process.env);
  aws = new LocalAws(server.url, REGION);
});

afterAll(() => server?.stop());

async function certificate(name: string): Promise<string> {
  const asked = { DomainName: name, ValidationMethod: "DNS" };
  return (await aws.acm("RequestCertificate", asked)).body.CertificateArn;
}

async function domain(name: string): Promise<string> {
  const arn = await certificate(name);
  const made = await aws.gateway("POST", "/domainnames", {
    domainName: name,
    regionalCertificateArn: arn,
    endpointConfiguration: { types: ["REGIONAL"] },
  });
  expect(outcome(made)).toBe("done");
  return arn;
}

/** A REST API with a stage `prod`, by its id and that of the deployment. */
async function restApi(): Promise<{ id: string; deployment: string }> {
  const { id, rootResourceId } = (await aws.gateway("POST", "/restapis", { name: "stock" })).body;
  const method = `/restapis/${id}/resources/${rootResourceId}/methods/GET`;
  await aws.gateway("PUT", method, { authorizationType: "NONE" });
  await aws.gateway("PUT", `${method}/integration`, { type: "MOCK" });
  const deployment = (await aws.gateway("POST", `/restapis/${id}/deployments`, {})).body.id;
  const stage = { stageName: "prod", deploymentId: deployment };
  expect(outcome(await aws.gateway("POST", `/restapis/${id}/stages`, stage))).toBe("done");
  return { id, deployment };
}

async function httpApi(): Promise<string> {
  const made = await aws.gateway("POST", "/v2/apis", { name: "basket", protocolType: "HTTP" });
  const id = made.body.apiId;
  await aws.gateway("POST", `/v2/apis/${id}/stages`, { stageName: "prod" });
  return id;
}

describe("a public domain name is taken once in a region", () => {
  const twice = "twice.example.com";
  const first = (types: string[]) =>
    aws.gateway("POST", "/domainnames", { domainName: twice, endpointConfiguration: { types } });
  const second = () =>
    aws.gateway("POST", "/v2/domainnames", {
      domainName: twice,
      domainNameConfigurations: [{ endpointType: "REGIONAL" }],
    });

  test("whichever of the two APIs asks for it", async () => {
    await domain(twice);
    expect(outcome(await first(["REGIONAL"]))).toBe(
      "BadRequestException: The domain name you provided already exists.",
    );
    expect(outcome(await second())).toMatch(/^ConflictException: /);
  });
});

describe("what something leads to is not deleted before that lets go", () => {
  test("a REST API and its stage, for a base path mapping", async () => {
    await domain("rest.example.com");
    const { id } = await restApi();
    const mapping = { basePath: "a", restApiId: id, stage: "prod" };
    await aws.gateway("POST", "/domainnames/rest.example.com/basepathmappings", mapping);
    expect(outcome(await aws.gateway("DELETE", `/restapis/${id}/stages/prod`))).toBe(
      "BadRequestException: Deleting stage prod failed. Please remove all base path mappings related to the stage in your domains: rest.example.com",
    );
    expect(outcome(await aws.gateway("DELETE", `/restapis/${id}`))).toBe(
      `BadRequestException: Deleting RestApi ${id} failed. Please remove all base path mappings related to the RestApi in your domains: rest.example.com`,
    );
    await aws.gateway("DELETE", "/domainnames/rest.example.com/basepathmappings/a");
    expect(outcome(await aws.gateway("DELETE", `/restapis/${id}/stages/prod`))).toBe("done");
    expect(outcome(await aws.gateway("DELETE", `/restapis/${id}`))).toBe("done");
  });

  test("an HTTP API and its stage, for an API mapping, and a REST API's stage too", async () => {
    await domain("http.example.com");
    const [http, { id: rest }] = [await httpApi(), await restApi()];
    const map = (apiId: string, apiMappingKey: string) =>
      aws.gateway("POST", "/v2/domainnames/http.example.com/apimappings", {
        apiId,
        apiMappingKey,
        stage: "prod",
      });
    await map(http, "basket");
    const { body } = await map(rest, "stock/items");
    expect(outcome(await aws.gateway("DELETE", `/v2/apis/${http}/stages/prod`))).toBe(
      "BadRequestException: Deleting stage prod failed. Please remove all base path mappings related to the stage in your domains: http.example.com",
    );
    expect(outcome(await aws.gateway("DELETE", `/v2/apis/${http}`))).toBe(
      `BadRequestException: Deleting API ${http} failed. Please remove all API mappings for the API from your custom domain names.`,
    );
    expect(outcome(await aws.gateway("DELETE", `/restapis/${rest}/stages/prod`))).toMatch(
      /^BadReq/,
    );
    const mapping = `/v2/domainnames/http.example.com/apimappings/${body.apiMappingId}`;
    await aws.gateway("DELETE", mapping);
    expect(outcome(await aws.gateway("DELETE", `/restapis/${rest}/stages/prod`))).toBe("done");
    await aws.gateway("DELETE", "/domainnames/http.example.com");
    expect(outcome(await aws.gateway("DELETE", `/v2/apis/${http}`))).toBe("done");
  });

  test("a deployment, for the stage that points to it, until that points to another", async () => {
    const { id, deployment } = await restApi();
    const gone = () => aws.gateway("DELETE", `/restapis/${id}/deployments/${deployment}`);
    expect(outcome(await gone())).toBe(
      "BadRequestException: Active stages pointing to this deployment must be moved or deleted",
    );
    const next = (await aws.gateway("POST", `/restapis/${id}/deployments`, {})).body.id;
    const move = { op: "replace", path: "/deploymentId", value: next };
    await aws.gateway("PATCH", `/restapis/${id}/stages/prod`, { patchOperations: [move] });
    expect(outcome(await gone())).toBe("done");
  });

  test("a certificate, for a domain name of either API, which it tells", async () => {
    const arn = await domain("first.example.com");
    const second = await certificate("second.example.com");
    await aws.gateway("POST", "/v2/domainnames", {
      domainName: "second.example.com",
      domainNameConfigurations: [{ certificateArn: second, endpointType: "REGIONAL" }],
    });
    for (const [each, name] of [
      [arn, "first.example.com"],
      [second, "second.example.com"],
    ] as const) {
      const { body } = await aws.acm("DescribeCertificate", { CertificateArn: each });
      expect(body.Certificate.InUseBy).toEqual([
        `arn:aws:apigateway:${REGION}::/domainnames/${name}`,
      ]);
      expect(outcome(await aws.acm("DeleteCertificate", { CertificateArn: each }))).toBe(
        `ResourceInUseException: Certificate ${each} in account 123456789012 is in use.`,
      );
      await aws.gateway("DELETE", `/domainnames/${name}`);
      await aws.gateway("DELETE", `/v2/domainnames/${name}`);
      expect(outcome(await aws.acm("DeleteCertificate", { CertificateArn: each }))).toBe("done");
    }
  });

  test("an IP set for a rule, and a web ACL for a stage", async () => {
    const { id } = await restApi();
    const VisibilityConfig = {
      SampledRequestsEnabled: false,
      CloudWatchMetricsEnabled: false,
      MetricName: "m",
    };
    const set = (
      await aws.waf("CreateIPSet", {
        Name: "offices",
        Scope: "REGIONAL",
        IPAddressVersion: "IPV4",
        Addresses: ["192.0.2.0/24"],
      })
    ).body.Summary;
    const Statement = {
      NotStatement: { Statement: { IPSetReferenceStatement: { ARN: set.ARN } } },
    };
    const rule = { Name: "r", Priority: 0, Action: { Block: {} }, Statement, VisibilityConfig };
    const settings = { Scope: "REGIONAL", DefaultAction: { Allow: {} }, VisibilityConfig };
    const acl = (await aws.waf("CreateWebACL", { Name: "baseline", ...settings, Rules: [rule] }))
      .body.Summary;
    const stage = `arn:aws:apigateway:${REGION}::/restapis/${id}/stages/prod`;
    await aws.waf("AssociateWebACL", { WebACLArn: acl.ARN, ResourceArn: stage });

    const named = ({ Name, Id, LockToken }: typeof set) => ({
      Name,
      Id,
      LockToken,
      Scope: "REGIONAL",
    });
    expect(outcome(await aws.waf("DeleteIPSet", named(set)))).toMatch(
      /^WAFAssociatedItemException: /,
    );
    const LockToken = (await aws.waf("UpdateWebACL", { ...settings, ...named(acl), Rules: [] }))
      .body.NextLockToken;
    expect(outcome(await aws.waf("DeleteIPSet", named(set)))).toBe("done");

    const gone = () => aws.waf("DeleteWebACL", named({ ...acl, LockToken }));
    expect(outcome(await gone())).toMatch(/^WAFAssociatedItemException: /);
    await aws.waf("DisassociateWebACL", { ResourceArn: stage });
    expect(outcome(await gone())).toBe("done");
  });

  test("a web ACL no more once its stage has another one", async () => {
    const { id } = await restApi();
    const settings = {
      Scope: "REGIONAL",
      DefaultAction: { Allow: {} },
      VisibilityConfig: {
        SampledRequestsEnabled: false,
        CloudWatchMetricsEnabled: false,
        MetricName: "m",
      },
    };
    const make = async (Name: string) =>
      (await aws.waf("CreateWebACL", { Name, ...settings })).body.Summary;
    const [former, next] = [await make("former"), await make("next")];
    const ResourceArn = `arn:aws:apigateway:${REGION}::/restapis/${id}/stages/prod`;
    await aws.waf("AssociateWebACL", { WebACLArn: former.ARN, ResourceArn });
    await aws.waf("AssociateWebACL", { WebACLArn: next.ARN, ResourceArn });
    const gone = ({ Name, Id, LockToken }: typeof former) =>
      aws.waf("DeleteWebACL", { Name, Id, LockToken, Scope: "REGIONAL" }).then(outcome);
    expect(await gone(former)).toBe("done");
    expect(await gone(next)).toMatch(/^WAFAssociatedItemException: /);
  });
});

describe("usage plans", () => {
  const plan = async (apiId: string) =>
    (await aws.gateway("POST", "/usageplans", { name: "p", apiStages: [{ apiId, stage: "prod" }] }))
      .body.id;
  const patch = (id: string, op: string, value: string) =>
    aws.gateway("PATCH", `/usageplans/${id}`, {
      patchOperations: [{ op, path: "/apiStages", value }],
    });

  test("a plan is deleted once it has no stages, and a stage that goes leaves it", async () => {
    const { id } = await restApi();
    const bronze = await plan(id);
    expect(outcome(await aws.gateway("DELETE", `/usageplans/${bronze}`))).toBe(
      `BadRequestException: Cannot delete Usage Plan ${bronze} because there are API Stages associated with it, including ${id}:prod`,
    );
    await aws.gateway("DELETE", `/restapis/${id}/stages/prod`);
    expect(outcome(await aws.gateway("DELETE", `/usageplans/${bronze}`))).toBe("done");
  });

  test("a key is in one plan for each stage, whichever comes last, the key or the stage", async () => {
    const { id } = await restApi();
    const [bronze, gold] = [await plan(id), await plan(id)];
    const key = (await aws.gateway("POST", "/apikeys", { name: "k", enabled: true })).body.id;
    const put = (into: string) =>
      aws.gateway("POST", `/usageplans/${into}/keys`, { keyId: key, keyType: "API_KEY" });
    expect(outcome(await put(bronze))).toBe("done");
    expect((await put(gold)).error).toBe("ConflictException");

    await patch(gold, "remove", `${id}:prod`);
    expect(outcome(await put(gold))).toBe("done");
    expect((await patch(gold, "add", `${id}:prod`)).error).toBe("ConflictException");
  });

  test("a stage that is added has to be there", async () => {
    const { id } = await restApi();
    const bronze = await plan(id);
    expect(outcome(await patch(bronze, "add", `${id}:nowhere`))).toBe(
      `NotFoundException: Invalid API Stage {api: ${id}, stage: nowhere} specified for usageplan ${bronze}`,
    );
  });
});

/** A zip with nothing in it. */
const EMPTY_ZIP = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==";

test("nobody gets a permission for $LATEST of a function, and one of an alias goes by its alias", async () => {
  const role = { Action: "CreateRole", RoleName: "f", Version: "2010-05-08" };
  await callAws(server.url, REGION, {
    service: "iam",
    body: new URLSearchParams({ ...role, AssumeRolePolicyDocument: "{}" }),
  });
  const lambda = (method: Method, path: string, body?: unknown) =>
    aws.lambda(method, `/2015-03-31/functions${path}`, body);
  const made = await lambda("POST", "", {
    FunctionName: "f",
    Role: "arn:aws:iam::123456789012:role/f",
    Runtime: "nodejs22.x",
    Handler: "index.handler",
    Code: { ZipFile: EMPTY_ZIP },
    Publish: true,
  });
  expect(outcome(made)).toBe("done");
  await lambda("POST", "/f/aliases", { Name: "live", FunctionVersion: "1" });
  const allow = (qualifier: string) =>
    lambda("POST", `/f/policy?Qualifier=${qualifier}`, {
      StatementId: "s",
      Action: "lambda:InvokeFunction",
      Principal: "apigateway.amazonaws.com",
    });
  expect(outcome(await allow("%24LATEST"))).toBe(
    "InvalidParameterValueException: We currently do not support adding policies for $LATEST.",
  );
  expect(outcome(await allow("live"))).toBe("done");
  expect(outcome(await allow("live"))).toBe(
    "ResourceConflictException: The statement id (s) provided already exists. Please provide a new statement id, or remove the existing statement.",
  );
  expect(outcome(await lambda("DELETE", "/f/policy/s?Qualifier=live"))).toBe("done");
  expect(outcome(await allow("live"))).toBe("done");
});
