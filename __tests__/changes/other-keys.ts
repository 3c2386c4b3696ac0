import type { FleetFile } from "../support/local-deployment";

/** Keys that no change of the matrix is about, and why. */
export type OtherKeys =
  | {
      readonly kind: "without effect";
      readonly keys: RegExp;
      /** Why AWS has the same with and without them. */
      readonly why: string;
      /** Sets such keys, which changes no resource of any stack. */
      readonly edit: (fleet: FleetFile) => void;
    }
  | {
      /** What is in the stacks cannot be changed, or not by what the tests have. */
      readonly kind: "unchangeable";
      readonly keys: RegExp;
      readonly why: string;
    }
  | {
      readonly kind: "elsewhere";
      readonly keys: RegExp;
      /** The test that changes them, below `__tests__`. */
      readonly test: string;
    }
  | {
      /** A gap: what an edit of them does at AWS is not held to anything yet. */
      readonly kind: "open";
      readonly keys: RegExp;
    };

export const otherKeys: readonly OtherKeys[] = [
  {
    kind: "without effect",
    keys: /\.accept(\[\]|$)/,
    why: "what is accepted is told no more; it is made all the same",
    edit: (fleet) => {
      const accept = [{ rule: "mapping-root", reason: "known", until: "2099-12-31" }];
      for (const domain of fleet.domains) domain.accept = accept;
      fleet.zones["example.com"].accept = accept;
      fleet.apis.stock.accept = accept;
    },
  },
  {
    kind: "without effect",
    keys: /^(accounts\.\*\.)?quotas($|\.(?!requestsPerSecond|burstRequests))/,
    why: "a quota is what the fleet is counted against",
    edit: (fleet) => {
      fleet.quotas = {
        publicDomains: 500,
        certificates: { "eu-west-1": 5000 },
        recordsPerZone: 20_000,
      };
    },
  },
  {
    kind: "unchangeable",
    keys: /^(accounts\.\*\.)?quotas\.(requestsPerSecond|burstRequests)/,
    why: "it is the throttle of every stage that says none, whose own change is in the matrix",
  },
  {
    kind: "unchangeable",
    keys: /^apis\.\*\.importWarnings$/,
    why: "it is how an import takes its document, and AWS keeps nothing of it",
  },
  {
    kind: "without effect",
    keys: /^requireWebAcl$/,
    why: "it is a demand on the fleet",
    edit: (fleet) => {
      fleet.requireWebAcl = false;
    },
  },
  {
    kind: "without effect",
    keys: /^terraform(\.|$)/,
    why: "it is where Terraform keeps its state",
    edit: (fleet) => {
      fleet.terraform = { backend: { kind: "s3", bucket: "acme-state", region: "eu-west-1" } };
    },
  },
  {
    kind: "without effect",
    keys: /^accounts\.\*\.(roleArn|externalId|sessionName|profile)$/,
    why: "it is the way into an account, which has the same in it by any way",
    edit: (fleet) => {
      const roleArn = "arn:aws:iam::111111111111:role/other";
      Object.assign(fleet.accounts.prod, { roleArn, externalId: "e1", sessionName: "fleet" });
    },
  },
  {
    kind: "unchangeable",
    keys: /\(private\)\.ipAddressType$/,
    why: "private domains are dualstack",
  },
  {
    kind: "unchangeable",
    keys: /\(private\)\.securityPolicy$/,
    why: "it is TLS_1_2, or one that needs a newer provider than the tests apply with",
  },
  {
    kind: "unchangeable",
    keys: /\.endpointAccessMode$/,
    why: "it needs a newer provider than the tests apply with; a change is an argument's, in place",
  },
  {
    kind: "unchangeable",
    keys: /^(accounts|zones|apis|webAcls|certificates|usagePlans|domains)$|^domains\[\]$/,
    why: "it is a section: what is in it changes, and of that there is a change for each key",
  },
  { kind: "elsewhere", keys: /^zones\.\*\.account$/, test: "e2e/validation-sequences.e2e.ts" },
  { kind: "elsewhere", keys: /^zones\.\*\.cover$/, test: "e2e/shared-certificates.e2e.ts" },
  {
    kind: "elsewhere",
    keys: /\(regional\)\.mutualTls(\.truststore)?$/,
    test: "e2e/mutual-tls.e2e.ts",
  },
  {
    kind: "elsewhere",
    keys: /\(regional\)\.(regionalNames|healthCheck|healthCheck\.(path|alarm))$/,
    test: "e2e/routing.e2e.ts",
  },
  {
    kind: "unchangeable",
    keys: /^accounts\.\*\.id$/,
    why: "another account needs another name, and what moves to one is in the matrix",
  },
  // One that is taken out stays at the domain, since the provider takes its absence for "as it is".
  { kind: "open", keys: /\.mutualTls\.ownershipCertificate$/ },
  { kind: "open", keys: /^(project|cloudWatchRole|tags(\.\*)?)$/ },
];
