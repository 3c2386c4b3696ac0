import { readTruststore } from "../../lib/config/truststore/read-truststore";
import { renderFindings } from "../../lib/report/render-findings";
import { foundInTruststore, toldOfTruststore } from "../support/trusting";
import { authority, certificate, ec, pem, pemsOf, rsa } from "../support/x509";

const root = certificate({ name: "Root", keyCertSign: true });
const lines = root.pem.split("\n").length - 1;

/** What goes to S3. */
function textOf(content: string | Uint8Array): string | undefined {
  return readTruststore("a.pem", Buffer.from(content)).truststore?.text;
}

describe("what stands beside the certificates stays behind", () => {
  const subject = "subject=CN = Root, O = Société\nissuer=CN = Root\n";
  test.each([
    ["nothing", root.pem],
    ["comments, such as openssl's", `# partners\n\n${subject}${root.pem}\n# end\n`],
    ["comments in another encoding", Buffer.from(`${subject}${root.pem}`, "latin1")],
    ["Windows' line ends", root.pem.replaceAll("\n", "\r\n")],
    ["the line ends of old Macs", root.pem.replaceAll("\n", "\r")],
    ["a byte order mark", `\ufeff${root.pem}`],
    ["spaces around the lines", root.pem.replaceAll("\n", "  \n  ")],
    ["no line end at the end", root.pem.trimEnd()],
    ["Base64 in one line", root.pem.replace(/(?<=[A-Za-z0-9+/=])\n(?=[A-Za-z0-9+/=])/g, "")],
  ])("%s", (_what, content) => {
    expect(toldOfTruststore(content)).toEqual([]);
    expect(textOf(content)).toBe(root.pem);
  });

  test("a byte order mark in the middle, where files with one were joined", () => {
    const other = authority("Other");
    expect(textOf(`${root.pem}\ufeff${other.pem}`)).toBe(pemsOf([root, other]));
  });
});

describe("what is no text of certificates in PEM is told, with how to make one of it", () => {
  const der = root.der;
  const helpOf = (content: string | Uint8Array) =>
    foundInTruststore(content).map(({ help }) => help);

  test("DER", () => {
    expect(toldOfTruststore(der)).toEqual([
      ["file-truststore", 1, "this is a certificate in DER, not in PEM"],
    ]);
    expect(helpOf(der)).toEqual([
      "Convert it: `openssl x509 -inform der -in truststores/partners.pem -out truststores/partners-converted.pem`, and name that file.",
    ]);
  });

  test.each([
    [
      "a Java keystore",
      Buffer.of(0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2),
      "this is a Java keystore, not certificates in PEM",
    ],
    [
      "other binary data",
      Buffer.of(0x30, 0x82, 0, 3, 2, 1, 3),
      "this is binary data, not certificates in PEM",
    ],
    [
      "UTF-16",
      Buffer.from(`\ufeff${root.pem}`, "utf16le"),
      "the file seems to be in UTF-16LE, and has to be in UTF-8",
    ],
    ["nothing", "", "the truststore is empty"],
    ["spaces", " \n\n", "the truststore is empty"],
    [
      "Base64 alone",
      `${der.toString("base64")}\n`,
      "this is Base64 without `-----BEGIN CERTIFICATE-----`",
    ],
    [
      "line ends that are written out",
      root.pem.replaceAll("\n", "\\n"),
      "no BEGIN line of this file stands on a line by itself",
    ],
    ["something else", "partners: [a, b]\n", "no certificate stands in this file"],
  ])("%s", (_what, content, message) => {
    expect(toldOfTruststore(content)).toEqual([["file-truststore", 1, message]]);
    expect(textOf(content)).toBeUndefined();
  });
});

