import { checkFiles } from "../../lib/cli/check-files";
import { decodeFile } from "../../lib/config/decode-file";
import { renderFindings } from "../../lib/report/render-findings";
import { aFleet } from "../support/a-fleet";

const MEGABYTE = 1_000_000;
/** Far more than it takes: only what grows with the square of the size takes longer. */
const MOST_SECONDS = 60;

/** The different messages for a file, in time that other programs on the machine do not count in. */
function messages(text: string): string[] {
  const before = process.cpuUsage();
  const { findings } = checkFiles(decodeFile("fleet.yaml", Buffer.from(text)), "2026-11-21");
  expect(renderFindings(findings).length).toBeLessThan(20 * MEGABYTE);
  expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(MOST_SECONDS);
  return [...new Set(findings.map(({ message }) => message.slice(0, 60)))];
}

const tags = `{ note: "${"x".repeat(250)}", more: "${"y".repeat(80)}" }`;
const domain = (index: number) =>
  `\n  - { name: a${index}.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }], tags: ${tags} }`;

const quotas = "{ publicDomains: 100000, certificates: 100000, recordsPerZone: 100000 }";

describe("large files are read within a minute", () => {
  test("ten megabytes of 20,000 domains without a mistake", () => {
    const domains = Array.from({ length: 20_000 }, (_, index) => domain(index)).join("");
    const text = aFleet({ domains, quotas });
    expect(text.length).toBeGreaterThan(9 * MEGABYTE);
    expect(messages(text)).toEqual([]);
  }, 600_000);

  test.each([
    ["ten megabytes of one line", aFleet({ project: `"${"x".repeat(10 * MEGABYTE)}"` }), 1],
    ["ten megabytes of one word", "x".repeat(10 * MEGABYTE), 1],
    ["half a million comments", `${"# x\n".repeat(500_000)}${aFleet()}`, 0],
    ["half a million empty lines", "\n".repeat(500_000), 1],
    ["mistakes in the YAML", "@a: b\n".repeat(20_000), 1],
    ["quotes that are not closed", aFleet({ tags: `\n${'  a: "b\n'.repeat(20_000)}` }), 1],
    ["a hundred thousand aliases", `a: &a [b]\nc: [${"*a,".repeat(100_000)}]`, 1],
    ["names that are listed nowhere", aFleet({ domains: wrongReferences(5000), quotas }), 5000],
  ])(
    "%s",
    (_kind, text, kinds) => {
      expect(messages(text)).toHaveLength(kinds);
    },
    600_000,
  );
});

function wrongReferences(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    domain(index).replace("api: orders", `api: order${index}`),
  ).join("");
}
