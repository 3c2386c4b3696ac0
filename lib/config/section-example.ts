import { exampleValue } from "./example-value";
import { inlinePair } from "./inline-yaml";
import { formsAt } from "./known-keys";
import { fleetFileSchema } from "./schema/fleet-file";

const names: Readonly<Record<string, string>> = {
  accounts: "prod",
  zones: "example.com",
  apis: "orders",
  webAcls: "strict",
};

/** A section with one thing of that name in it, as it can be typed. */
export function sectionExample(section: string, name = names[section] ?? "name"): string {
  if (section === "webAcls")
    return inlinePair(section, { [name]: { rateLimit: { requests: 2000 } } });
  const form = formsAt(fleetFileSchema, {}, [section, name]).find(({ type }) => type === "object");
  return inlinePair(section, { [name]: exampleValue(form ?? {}) });
}
