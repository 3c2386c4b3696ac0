import { foundInTruststore, toldOfTruststore } from "../../support/trusting";
import {
  authority,
  certificate,
  chain,
  ec,
  ed25519,
  type Made,
  pemsOf,
  rsa,
} from "../../support/x509";

const root = certificate({ name: "Root", keyCertSign: true });

/** The names of the rules and the messages. */
function told(made: readonly Made[], today?: string) {
  return toldOfTruststore(pemsOf(made), today).map(([rule, , message]) => [rule, message]);
}

describe("the days of a certificate", () => {
  const until = (to: string) => [certificate({ name: "Old", to })];
  const from = (day: string) => [certificate({ name: "New", from: day })];

  test.each([
    ["2026-06-30", [["expired", '"Old" (certificate 1 of 1) expired on 2026-06-30']]],
    // It was valid up to the midnight that begins the day.
    ["2026-11-21", [["expired", '"Old" (certificate 1 of 1) expired on 2026-11-21']]],
    ["2026-11-21T00:00:01Z", [["expires-soon", '"Old" (certificate 1 of 1) expires today']]],
    [
      "2026-11-22",
      [["expires-soon", '"Old" (certificate 1 of 1) expires in 1 day, on 2026-11-22']],
    ],
    [
      "2027-01-20T23:59:59Z",
      [["expires-soon", '"Old" (certificate 1 of 1) expires in 60 days, on 2027-01-20']],
    ],
    ["2027-01-21", []],
  ])("one that ends on %s, looked at on 2026-11-21", (to, expected) => {
    expect(told(until(to), "2026-11-21")).toEqual(expected);
  });

  test.each([
    ["2026-11-21T23:59:59Z", []],
    [
      "2026-11-22",
      [["not-yet-valid", '"New" (certificate 1 of 1) is not valid before 2026-11-22']],
    ],
  ])("one that begins on %s, looked at on 2026-11-21", (day, expected) => {
    expect(told(from(day), "2026-11-21")).toEqual(expected);
  });

  test("depend on the day that is looked at, and on no clock", () => {
    const made = [certificate({ name: "Old", from: "1990-01-01", to: "1999-12-31" })];
    expect(told(made, "1999-01-01")).toEqual([]);
    expect(told(made, "1999-12-30").map(([rule]) => rule)).toEqual(["expires-soon"]);
    expect(told(made, "2000-01-01").map(([rule]) => rule)).toEqual(["expired"]);
  });

  test("are warnings, since API Gateway takes them, before and after", () => {
    const severity = (made: readonly Made[]) =>
      foundInTruststore(pemsOf(made)).map((finding) => finding.severity);
    expect(severity(until("2026-01-01"))).toEqual(["warning"]);
    expect(severity(until("2026-12-01"))).toEqual(["warning"]);
    expect(severity(from("2027-01-01"))).toEqual(["warning"]);
  });
});

test.each([
  ["RSA of 2,048 bits", rsa(2048), []],
  ["P-256", ec("P-256"), []],
  ["P-384", ec("P-384"), []],
  [
    "RSA of 1,024 bits",
    rsa(1024),
    [
      [
        "key",
        '"K" (certificate 1 of 1) has an RSA key of 1024 bits, which API Gateway does not take',
      ],
    ],
  ],
  [
    "P-224",
    ec("P-224"),
    [
      [
        "key",
        '"K" (certificate 1 of 1) has a key on the curve secp224r1, which API Gateway does not take',
      ],
    ],
  ],
  [
    "Ed25519",
    ed25519(),
    [
      [
        "key",
        '"K" (certificate 1 of 1) has a key of the kind ed25519, which API Gateway does not take',
      ],
    ],
  ],
  [
    "P-521",
    ec("P-521"),
    [
      [
        "unnamed-key",
        '"K" (certificate 1 of 1) has a key on the curve secp521r1, which not all of AWS\'s pages name',
      ],
    ],
  ],
  [
    "secp256k1",
    ec("secp256k1"),
    [
      [
        "unnamed-key",
        '"K" (certificate 1 of 1) has a key on the curve secp256k1, which not all of AWS\'s pages name',
      ],
    ],
  ],
])("a key of the kind %s", (_kind, keys, expected) => {
  expect(told([certificate({ name: "K", keys })])).toEqual(expected);
});

test.each([
  ["sha256", []],
  ["sha384", []],
  [
    "sha1",
    [["digest", '"D" (certificate 2 of 2) is signed with SHA-1, which API Gateway does not take']],
  ],
  [
    "md5",
    [["digest", '"D" (certificate 2 of 2) is signed with MD5, which API Gateway does not take']],
  ],
] as const)("a signature with %s", (digest, expected) => {
  const issuer = certificate({ name: "Root", keys: rsa(2048), keyCertSign: true });
  expect(told([issuer, certificate({ name: "D", keys: rsa(2048), digest, issuer })])).toEqual(
    expected,
  );
  // What a root has signed for itself nobody looks at.
  expect(told([certificate({ name: "D", keys: rsa(2048), digest })])).toEqual([]);
});

describe("authorities", () => {
  test("a client's certificate is none", () => {
    const client = certificate({ name: "till-17", issuer: root, ca: false });
    expect(told([root, client])).toEqual([
      ["authority", '"till-17" (certificate 2 of 2) is not an authority\'s certificate'],
    ]);
  });

  test("one that a client has signed itself is let in", () => {
    expect(told([certificate({ name: "till-17", ca: false })])).toEqual([]);
  });

  test("one whose key usage lacks keyCertSign is told, one that says no usage is not", () => {
    expect(told([certificate({ name: "Root", keyCertSign: false })])).toEqual([
      [
        "authority",
        '"Root" (certificate 1 of 1) is an authority\'s, but its key usage lacks keyCertSign',
      ],
    ]);
    expect(told([certificate({ name: "Root" })])).toEqual([]);
  });
});

