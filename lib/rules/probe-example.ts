/** A fleet of one API of its own in two regions, whose health is judged by calls of a path. */
export function probed(path: string): string {
  return `apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1, us-east-1] }
domains:
  - name: stock.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: ${path} }
    mappings: [{ api: stock }]
`;
}
