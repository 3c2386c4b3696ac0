import { type StackJson, stacksOf } from "../support/stack-json";

const REGIONS = ["eu-west-1", "us-east-1"] as const;

/** The stacks of one domain in two regions, with these settings beside its mappings. */
function routed(...settings: string[]): Record<string, StackJson> {
  const lines = settings.map((line) => `    ${line}\n`);
  return stacksOf(`domains:
  - name: m.example.com
    endpoint: regional
    regions: [us-east-1, eu-west-1]
${lines.join("")}    mappings: [{ api: orders }]
`);
}

/** The routing of the A records of m.example.com in both regions, by id, with their identifiers. */
function routingOf(stacks: Record<string, StackJson>) {
  return REGIONS.flatMap((region) =>
    Object.entries<StackJson>(stacks[`regional-${region}`].resource.aws_route53_record)
      .filter(([, { type, name }]) => type === "A" && name === "m.example.com")
      .map(([id, { set_identifier, ...record }]) => {
        const [policy] = Object.entries(record).filter(([key]) => key.endsWith("_routing_policy"));
        return [id, set_identifier, ...(policy ?? [])];
      }),
  );
}

const byAlarm = "healthCheck: { alarm: { errors: 10 } }";

test("Z-17: the record of each region has the weight that is written for it", () => {
  const weights = "weights: { us-east-1: 0, eu-west-1: 255 }";
  expect(routingOf(routed(`routing: { policy: weighted, ${weights} }`, byAlarm))).toEqual([
    ["alias_a__m_example_com", "eu-west-1/weighted", "weighted_routing_policy", { weight: 255 }],
    ["alias_a__m_example_com", "us-east-1/weighted", "weighted_routing_policy", { weight: 0 }],
  ]);
});

test("Z-19: of the two regions of a failover one is the primary and the other the secondary", () => {
  const routing = "routing: { policy: failover, primary: us-east-1 }";
  expect(routingOf(routed(routing, byAlarm))).toEqual([
    [
      "alias_a__m_example_com",
      "eu-west-1/failover",
      "failover_routing_policy",
      { type: "SECONDARY" },
    ],
    [
      "alias_a__m_example_com",
      "us-east-1/failover",
      "failover_routing_policy",
      { type: "PRIMARY" },
    ],
  ]);
});

test("Z-48: every location has a record of its own, known by the region and the location", () => {
  const locations =
    "locations: { us-east-1: [{ country: US, subdivision: CA }, default], eu-west-1: [{ country: GB }, { continent: EU }] }";
  expect(routingOf(routed(`routing: { policy: geolocation, ${locations} }`, byAlarm))).toEqual([
    [
      "alias_a__m_example_com",
      "eu-west-1/continent-EU",
      "geolocation_routing_policy",
      { continent: "EU" },
    ],
    [
      "alias_a__m_example_com__country-GB",
      "eu-west-1/country-GB",
      "geolocation_routing_policy",
      { country: "GB" },
    ],
    ["alias_a__m_example_com", "us-east-1/default", "geolocation_routing_policy", { country: "*" }],
    [
      "alias_a__m_example_com__country-US-CA",
      "us-east-1/country-US-CA",
      "geolocation_routing_policy",
      { country: "US", subdivision: "CA" },
    ],
  ]);
});

test("Z-50: the record of each region has the region and its bias, 0 where none is written", () => {
  const routing = "routing: { policy: geoproximity, bias: { us-east-1: -99 } }";
  expect(routingOf(routed(routing, byAlarm))).toEqual([
    [
      "alias_a__m_example_com",
      "eu-west-1/geoproximity",
      "geoproximity_routing_policy",
      { aws_region: "eu-west-1", bias: 0 },
    ],
    [
      "alias_a__m_example_com",
      "us-east-1/geoproximity",
      "geoproximity_routing_policy",
      { aws_region: "us-east-1", bias: -99 },
    ],
  ]);
});

