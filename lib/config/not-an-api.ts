import type { Finding } from "../findings/finding";
import { inside, type Place } from "../findings/place";
import { fileFinding } from "./file-finding";
import { plainWord } from "./meant-choice";
import { isWrittenMap } from "./value-at";

const others: ReadonlyMap<string, string> = new Map([
  ["alb", "a load balancer"],
  ["nlb", "a load balancer"],
  ["elb", "a load balancer"],
  ["loadbalancer", "a load balancer"],
  ["lambda", "a Lambda function"],
  ["function", "a Lambda function"],
  ["ecs", "a service of ECS"],
  ["s3", "a bucket"],
  ["cloudfront", "a distribution of CloudFront"],
  ["appsync", "an API of AppSync"],
]);

/** What is listed as an API and is another thing altogether: nothing else about it can be right. */
export function notAnApi(value: unknown, at: Place): Finding | undefined {
  if (!isWrittenMap(value)) return undefined;
  const key = ["kind", "type"].find((each) => typeof value[each] === "string");
  const thing = key === undefined ? undefined : others.get(plainWord(String(value[key])));
  if (key === undefined || thing === undefined) return undefined;
  return fileFinding(
    "file-value",
    at.file,
    inside(at, key).path,
    `\`${at.path.at(-1)}\` is ${thing}, but a domain maps APIs of API Gateway only`,
    "List the REST or HTTP API that leads to it, such as `{ kind: http, regions: { eu-west-1: { id: a1b2c3d4e5, stage: $default } } }`. Where there is none, make one with an integration for it first.",
  );
}
