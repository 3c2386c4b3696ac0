import { aDomain, aFleet } from "../support/a-fleet";
import { checked } from "../support/checked";

/** A fleet whose domain has one warning, tls-strict-first in line 10, and an acceptance from line 11 on. */
function strict(accept?: string, other = {}) {
  const domain = aDomain({
    securityPolicy: "SecurityPolicy_TLS13_1_2_PQ_2025_09",
    endpointAccessMode: "STRICT",
    accept,
    ...other,
  });
  return aFleet({ domains: domain });
}

const until = (day: string, rule = "tls-strict-first") =>
  `[{ rule: ${rule}, reason: seen in the logs, until: "${day}" }]`;

/** Place, rule and message of all that is told on 2026-11-21. */
const told = (fleet: string) => checked(fleet, "2026-11-21").told;

const warning = [
  "10:5",
  "tls-strict-first",
  '"api.example.com" is in the access mode STRICT, which may refuse some of its clients',
];

describe("an accepted warning", () => {
  test("is not told, up to its last day", () => {
    expect(told(strict())).toEqual([warning]);
    expect(told(strict(until("2027-03-31")))).toEqual([]);
    expect(told(strict(until("2026-11-21")))).toEqual([]);
  });

  test("is kept with the reason, for reports that show what was accepted", () => {
    const { accepted } = checked(strict(until("2027-03-31")), "2026-11-21");
    expect(accepted).toEqual([["tls-strict-first", "seen in the logs", "2027-03-31"]]);
  });

  test("is told again from the day after, with the acceptance", () => {
    expect(told(strict(until("2026-11-20")))).toEqual([
      warning,
      ["11:66", "accept-expired", "the acceptance of tls-strict-first ended on 2026-11-20"],
    ]);
  });

  test("is accepted for its own domain only", () => {
    const other = aDomain({ name: "b.example.com", accept: until("2027-03-31") });
    expect(told(strict() + other)).toEqual([
      warning,
      ["15:16", "accept-needless", "tls-strict-first finds nothing here that this could accept"],
    ]);
  });

  test("can be one of a certificate", () => {
    const accept = until("2027-03-31", "certificate-unused");
    const certificates = `{ shop: { names: [a.example.com], accept: ${accept} } }`;
    expect(told(aFleet({ certificates }))).toEqual([]);
  });

  test("can be one of a web ACL", () => {
    const accept = until("2027-03-31", "waf-empty");
    expect(told(aFleet({ webAcls: `{ strict: { accept: ${accept} } }` }))).toEqual([]);
  });
});

describe("an acceptance is wrong", () => {
  test("that finds nothing to accept", () => {
    expect(told(strict(until("2027-03-31"), { endpointAccessMode: "BASIC" }))).toEqual([
      ["11:16", "accept-needless", "tls-strict-first finds nothing here that this could accept"],
    ]);
  });

  test("that stands twice", () => {
    const twice = `[${until("2027-03-31").slice(1, -1)}, ${until("2027-03-31").slice(1, -1)}]`;
    expect(told(strict(twice)).map(([, rule]) => rule)).toEqual(["accept-needless"]);
  });

  test("that has ended and would find nothing anyway: that is told", () => {
    const ended = strict(until("2026-11-20"), { endpointAccessMode: "BASIC" });
    expect(told(ended).map(([, rule]) => rule)).toEqual(["accept-needless"]);
  });

  test("but not where an error may hide what it is for", () => {
    const fleet = strict(until("2027-03-31"), {
      endpointAccessMode: "BASIC",
      mappings: "[{ api: order }]",
    });
    expect(told(fleet).map(([, rule]) => rule)).toEqual(["reference-known"]);
  });

  test("that names no rule", () => {
    expect(told(strict(until("2027-03-31", "tls-strict")))).toEqual([
      warning,
      ["11:16", "accept-rule-known", 'there is no rule "tls-strict"'],
    ]);
  });

  test.each(["name-unique", "file-value", "accept-rule-known"])(
    "that would accept an error: %s",
    (rule) => {
      expect(told(strict(until("2027-03-31", rule)))).toEqual([
        warning,
        ["11:16", "accept-error-refused", `${rule} is an error, and errors cannot be accepted`],
      ]);
    },
  );

  test.each(["2027-02-30", "2027-3-1", "31.03.2027", "soon"])("whose last day is %s", (day) => {
    expect(told(strict(until(day)))[0]?.slice(1)).toEqual([
      "file-value",
      expect.stringContaining('is not a day of the calendar, such as "2027-03-31"'),
    ]);
  });
});