describe("with calls of regional names", () => {
  const stacks = routed(
    "regionalNames: true",
    "healthCheck: { path: /health, intervalSeconds: 10, checkers: [us-west-1, eu-west-1, sa-east-1] }",
  );
  const resourcesIn = (region: string) => stacks[`regional-${region}`].resource;
  const idOf = (region: string) => `${region}_m_example_com`;

  test("Z-21: each region is called by its own name, once its records are there, and its records follow", () => {
    for (const region of REGIONS) {
      const { aws_route53_health_check, aws_route53_record } = resourcesIn(region);
      expect(aws_route53_health_check).toEqual({
        m_example_com: {
          type: "HTTPS",
          fqdn: `${region}.m.example.com`,
          port: 443,
          resource_path: "/health",
          request_interval: 10,
          failure_threshold: 3,
          regions: ["eu-west-1", "sa-east-1", "us-west-1"],
          enable_sni: true,
          measure_latency: false,
          tags: { Name: `m.example.com in ${region}` },
          lifecycle: { create_before_destroy: true },
          depends_on: [
            `aws_route53_record.alias_a__${idOf(region)}`,
            `aws_route53_record.alias_aaaa__${idOf(region)}`,
          ],
        },
      });
      const following = Object.entries<StackJson>(aws_route53_record).filter(
        ([, { health_check_id }]) => health_check_id !== undefined,
      );
      expect(following.map(([id, { health_check_id }]) => [id, health_check_id])).toEqual([
        ["alias_a__m_example_com", `\${aws_route53_health_check.m_example_com.id}`],
        ["alias_aaaa__m_example_com", `\${aws_route53_health_check.m_example_com.id}`],
      ]);
    }
  });

  test("Z-57: a regional name has a domain, a certificate, the same mappings and simple records, in its own region only", () => {
    for (const region of REGIONS) {
      const resource = resourcesIn(region);
      const id = idOf(region);
      const domain = `aws_api_gateway_domain_name.${id}`;
      expect(Object.keys(resource.aws_api_gateway_domain_name).sort()).toEqual(
        [id, "m_example_com"].sort(),
      );
      expect(resource.aws_api_gateway_domain_name[id]).toEqual({
        domain_name: `${region}.m.example.com`,
        regional_certificate_arn: `\${aws_acm_certificate_validation.${id}.certificate_arn}`,
        security_policy: "TLS_1_2",
        endpoint_configuration: { types: ["REGIONAL"], ip_address_type: "ipv4" },
      });
      expect(resource.aws_acm_certificate[id].domain_name).toBe(`${region}.m.example.com`);
      expect(resource.aws_api_gateway_base_path_mapping[id]).toEqual({
        ...resource.aws_api_gateway_base_path_mapping.m_example_com,
        domain_name: `\${${domain}.domain_name}`,
        depends_on: [`terraform_data.mappings__${id}`],
      });
      expect(resource.aws_route53_record[`alias_a__${id}`]).toEqual({
        zone_id: "Z0PUBLIC",
        name: `${region}.m.example.com`,
        type: "A",
        alias: {
          name: `\${${domain}.regional_domain_name}`,
          zone_id: `\${${domain}.regional_zone_id}`,
          evaluate_target_health: false,
        },
        provider: `aws.network_${region.replaceAll("-", "_")}`,
      });
    }
  });

  test("Z-57: nothing of what serves the domain's own name changes when regional names come", () => {
    const without = routed("healthCheck: { alarm: { errors: 10 } }");
    for (const region of REGIONS) {
      for (const type of [
        "aws_acm_certificate",
        "aws_api_gateway_domain_name",
        "aws_api_gateway_base_path_mapping",
        "aws_route53_record",
      ]) {
        expect(resourcesIn(region)[type]).toMatchObject(
          without[`regional-${region}`].resource[type],
        );
      }
    }
  });
});

test("Z-51: health checkers call from all eight regions, every 30 seconds, and need three failures, unless the fleet says otherwise", () => {
  const stacks = routed("regionalNames: true", "healthCheck: { path: / }");
  const check = stacks["regional-eu-west-1"].resource.aws_route53_health_check.m_example_com;
  expect(check).toMatchObject({ request_interval: 30, failure_threshold: 3, resource_path: "/" });
  expect(check.regions).toEqual([
    "ap-northeast-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "eu-west-1",
    "sa-east-1",
    "us-east-1",
    "us-west-1",
    "us-west-2",
  ]);
});

