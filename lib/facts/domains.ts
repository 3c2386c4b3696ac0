import { apiGateway, github } from "./pages";
import type { Section } from "./section";

export const domains: Section = {
  letter: "D",
  title: "Public custom domains",
  facts: [
    {
      id: "D-01",
      text: "The certificate of an edge-optimized domain is in us-east-1, wherever its APIs are: API Gateway refuses any other.",
      docs: [
        apiGateway("how-to-edge-optimized-custom-domain-name"),
        github("amplify-education/serverless-domain-manager#49"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["certificate-region"] }, { kind: "generated" }],
    },
  ],
};
