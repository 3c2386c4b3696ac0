import { APIGatewayClient } from "@aws-sdk/client-api-gateway";
import {
  areOfSeveralPartitions,
  lacks,
  mayBeRegion,
  partitionOf,
  profileOf,
  regions,
} from "../../lib/model/regions";

/** Where AWS's own client finds a service in a region, by the partition data that it carries. */
function hostOf(region: string): string {
  const { endpointProvider } = new APIGatewayClient({ region }).config;
  return endpointProvider({ Region: region, UseDualStack: false, UseFIPS: false }).url.hostname;
}

test.each([...regions.keys()])("%s has the suffix that AWS's client knows", (region) => {
  expect(hostOf(region)).toBe(`apigateway.${region}.${profileOf(region).dnsSuffix}`);
  expect(mayBeRegion(region)).toBe(true);
});

test.each([
  ["us-gov-central-1", "aws-us-gov"],
  ["cn-south-2", "aws-cn"],
  ["eusc-de-west-1", "aws-eusc"],
  ["us-iso-south-1", "aws-iso"],
  ["us-isob-north-1", "aws-iso-b"],
  ["eu-isoe-south-1", "aws-iso-e"],
  ["us-isof-west-1", "aws-iso-f"],
  ["ap-southeast-9", "aws"],
  ["Frankfurt", "aws"],
])("%s is taken for one of %s, as AWS's client takes it", (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
  if (mayBeRegion(region)) expect(hostOf(region)).toContain(profileOf(region).dnsSuffix);
});

test.each(["eu-wset-1", "EU-WEST-1", "eu-west", "eu-west-1a", "eu_west_1", "*", "us-gov-west"])(
  "%s is no region's code",
  (code) => {
    expect(mayBeRegion(code)).toBe(false);
  },
);

test("what a region lacks is its partition's, also where it is not listed", () => {
  expect(lacks("us-gov-central-1", "public-zones")).toBe(true);
  expect(lacks("ap-southeast-9", "public-zones")).toBe(false);
  expect(areOfSeveralPartitions(["eu-west-1", "cn-north-1"])).toBe(true);
  expect(areOfSeveralPartitions(["eu-west-1", "eu-wset-1", "us-east-1"])).toBe(false);
});
