/** The file that stands beside every rule's example, so that the examples can be short. */
export const exampleFleet = `project: acme
accounts:
  prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform" }
  network: { id: "222222222222", roleArn: "arn:aws:iam::222222222222:role/dns" }
zones:
  example.com: { id: Z0PUBLIC, account: network }
  internal.example.com: { id: Z0PRIVATE, account: network, private: true }
apis:
  orders:
    kind: rest
    name: orders
    regions:
      eu-west-1: { id: a1b2c3d4e5, stage: prod }
      us-east-1: { id: f6g7h8i9j0, stage: prod }
  carts:
    kind: http
    regions:
      eu-west-1: { id: k1l2m3n4o5, stage: $default }
  chat:
    kind: websocket
    regions:
      eu-west-1: { id: p6q7r8s9t0, stage: live }
  ledger:
    kind: rest
    endpoint: private
    regions:
      eu-west-1: { id: u1v2w3x4y5, stage: prod }
`;