test("Z-52: an alarm is on a sum by the minute, and its health check says what counts without data", () => {
  const stacks = routed(
    "tags: { service: shop }",
    "healthCheck: { alarm: { errors: 20, minutes: 5, withoutData: lastKnown } }",
  );
  const { resource } = stacks["regional-us-east-1"];
  expect(resource.aws_cloudwatch_metric_alarm).toEqual({
    m_example_com: {
      alarm_name: "acme m.example.com errors",
      alarm_description: "Takes m.example.com in us-east-1 out of the DNS.",
      namespace: "AWS/ApiGateway",
      metric_name: "5XXError",
      dimensions: { ApiName: "orders", Stage: "prod" },
      statistic: "Sum",
      period: 60,
      evaluation_periods: 5,
      comparison_operator: "GreaterThanOrEqualToThreshold",
      threshold: 20,
      treat_missing_data: "missing",
      tags: { service: "shop" },
      lifecycle: { create_before_destroy: true },
    },
  });
  expect(resource.aws_route53_health_check).toEqual({
    m_example_com: {
      type: "CLOUDWATCH_METRIC",
      cloudwatch_alarm_name: `\${aws_cloudwatch_metric_alarm.m_example_com.alarm_name}`,
      cloudwatch_alarm_region: "us-east-1",
      insufficient_data_health_status: "LastKnownStatus",
      tags: { Name: "m.example.com in us-east-1", service: "shop" },
      lifecycle: { create_before_destroy: true },
    },
  });
});

test("E-01: the health check of a wildcard is named without its asterisk", () => {
  const stacks = stacksOf(`domains:
  - name: "*.example.com"
    endpoint: regional
    regions: [us-east-1, eu-west-1]
    ${byAlarm}
    mappings: [{ api: orders }]
`);
  const checks = stacks["regional-us-east-1"].resource.aws_route53_health_check;
  expect(Object.values<StackJson>(checks).map(({ tags }) => tags)).toEqual([
    { Name: "any name of example.com in us-east-1" },
  ]);
});

test("Z-53: HTTP and WebSocket APIs are known to CloudWatch by their ids", () => {
  const metricOf = (api: string) => {
    const { resource } = stacksOf(`domains:
  - name: m.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: ${api} }]
`)["regional-eu-west-1"];
    const { metric_name, dimensions } = resource.aws_cloudwatch_metric_alarm.m_example_com;
    return [metric_name, dimensions];
  };
  expect(metricOf("carts")).toEqual(["5xx", { ApiId: "k1l2m3n4o5", Stage: "$default" }]);
  expect(metricOf("chat")).toEqual(["ExecutionError", { ApiId: "p6q7r8s9t0", Stage: "live" }]);
});

test("Z-45: health check and alarm are in the domain's account, whichever the zone is in", () => {
  const { resource, provider } = routed("account: prod", byAlarm)["prod-regional-eu-west-1"];
  expect(provider.aws[0]).toMatchObject({ allowed_account_ids: ["111111111111"] });
  expect(resource.aws_route53_health_check.m_example_com).not.toHaveProperty("provider");
  expect(resource.aws_cloudwatch_metric_alarm.m_example_com).not.toHaveProperty("provider");
  expect(resource.aws_route53_record.alias_a__m_example_com.provider).toBe("aws.network_eu_west_1");
});

test("Z-54: a health check that is replaced is deleted after its records follow the new one", () => {
  for (const settings of [
    byAlarm,
    "healthCheck: { alarm: { existing: { eu-west-1: a, us-east-1: b } } }",
  ]) {
    const { resource } = routed(settings)["regional-eu-west-1"];
    expect(resource.aws_route53_health_check.m_example_com.lifecycle).toEqual({
      create_before_destroy: true,
    });
  }
});

test("alarms that exist are followed by their names, region by region", () => {
  const stacks = routed("healthCheck: { alarm: { existing: { eu-west-1: a, us-east-1: b } } }");
  expect(
    REGIONS.map((region) => {
      const { resource } = stacks[`regional-${region}`];
      expect(resource).not.toHaveProperty("aws_cloudwatch_metric_alarm");
      const check = resource.aws_route53_health_check.m_example_com;
      return [check.cloudwatch_alarm_region, check.cloudwatch_alarm_name];
    }),
  ).toEqual([
    ["eu-west-1", "a"],
    ["us-east-1", "b"],
  ]);
});

test("a regional name of more than 64 characters stands beside the main name of the domain's certificate", () => {
  const name = "orders-of-the-northern-and-southern-warehouses.shop.example.com";
  const { resource } = stacksOf(`domains:
  - name: ${name}
    endpoint: regional
    region: eu-west-1
    regionalNames: true
    mappings: [{ api: orders }]
`)["regional-eu-west-1"];
  const id = `eu-west-1_${name.replaceAll(".", "_")}`;
  expect(resource.aws_acm_certificate[id]).toMatchObject({
    domain_name: name,
    subject_alternative_names: [`eu-west-1.${name}`],
  });
});

test("without alias records there is no health check", () => {
  const stacks = routed("alias: false", "regionalNames: true", "healthCheck: { path: /health }");
  expect(stacks["regional-eu-west-1"].resource).not.toHaveProperty("aws_route53_health_check");
});