describe("a block that is no certificate is told where it begins", () => {
  test.each([
    "CERTIFICATE REQUEST",
    "NEW CERTIFICATE REQUEST",
    "PUBLIC KEY",
    "RSA PUBLIC KEY",
    "TRUSTED CERTIFICATE",
    "X509 CERTIFICATE",
    "PKCS7",
    "X509 CRL",
    "EC PARAMETERS",
  ])("%s", (label) => {
    const content = `${root.pem}# more\n${pem(label, root.der)}`;
    expect(toldOfTruststore(content)).toEqual([
      ["file-truststore", lines + 2, `this block is "${label}", and no certificate`],
    ]);
    expect(textOf(content)).toBe(root.pem);
  });

  test("Base64 that is not a certificate", () => {
    const content = `${pem("CERTIFICATE", Buffer.from("no certificate"))}${root.pem}`;
    expect(toldOfTruststore(content)).toEqual([
      ["file-truststore", 1, "what stands in this block is not a certificate"],
    ]);
    expect(textOf(content)).toBe(root.pem);
  });

  test("a certificate that is valid until a month that there is not", () => {
    const text = root.der.toString("latin1");
    const [end = ""] = [...text.matchAll(/\d{12}Z/g)].at(-1) ?? [];
    const never = text.replace(end, `${end.slice(0, 2)}22${end.slice(4)}`);
    expect(toldOfTruststore(pem("CERTIFICATE", Buffer.from(never, "latin1")))).toEqual([
      ["file-truststore", 1, "what stands in this block is not a certificate"],
    ]);
  });

  test("a certificate of which a line is missing", () => {
    const cut = root.pem.split("\n").toSpliced(2, 1).join("\n");
    expect(toldOfTruststore(cut)).toEqual([
      ["file-truststore", 1, "what stands in this block is not a certificate"],
    ]);
  });

  test("a certificate without its end", () => {
    const open = root.pem.replace("-----END CERTIFICATE-----\n", "");
    expect(toldOfTruststore(`${open}${root.pem}`)).toEqual([
      ["file-truststore", 1, "this certificate has no line `-----END CERTIFICATE-----`"],
    ]);
  });

  test("two certificates of which the one's end and the other's beginning are one line", () => {
    expect(toldOfTruststore(`${root.pem.trimEnd()}${authority("Other").pem}`)).toEqual([
      [
        "file-truststore",
        1,
        "in this block `-----END CERTIFICATE-----` does not stand on a line by itself",
      ],
    ]);
  });

  test("that a chain is broken is not told where a certificate could not be read", () => {
    const issuing = certificate({ name: "Issuing", issuer: root });
    const content = `${issuing.pem}${root.pem.replace(/.{10}\n-----END/, "\n-----END")}`;
    expect(toldOfTruststore(content).map(([rule]) => rule)).toEqual(["file-truststore"]);
  });
});

