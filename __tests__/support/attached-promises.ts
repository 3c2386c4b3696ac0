import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { exampleFiles } from "../../lib/rules/example-files";
import type { Data } from "./base-fleets";
import { dataChange, textChange } from "./mutations";

/** What stands for a file that the fleet of `attachedFleet` refers to. */
export interface Attached {
  readonly name: "apis/any.yaml" | "truststores/any.pem";
  readonly bytes: Uint8Array;
}

/** A fleet with an API of each kind and a truststore, whose files are any. */
export const attachedFleet = `project: acme
zones: { example.com: { id: Z0PUBLIC } }
apis:
  any: { kind: rest, openapi: apis/any.yaml, regions: [eu-west-1, us-east-1], parameters: { Backend: a.example.net }, stage: { variables: { shelf: a }, accessLogs: {} }, authorizer: { lambdaArn: { eu-west-1: "arn:aws:lambda:eu-west-1:111111111111:function:who", us-east-1: "arn:aws:lambda:us-east-1:111111111111:function:who" } } }
  http: { kind: http, openapi: apis/any.yaml, regions: [eu-west-1] }
cloudWatchRole: managed
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mutualTls: { truststore: truststores/any.pem }, mappings: [{ api: any }] }
`;

const folder = "__tests__/documents";
const documents = [
  ...readdirSync(folder)
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8")),
  exampleFiles["apis/stock.yaml"] ?? "",
];
const truststores = Object.entries(exampleFiles).flatMap(([name, text]) =>
  name.endsWith(".pem") ? [text] : [],
);

const document = fc.constantFrom(...documents);

const editedDocument = fc
  .tuple(document, fc.array(textChange, { minLength: 1, maxLength: 3 }))
  .map(([text, edits]) => edits.reduce((before, edit) => edit(before), text));

const mutatedDocument = fc
  .tuple(document, fc.array(dataChange, { minLength: 1, maxLength: 3 }))
  .map(([text, mutations]) =>
    stringify(mutations.reduce<Data>((before, mutate) => mutate(before), parse(text))),
  );

const editedTruststore = fc
  .tuple(fc.constantFrom(...truststores), fc.array(textChange, { minLength: 1, maxLength: 3 }))
  .map(([text, edits]) => edits.reduce((before, edit) => edit(before), text));

/** A certificate in which single bytes are others, between lines that are right. */
const brokenCertificate = fc
  .tuple(fc.constantFrom(...truststores), fc.nat(), fc.integer({ min: 0, max: 255 }))
  .map(([text, at, byte]) => {
    const [, base64 = ""] = /-----BEGIN CERTIFICATE-----\n([^-]*)-----END/.exec(text) ?? [];
    const der = Buffer.from(base64, "base64");
    der[at % Math.max(1, der.length)] = byte;
    return `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`;
  });

/** Documents with slips or wrong values in them. */
export const oddDocuments: fc.Arbitrary<Attached> = fc
  .oneof(editedDocument, mutatedDocument)
  .map((text) => ({ name: "apis/any.yaml", bytes: Buffer.from(text) }));

/** Truststores with slips or wrong bytes in them. */
export const oddTruststores: fc.Arbitrary<Attached> = fc
  .oneof(
    editedTruststore.map((text) => Buffer.from(text)),
    brokenCertificate.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 200 }),
  )
  .map((bytes) => ({ name: "truststores/any.pem", bytes }));
