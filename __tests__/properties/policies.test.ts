import fc from "fast-check";
import { fleetPolicies } from "../../lib/iam/fleet-policies";
import { policyLength } from "../../lib/iam/split";
import { fleets, plansOf } from "../support/fleets";

test("every fleet's policies are of IAM's form and length, with Sids of their own", () => {
  fc.assert(
    fc.property(fleets, (fleet) => {
      for (const { documents } of fleetPolicies(plansOf(fleet)).flatMap(({ roles }) => roles)) {
        const sids = documents.flatMap(({ Statement }) => Statement.map(({ Sid }) => Sid));
        expect(new Set(sids).size).toBe(sids.length);
        expect(sids.join("")).toMatch(/^[A-Za-z0-9]+$/);
        for (const document of documents) {
          expect(policyLength(document)).toBeLessThanOrEqual(6144);
          for (const { Action, Resource } of document.Statement) {
            expect(Action).not.toEqual([]);
            expect(Resource).not.toEqual([]);
          }
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("whoever plans may do nothing that whoever deploys or writes records may not", () => {
  fc.assert(
    fc.property(fleets, (fleet) => {
      for (const { roles } of fleetPolicies(plansOf(fleet))) {
        const actionsOf = (wanted: readonly string[]) =>
          roles
            .filter(({ role }) => wanted.includes(role))
            .flatMap(({ documents }) => documents.flatMap(({ Statement }) => Statement))
            .flatMap(({ Action, Resource }) =>
              Action.flatMap((action) => Resource.map((resource) => `${action} ${resource}`)),
            );
        const more = new Set(actionsOf(["deploy", "dns"]));
        expect(actionsOf(["plan"]).filter((each) => !more.has(each))).toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
});