describe("a certificate beside a good one that nothing reads is told where it stands", () => {
  const other = authority("Other").pem;
  const begin = "this line begins no certificate, so that what follows is not in the truststore";
  const end = "this line ends no certificate, as none begins before it";
  const body = "Base64 stands here outside of any certificate, and is not in the truststore";

  test.each([
    ["with four hyphens before BEGIN", other.replace("-----BEGIN", "----BEGIN"), begin],
    ["with four hyphens around", other.replaceAll("-----", "----"), begin],
    ["in small letters", other.replace(/-----BEGIN.*/, "-----begin certificate-----"), begin],
    ["with en dashes", other.replaceAll("-----", "–––––"), begin],
    ["with em dashes beside hyphens", other.replaceAll("-----", "——-"), begin],
    ["with one dash for all hyphens", other.replaceAll("-----", "—"), begin],
    ["quoted in a mail", other.replaceAll(/^(?=.)/gm, "> "), begin],
    ["on one line", other.replaceAll("\n", ""), begin],
    ["with line ends written out", other.replaceAll("\n", "\\n"), begin],
    ["with a text before BEGIN", `Other: ${other}`, begin],
    ["without its BEGIN line", other.replace(/-----BEGIN.*\n/, ""), body],
    ["without both lines", other.replaceAll(/-----.*\n/g, ""), body],
    ["of which the END line alone is left", "-----END CERTIFICATE-----\n", end],
  ])("%s", (_form, content, message) => {
    expect(toldOfTruststore(`${root.pem}${content}`)).toEqual([
      ["file-truststore", lines + 1, message],
    ]);
    expect(toldOfTruststore(`${content}\n${root.pem}`)).toEqual([["file-truststore", 1, message]]);
    expect(textOf(`${root.pem}${content}`)).toBe(root.pem);
  });

  test("in Windows' own encoding", () => {
    const dashes = Buffer.from(`${root.pem}${other.replaceAll("-----", "\x96\x96")}`, "latin1");
    expect(toldOfTruststore(dashes)).toEqual([["file-truststore", lines + 1, begin]]);
  });

  test("each by itself", () => {
    const oneLine = `${other.replaceAll("\n", "")}\n`;
    expect(toldOfTruststore(`${oneLine}${oneLine}${root.pem}${oneLine}`)).toEqual([
      ["file-truststore", 1, begin],
      ["file-truststore", 2, begin],
      ["file-truststore", lines + 3, begin],
    ]);
  });

  test.each(["END ", "-", "- ", "> ", "A"])("a long line of %s takes no long time", (part) => {
    const started = performance.now();
    readTruststore("a.pem", Buffer.from(`${root.pem}${part.repeat(300_000)}.\n`));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("and nothing of it is shown", () => {
    const key = rsa(2048).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const found = foundInTruststore(`${root.pem}${key.replaceAll(/-----.*\n/g, "")}`);
    expect(found.map(({ message, source }) => [message, source ?? ""])).toEqual([[body, ""]]);
  });

  test.each([
    ["a commented certificate", other.replaceAll(/^(?=.)/gm, "# ")],
    ["names", "subject=CN = Front-End, OU = begin-end\nissuer=CN = The End\n"],
    [
      "openssl's text",
      `Certificate:\n    Data:\n        Version: 3 (0x2)\n        Modulus:\n            00:${"c1:".repeat(14)}\n    Signature Value:\n        ${"5e:".repeat(17)}ff\nSHA1 Fingerprint=${"AB:".repeat(19)}CD\n`,
    ],
    ["a fingerprint", `${"0aF9".repeat(16)}\n`],
    ["lines drawn", `${"/".repeat(60)}\n${"=".repeat(60)}\n${"-".repeat(60)}\n`],
    ["sentences", "The partners from the beginning to the end of 2026 - and no longer\n"],
  ])("a comment is none: %s", (_what, comment) => {
    expect(toldOfTruststore(`${comment}${root.pem}${comment}`)).toEqual([]);
  });
});

describe("a private key is told and never shown", () => {
  const keys = rsa(2048);
  const pkcs8 = keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const encrypted = keys.privateKey
    .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "open" })
    .toString();
  const pkcs1 = keys.privateKey.export({ type: "pkcs1", format: "pem" }).toString();
  const sec1 = ec("P-256").privateKey.export({ type: "sec1", format: "pem" }).toString();
  const openssh = pem(
    "OPENSSH PRIVATE KEY",
    Buffer.from("openssh-key-v1 and more of it".repeat(9)),
  );
  const plain = "a private key stands in this truststore";
  const locked = "a private key, though encrypted, stands in this truststore";

  test.each([
    ["in PKCS #8", pkcs8, plain],
    ["in PKCS #8, encrypted", encrypted, locked],
    ["in PKCS #1", pkcs1, plain],
    [
      "in PKCS #1, encrypted",
      pkcs1.replace("-----\n", "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n"),
      locked,
    ],
    ["of a curve", sec1, plain],
    ["of OpenSSH", openssh, plain],
    ["without its end", pkcs8.replace(/-----END.*\n/, ""), plain],
    ["on a single line", pkcs8.replaceAll("\n", ""), plain],
    ["with line ends written out", `${pkcs8.replaceAll("\n", "\\n")}\n`, plain],
  ])("%s", (_form, key, message) => {
    const content = `${root.pem}${key}`;
    const found = foundInTruststore(content);
    expect(found.map(({ ruleId, line, message: told }) => [ruleId, line, told])).toEqual([
      ["text-no-secret", lines + 1, message],
    ]);
    const secret = key.replace(/-----[A-Z0-9 ]+-----|\\n|Proc-Type.*|DEK-Info.*/g, "").trim();
    const shown = renderFindings(found);
    for (const part of secret.split(/\s+/)) expect(shown).not.toContain(part.slice(0, 24));
    expect(textOf(content)).toBe(root.pem);
  });

  test("of a file's text nothing can be shown but BEGIN and END lines and certificates", () => {
    const content = `# comment\n${pkcs8}${root.pem}${pem("CERTIFICATE", Buffer.from("a key in here"))}`;
    const { text } = readTruststore("a.pem", Buffer.from(content));
    const all = content.split("\n");
    const shown = all.map((_, index) => text.line(index + 1)).filter((line) => line !== "");
    expect(shown).toEqual([
      "-----BEGIN PRIVATE KEY-----",
      "-----END PRIVATE KEY-----",
      ...root.pem.trimEnd().split("\n"),
      "-----BEGIN CERTIFICATE-----",
      "-----END CERTIFICATE-----",
    ]);
  });

  test("a block that says it is a certificate and is a private key is not shown either", () => {
    const der = keys.privateKey.export({ type: "pkcs8", format: "der" });
    const found = foundInTruststore(`${root.pem}${pem("CERTIFICATE", der)}`);
    expect(found.map(({ ruleId, source }) => [ruleId, source])).toEqual([
      ["file-truststore", "-----BEGIN CERTIFICATE-----"],
    ]);
  });
});
