import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Rule } from "../rule";

export const stageCertificateBoth: Rule = {
  id: "stage-certificate-both",
  severity: "note",
  title: "A second client certificate is there only while it takes the first one's place",
  why: "Its 365 days begin when it is made, not when the stage shows it, and it counts against the quota of 60. Made long before, it saves no rotation: the next one is due as soon as if it had been made on the day.",
  docs: [apiGateway("getting-started-client-side-ssl-authentication")],
  examples: {
    fails: `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage: { clientCertificate: { slots: [a, b], active: a } }
domains: []
`,
    passes: `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage: { clientCertificate: { slots: [b], active: b } }
domains: []
`,
  },
  check: (fleet) =>
    fleet.apis.flatMap(({ name, stage: { clientCertificate } }) => {
      if (clientCertificate === undefined || clientCertificate.slots.length < 2) return [];
      const { at, active } = clientCertificate;
      const other = active === "a" ? "b" : "a";
      return [
        {
          at: inside(at, "slots"),
          message: `"${name}" has both certificates, and its stage shows \`${active}\``,
          help: `Once back ends trust both, write \`active: ${other}\`, and after that \`slots: [${other}]\`. If \`${active}\` is the new one, only \`slots: [${active}]\` is left to do.`,
        },
      ];
    }),
};
