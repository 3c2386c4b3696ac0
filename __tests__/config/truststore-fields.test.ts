import { readTruststore } from "../../lib/config/truststore/read-truststore";
import { certificateName, type TrustedCertificate } from "../../lib/model/truststore";
import {
  authority,
  certificate,
  chain,
  ec,
  ed25519,
  type Made,
  pem,
  pemsOf,
  rsa,
} from "../support/x509";

function read(...made: readonly Made[]): readonly TrustedCertificate[] {
  const { truststore, findings } = readTruststore("a.pem", Buffer.from(pemsOf(made)));
  expect(findings).toEqual([]);
  return truststore?.certificates ?? [];
}

test("a certificate is plain data", () => {
  const root = certificate({
    name: "Root",
    serial: 4711,
    keyCertSign: true,
    from: "2020-02-29",
    to: "2030-12-31T23:59:59Z",
  });
  const [one] = read(root);
  expect(one).toEqual({
    at: { file: "a.pem", path: [0] },
    block: 0,
    subject: "CN=Root",
    issuer: "CN=Root",
    serial: "1267",
    fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    isCa: true,
    maySign: true,
    key: { kind: "ec", curve: "prime256v1" },
    digest: "SHA-256",
    notBefore: "2020-02-29T00:00:00Z",
    notAfter: "2030-12-31T23:59:59Z",
    selfSigned: true,
    issuers: [],
    namesakes: [],
  });
});

test.each([
  ["RSA", rsa(2048), { kind: "rsa", bits: 2048 }, "SHA-256"],
  ["P-256", ec("P-256"), { kind: "ec", curve: "prime256v1" }, "SHA-256"],
  ["P-384", ec("P-384"), { kind: "ec", curve: "secp384r1" }, "SHA-256"],
  ["P-521", ec("P-521"), { kind: "ec", curve: "secp521r1" }, "SHA-256"],
  ["secp256k1", ec("secp256k1"), { kind: "ec", curve: "secp256k1" }, "SHA-256"],
  ["Ed25519", ed25519(), { kind: "other", name: "ed25519" }, undefined],
])("a key of the kind %s is known", (_kind, keys, key, digest) => {
  expect(read(certificate({ keys }))[0]).toMatchObject({ key, digest, selfSigned: true });
});

test.each([
  ["md5", "MD5"],
  ["sha1", "SHA-1"],
  ["sha256", "SHA-256"],
  ["sha384", "SHA-384"],
] as const)("the signature's %s is known", (digest, name) => {
  expect(read(certificate({ keys: rsa(2048), digest }))[0]?.digest).toBe(name);
});

test("a year from 2050 on is written in another form, and known as well", () => {
  expect(read(certificate({ to: "2050-01-01" }))[0]?.notAfter).toBe("2050-01-01T00:00:00Z");
  expect(read(certificate({ from: "1999-01-01" }))[0]?.notBefore).toBe("1999-01-01T00:00:00Z");
});

test("what a certificate says of its use is known, and that it says nothing", () => {
  const uses = [{ ca: true }, { ca: false }, { keyCertSign: true }, { keyCertSign: false }];
  expect(
    read(...uses.map((use) => certificate(use))).map(({ isCa, maySign }) => [isCa, maySign]),
  ).toEqual([
    [true, undefined],
    [false, undefined],
    [true, true],
    [true, false],
  ]);
});

test("issuers are found by name and signature, in whatever order the certificates stand", () => {
  const [root, middle, issuing] = chain(3);
  if (root === undefined || middle === undefined || issuing === undefined) throw new Error();
  expect(read(issuing, root, middle).map(({ issuers }) => issuers)).toEqual([[2], [], [1]]);
});

test("a certificate of the issuer's name with another key is a namesake", () => {
  const root = authority("Root", { keys: ec("P-256") });
  const renewed = authority("Root", { keys: ec("P-256") });
  const issuing = authority("Issuing", { issuer: root });
  expect(read(renewed, issuing)[1]).toMatchObject({ issuers: [], namesakes: [0] });
  expect(read(renewed, issuing, root)[1]).toMatchObject({ issuers: [2], namesakes: [0] });
});

test("a copy is not its own issuer", () => {
  const root = authority("Root");
  expect(read(root, root).map(({ issuers, selfSigned }) => [issuers, selfSigned])).toEqual([
    [[], true],
    [[], true],
  ]);
});

test("a certificate is called by its common name, else by what it has", () => {
  expect(certificateName({ subject: "C=DE, CN=Root\\, old, O=Example", serial: "01" })).toBe(
    "Root\\, old",
  );
  expect(certificateName({ subject: "O=Example, OU=Tills", serial: "01" })).toBe(
    "O=Example, OU=Tills",
  );
  expect(read(certificate({ name: undefined, serial: 255 })).map(certificateName)).toEqual([
    "the serial number FF",
  ]);
});

test("a certificate with any one byte changed is read, or told, and never an exception", () => {
  const { der } = certificate({ name: "Root", keyCertSign: true });
  for (let offset = 0; offset < der.length; offset += 1) {
    for (const flip of [0x01, 0x80, 0xff]) {
      const broken = Buffer.from(der);
      broken[offset] = (broken[offset] ?? 0) ^ flip;
      const { truststore, findings } = readTruststore(
        "a.pem",
        Buffer.from(pem("CERTIFICATE", broken)),
      );
      expect((truststore?.certificates.length ?? 0) + findings.length).toBe(1);
    }
  }
});

test("a thousand certificates of one name do not take a thousand times a thousand checks", () => {
  const root = authority("Same");
  const all = Array.from({ length: 300 }, (_, index) =>
    authority("Same", { issuer: root, serial: index + 2 }),
  );
  const begin = performance.now();
  expect(read(...all)).toHaveLength(300);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
