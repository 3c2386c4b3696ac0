/** A domain with these settings of mutual TLS, in front of an API that has no other way in. */
export function mutualTlsExample(mutualTls: string, ...more: readonly string[]): string {
  return `apis:
  trade:
    kind: rest
    disableExecuteApiEndpoint: true
    regions: { eu-west-1: { id: t1r2a3d4e5, stage: prod } }
domains:
  - name: trade.example.com
    endpoint: regional
    region: eu-west-1
    mutualTls: { ${mutualTls} }
${more.map((line) => `    ${line}\n`).join("")}    mappings: [{ api: trade }]
`;
}

/** The one that has nothing wrong with it. */
export const goodMutualTls = mutualTlsExample("truststore: truststores/partners.pem");
