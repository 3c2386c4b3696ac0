import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import { policiesOf } from "../../model/tls-policy";
import { goodMutualTls } from "../mutual-tls-example";
import type { Rule } from "../rule";

export const mutualTlsSecurityPolicy: Rule = {
  id: "mutual-tls-security-policy",
  severity: "error",
  because: "aws-refuses",
  title: "A domain with mutual TLS has the security policy TLS_1_2",
  why: "API Gateway refuses mutual TLS beside TLS_1_0 and beside every enhanced policy with `BadRequestException` when the domain is created, after its certificate has been issued.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGateway("apigateway-security-policies-list")],
  examples: {
    fails: goodMutualTls.replace(
      "    mappings:",
      "    securityPolicy: SecurityPolicy_TLS13_1_2_2021_06\n    endpointAccessMode: BASIC\n    mappings:",
    ),
    passes: goodMutualTls,
  },
  // One that there is not is told of by itself.
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap(({ at, name, securityPolicy }) => {
      if (securityPolicy === "TLS_1_2" || !policiesOf("regional").includes(securityPolicy))
        return [];
      return [
        {
          at: inside(at, "securityPolicy"),
          message: `"${name.text}" asks for client certificates, which does not go with ${securityPolicy}`,
          help: "Take `securityPolicy` out, with `endpointAccessMode`: the default is TLS_1_2.",
        },
      ];
    }),
};
