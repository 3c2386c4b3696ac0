import { acm, cloudFront } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { RequestedCertificate } from "../../model/certificate";
import type { Domain } from "../../model/domain";
import { covers, type HostName, isInZone } from "../../model/host-name";
import { isHostName } from "../../model/host-name-syntax";
import type { Rule, Violation } from "../rule";

export const certificateCoversName: Rule = {
  id: "certificate-covers-name",
  severity: "error",
  because: "aws-refuses",
  title: "A requested certificate covers the domain's name",
  why: "A certificate serves the names on it, and a wildcard stands for exactly one label. API Gateway refuses any other with a `BadRequestException` when the domain is created, after the certificate was issued.",
  docs: [acm("acm-certificate-characteristics"), cloudFront("cnames-and-https-requirements")],
  examples: {
    fails: `domains:
  - name: eu.api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { domainName: "*.example.com" }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: eu.api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { domainName: "*.api.example.com" }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap((domain) =>
      domain.certificate.kind === "requested" ? checkDomain(domain, domain.certificate) : [],
    ),
};

function checkDomain({ name, at }: Domain, { names, owner }: RequestedCertificate): Violation[] {
  const [main] = names;
  const legal = [name, ...names.map(({ host }) => host)].every(({ text }) => isHostName(text));
  if (main === undefined || !legal || names.some(({ host }) => covers(host, name))) return [];
  const near = names.find(({ host }) => host.wildcard && isInZone(name.text, host.base));
  const listed = inWords(names.map(({ host }) => host.text));
  const why = near === undefined ? "" : reach(near.host);
  if (owner.kind === "named") {
    return [
      {
        at: inside(at, "certificate"),
        message: `the certificate "${owner.name}" does not cover "${name.text}": it is for ${listed}`,
        help: `${why}Add \`${quoted(name)}\` to its \`names\`, which requests it anew for all of its domains, or leave \`certificate\` out: the domain then has one of its own.`,
        related: [{ at: main.at, message: "the names that it covers" }],
      },
    ];
  }
  return [
    {
      at: main.at,
      message: `the certificate does not cover "${name.text}": it is for ${listed}`,
      help: `${why}Add \`alternativeNames: ["${name.text}"]\`, or remove \`domainName\`: the domain's name is then the certificate's.`,
    },
  ];
}

/** YAML takes an asterisk at the beginning for a reference. */
function quoted({ text, wildcard }: HostName): string {
  return wildcard ? `"${text}"` : text;
}

function reach({ text, base }: HostName): string {
  return `\`${text}\` covers the names one label below \`${base}\`: neither that name itself nor any further down. `;
}
