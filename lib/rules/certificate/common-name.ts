import { acm, acmApi } from "../../facts/pages";
import { COMMON_NAME_LENGTH, type RequestedCertificate } from "../../model/certificate";
import { covers, type HostName, hostName } from "../../model/host-name";
import { isHostName } from "../../model/host-name-syntax";
import { requestedCertificates } from "../../model/requested-certificates";
import type { Rule, Violation } from "../rule";

const label = "orders-of-the-northern-and-southern-warehouses";

export const certificateCommonName: Rule = {
  id: "certificate-common-name",
  severity: "error",
  because: "aws-refuses",
  title: "The main name of a requested certificate has at most 64 characters",
  why: "It becomes the certificate's common name, which X.509 limits to 64 characters: ACM refuses a longer one with a `ValidationException` when it is requested. The alternative names may be longer.",
  docs: [acm("acm-certificate-characteristics"), acmApi("RequestCertificate")],
  examples: {
    fails: `domains:
  - name: ${label}.production.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: ${label}.production.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { domainName: "*.production.example.com" }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    requestedCertificates(fleet).flatMap(({ certificate }) => checkMainName(certificate)),
};

function checkMainName({ names: [main], owner }: RequestedCertificate): Violation[] {
  if (main === undefined || main.host.text.length <= COMMON_NAME_LENGTH) return [];
  if (!isHostName(main.host.text)) return [];
  return [
    {
      at: main.at,
      message: `the certificate's main name has ${main.host.text.length} characters, and ${COMMON_NAME_LENGTH} is the most: "${main.host.text}"`,
      help: owner.kind === "domain" ? helpFor(main.host) : helpForNamed(main.host),
    },
  ];
}

function helpFor(host: HostName): string {
  const shorter = shorterName(host);
  const name = shorter?.text ?? "a shorter name of yours";
  if (shorter !== undefined && covers(shorter, host))
    return `Write \`certificate: { domainName: "${name}" }\`, which covers the name.`;
  return `Write \`certificate: { domainName: "${name}", alternativeNames: ["${host.text}"] }\`.`;
}

function helpForNamed(host: HostName): string {
  const shorter = shorterName(host);
  const name = shorter === undefined ? "a shorter name of yours" : `\`${shorter.text}\``;
  const covered = shorter !== undefined && covers(shorter, host);
  return `Write ${name} first in \`names\`${covered ? ", which covers it, or anywhere behind a shorter one" : ", and this one behind it"}.`;
}

function shorterName(host: HostName): HostName | undefined {
  return shorterNames(host).find(({ text }) => text.length <= COMMON_NAME_LENGTH);
}

/** The wildcard that covers the name, and then the names above it. */
function shorterNames({ labels }: HostName): HostName[] {
  const above = labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join("."));
  const [parent] = above;
  return [...(parent === undefined ? [] : [`*.${parent}`]), ...above].map(hostName);
}