describe("chains", () => {
  const [top, second, third, fourth, fifth, sixth] = chain(6) as [
    Made,
    Made,
    Made,
    Made,
    Made,
    Made,
  ];

  test("of four certificates are complete, whatever their order", () => {
    expect(told([top, second, third, fourth])).toEqual([]);
    expect(told([fourth, third, second, top])).toEqual([]);
    expect(told([second, fourth, top, third])).toEqual([]);
  });

  test("of more than four are too long from the fifth on", () => {
    expect(told([sixth, fifth, fourth, third, second, top])).toEqual([
      [
        "chain-length",
        '"Level 6" (certificate 1 of 6) is 6 certificates deep, its root and itself counted, and four is the most',
      ],
      [
        "chain-length",
        '"Level 5" (certificate 2 of 6) is 5 certificates deep, its root and itself counted, and four is the most',
      ],
    ]);
  });

  test("without their root are broken at the top only", () => {
    expect(told([fourth, third, second])).toEqual([
      ["chain", 'the issuer of "Level 2", "Level 1", is not in the truststore'],
    ]);
  });

  test("without a link are broken where it is missing", () => {
    expect(told([fourth, second, top])).toEqual([
      ["chain", 'the issuer of "Level 4", "Level 3", is not in the truststore'],
    ]);
  });

  test("that lack the same issuer are told once", () => {
    const many = [1, 2, 3].map((serial) =>
      certificate({ name: `Issuing ${serial}`, issuer: root, serial }),
    );
    expect(told(many)).toEqual([
      ["chain", 'the issuer of "Issuing 1" and 2 others, "Root", is not in the truststore'],
    ]);
  });

  test("with the issuer's next certificate, which has another key, are told so", () => {
    const next = certificate({ name: "Root" });
    const issuing = certificate({ name: "Issuing", issuer: root });
    expect(told([next, issuing])).toEqual([
      [
        "chain",
        'the issuer of "Issuing", "Root", is here with another key than the one that signed it',
      ],
    ]);
  });

  test("with the issuer's next certificate, which has the same key, are complete", () => {
    const next = certificate({ name: "Root", keys: root.keys, serial: 2 });
    expect(told([next, certificate({ name: "Issuing", issuer: root })])).toEqual([]);
  });

  test("that run in a circle, each signed by the other, have no root", () => {
    const one = authority("One", { keys: ec("P-256") });
    const two = authority("Two", { keys: ec("P-256") });
    const crossed = [
      certificate({ name: "One", keys: one.keys, issuer: two }),
      certificate({ name: "Two", keys: two.keys, issuer: one }),
    ];
    expect(told(crossed)).toEqual([
      ["chain", 'no root is above "One": its issuers have signed one another'],
    ]);
  });

  test("by two ways count the shorter one", () => {
    // The root is signed by another root too, as where an authority moves to a new one.
    const crossed = certificate({ name: "Level 1", keys: top.keys, issuer: root });
    expect(told([fourth, third, second, top, crossed, root])).toEqual([]);
  });
});

describe("size", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      authority(`A ${index}`, { issuer: trunk, serial: index + 2 }),
    );
  const trunk = authority("Trunk");

  test("1,000 certificates are taken, 1,001 are not", () => {
    const all = [trunk, ...many(1000)];
    expect(told(all.slice(0, 1000))).toEqual([]);
    expect(told(all)).toEqual([
      ["size", "the truststore has 1,001 certificates, and 1,000 is the most"],
    ]);
  });

  test("a file of more than 1 MB is not taken, but its comments do not count", () => {
    const large = certificate({ name: "Large", ballast: 750_000 });
    expect(told([large])).toEqual([
      [
        "size",
        `the truststore has ${large.pem.length.toLocaleString("en-US")} bytes, and 1 MB is the most`,
      ],
    ]);
    expect(toldOfTruststore(`${"# a comment\n".repeat(100_000)}${root.pem}`)).toEqual([]);
  });
});

test("a certificate that stands there twice is told at the second", () => {
  expect(told([root, certificate({ name: "Other" }), root])).toEqual([
    ["duplicate", '"Root" stands in the truststore already'],
  ]);
});

test("a certificate with faults that stands there twice is told of once", () => {
  const old = certificate({ name: "Old", to: "2025-01-01" });
  expect(told([old, old]).map(([rule]) => rule)).toEqual(["expired", "duplicate"]);
});

test("findings point to the certificate's first line, and name the domain that trusts it", () => {
  const old = certificate({ name: "Old", to: "2025-01-01" });
  const [found] = foundInTruststore(`# Partners\n\n${root.pem}\n# Old ones\n${old.pem}`);
  const line = root.pem.split("\n").length + 4;
  expect(found).toMatchObject({
    at: { file: "truststores/partners.pem", path: [1] },
    line,
    column: 1,
    endColumn: 28,
    source: "-----BEGIN CERTIFICATE-----",
    related: [
      {
        at: { file: "domains.yaml", path: ["domains", 0, "mutualTls", "truststore"] },
        message: "the truststore of trade.example.com",
      },
    ],
  });
});
