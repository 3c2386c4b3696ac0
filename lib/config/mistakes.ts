import type { Explanation } from "../findings/explanation";

/** A domain that stands beside the fleet of all examples. */
function domain(lines: string): string {
  return `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
${lines}`;
}

function ownApi(document: string): string {
  return `apis:
  stock: { kind: rest, openapi: ${document}, regions: [eu-west-1] }
${domain("    mappings: [{ api: stock }]\n")}`;
}

const fine = domain("    mappings: [{ api: orders }]\n");

/** The kinds of mistakes in the form of a file: all that can be found before any rule looks. */
export const mistakes: readonly Explanation[] = [
  {
    id: "file-readable",
    severity: "error",
    title: "The fleet is a file, or a folder of files, of text in UTF-8",
    why: "What cannot be read cannot be checked, and a part of a fleet would be synthesized as if the rest were to be deleted.",
    docs: [],
  },
  {
    id: "file-attached",
    severity: "error",
    title: "Every file that the fleet names is there and can be read",
    why: "OpenAPI documents, policies and truststores go into the stacks as they are at synthesis: without the file there is nothing to put there.",
    docs: [],
    examples: {
      fails: `apis:
  stock: { kind: rest, openapi: apis/stok.yaml, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`,
      passes: `apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`,
    },
  },
  {
    id: "file-openapi",
    severity: "error",
    title: "A document is one of OpenAPI 3.0, and everything that it refers to is there",
    why: "API Gateway imports a document as a whole or not at all, and says little about what is wrong with it.",
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html",
      "https://spec.openapis.org/oas/v3.0.3",
    ],
    examples: {
      fails: ownApi("apis/before.yaml"),
      passes: ownApi("apis/stock.yaml"),
      files: {
        "apis/before.yaml": `openapi: 3.1.0
info: { title: Stock, version: "1.0" }
paths:
  /items:
    get:
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`,
      },
    },
  },
  {
    id: "file-truststore",
    severity: "error",
    title: "A truststore is a text of certificates in PEM",
    why: "API Gateway takes nothing else. What it cannot read there gives a warning that nobody sees unless they ask for the domain, and the clients of that authority are turned away. Only the certificates go to S3: comments between them, byte order marks and Windows' line ends stay behind.",
    docs: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html"],
  },
  {
    id: "file-yaml",
    severity: "error",
    title: "A file is one YAML document of plain data",
    why: "YAML that can be read in two ways is read in one of them silently: a key that stands twice loses its first value. Aliases without end are refused as well; `<<`, which merges the keys of a map into another, is understood as in YAML 1.1.",
    docs: ["https://yaml.org/spec/1.2.2/"],
    examples: {
      fails: domain("    mappings: [{ api: orders }]\n    region: us-east-1\n"),
      passes: fine,
    },
  },
  {
    id: "file-type",
    severity: "error",
    title: "Every value is of the type that its key asks for",
    why: "Nothing is converted: an account id that YAML reads as a number has lost its leading zeros already.",
    docs: [],
    examples: {
      fails: domain("    mappings: [{ api: orders }]\n    alias: 5\n"),
      passes: domain("    mappings: [{ api: orders }]\n    alias: false\n"),
    },
  },
  {
    id: "file-value",
    severity: "error",
    title: "Every value has the form that its key asks for",
    why: "What does not even look right would be refused by AWS or by Terraform, or mean something else there.",
    docs: [],
    examples: {
      fails: domain("    mappings: [{ api: orders }]\n    ipAddressType: ipv6\n"),
      passes: domain("    mappings: [{ api: orders }]\n    ipAddressType: dualstack\n"),
    },
  },
  {
    id: "file-missing-key",
    severity: "error",
    title: "What has to be said is said",
    why: "There is no default that would be right for everybody.",
    docs: [],
    examples: {
      fails: "domains:\n  - { name: api.example.com, endpoint: regional, region: eu-west-1 }\n",
      passes: fine,
    },
  },
  {
    id: "file-unknown-key",
    severity: "error",
    title: "Every key is one of the language's",
    why: "A misspelt key would be ignored, and its default would be taken instead.",
    docs: [],
    examples: {
      fails: domain("    maping: [{ api: orders }]\n"),
      passes: fine,
    },
  },
  {
    id: "file-duplicate",
    severity: "error",
    title: "A thing is said in one of a fleet's files only",
    why: "Which of the two counts would depend on the names of the files.",
    docs: [],
    examples: { fails: `project: shop\n${fine}`, passes: fine },
  },
  {
    id: "reference-known",
    severity: "error",
    title: "Everything that is referred to is listed in the fleet",
    why: "A name that is listed nowhere leads to nothing: no API, no account, no zone.",
    docs: [],
    examples: { fails: domain("    mappings: [{ api: order }]\n"), passes: fine },
  },
  {
    id: "text-is-data",
    severity: "error",
    title: "No text is a Terraform expression",
    why: "A fleet is reviewed as data. An expression in a name could read a variable, a file or the state in somebody's run.",
    docs: ["https://developer.hashicorp.com/terraform/language/expressions/strings"],
    examples: {
      fails: domain(`    mappings: [{ api: orders }]\n    tags: { team: "\${var.team}" }\n`),
      passes: domain("    mappings: [{ api: orders }]\n    tags: { team: shop }\n"),
    },
  },
  {
    id: "text-no-secret",
    severity: "error",
    title: "No text is a private key or an access key",
    why: "The file is committed, and what it says goes into the stacks and into Terraform's state: everybody who reads one of them has the key.",
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"],
    examples: {
      fails: domain("    mappings: [{ api: orders }]\n    tags: { key: AKIAIOSFODNN7EXAMPLE }\n"),
      passes: domain("    mappings: [{ api: orders }]\n    tags: { key: none }\n"),
    },
  },
  {
    id: "text-printable",
    severity: "error",
    title: "Every text is made of characters that can be seen",
    why: "A control character in a name or a tag is refused by AWS, or changes what a terminal shows to whoever reads the stack or the finding. One that is not seen, or turns the order of the others, makes a review see another text than the one that is applied.",
    docs: [],
    examples: {
      fails: domain('    mappings: [{ api: orders }]\n    tags: { team: "shop\\a" }\n'),
      passes: domain("    mappings: [{ api: orders }]\n    tags: { team: shop }\n"),
    },
  },
];
