import { requestOf } from "../../lib/plan/certificate-plan";
import { isDomainStack, type StackPlan } from "../../lib/plan/stack-plan";

/** A public hosted zone as the fleet had it when a stack was applied. */
export interface PublicZone {
  readonly name: string;
  readonly id: string;
}

/** A record as its stack's state has it. */
interface OwnRecord {
  readonly zoneId: string;
  /** As ACM told it when the record was made: changes of it are ignored. */
  readonly name: string;
  readonly setIdentifier: string;
}

interface AppliedStack {
  readonly records: ReadonlyMap<string, OwnRecord>;
  /** The names that ACM has to find, and in which zone the public DNS asks for each. */
  readonly wanted: readonly { readonly name: string; readonly zoneId: string }[];
}

/**
 * Route 53 and ACM as far as validation records go, and the state of every stack. What Route 53
 * would refuse is an error.
 */
export class ValidationWorld {
  private readonly route53 = new Set<string>();
  private readonly states = new Map<string, AppliedStack>();
  /** The zones of records that were deleted there and made again elsewhere, or in the same. */
  readonly replacedIn: string[] = [];

  get stacks(): string[] {
    return [...this.states.keys()];
  }

  apply(plan: StackPlan, zones: readonly PublicZone[]): void {
    const before = this.states.get(plan.name)?.records ?? new Map<string, OwnRecord>();
    const after = new Map<string, OwnRecord>();
    if (isDomainStack(plan)) {
      for (const { id, name, zoneId, setIdentifier } of plan.validationRecords) {
        const known = before.get(id);
        const told = known?.name ?? token(accountOf(plan), name);
        after.set(id, { zoneId, name: told, setIdentifier });
      }
    }
    this.change(before, after);
    this.states.set(plan.name, { records: after, wanted: wantedBy(plan, zones) });
  }

  destroy(stack: string): void {
    this.change(this.states.get(stack)?.records ?? new Map(), new Map());
    this.states.delete(stack);
  }

  /** What certificates of applied stacks want and the public DNS does not have. */
  unproven(): string[] {
    const found = new Set([...this.route53].map((key) => key.split(" ").slice(0, 2).join(" ")));
    return [...this.states].flatMap(([stack, { wanted }]) =>
      wanted
        .filter(({ name, zoneId }) => !found.has(`${zoneId} ${name}`))
        .map(({ name, zoneId }) => `${stack}: ${name} in ${zoneId}`),
    );
  }

  /** Terraform replaces a record one after the other, and makes new ones before old ones go. */
  private change(
    before: ReadonlyMap<string, OwnRecord>,
    after: ReadonlyMap<string, OwnRecord>,
  ): void {
    for (const [id, record] of after) {
      const old = before.get(id);
      if (old !== undefined && keyOf(old) === keyOf(record)) continue;
      if (old !== undefined) {
        this.delete(old);
        this.replacedIn.push(old.zoneId);
      }
      this.create(record);
    }
    for (const [id, record] of before) if (!after.has(id)) this.delete(record);
  }

  private create(record: OwnRecord): void {
    const key = keyOf(record);
    if (this.route53.has(key)) throw new Error(`${key} exists already`);
    this.route53.add(key);
  }

  private delete(record: OwnRecord): void {
    if (!this.route53.delete(keyOf(record))) throw new Error(`${keyOf(record)} does not exist`);
  }
}

function keyOf({ zoneId, name, setIdentifier }: OwnRecord): string {
  return `${zoneId} ${name} CNAME ${setIdentifier}`;
}

/** The record's name: the same for an account and a name, whichever certificate asks. */
function token(account: string, base: string): string {
  return `_${account}.${base}`;
}

function accountOf(plan: StackPlan): string {
  return plan.providers[0]?.account?.id ?? "credentials";
}

/** The names of all certificates that the stack requests, where a public zone of the fleet holds them. */
function wantedBy(plan: StackPlan, zones: readonly PublicZone[]): AppliedStack["wanted"] {
  if (!isDomainStack(plan)) return [];
  return [...plan.domains, ...plan.pendingCertificates].flatMap((each) => {
    const certificate = requestOf(each.certificate);
    if (certificate === undefined || certificate.validation.method === "EMAIL") return [];
    const names = [certificate.domainName, ...certificate.alternativeNames];
    return names.flatMap((name) => {
      const base = name.replace(/^\*\./, "");
      const zone = zones
        .filter((each) => base === each.name || base.endsWith(`.${each.name}`))
        .sort((one, other) => other.name.length - one.name.length)[0];
      return zone === undefined ? [] : [{ name: token(accountOf(plan), base), zoneId: zone.id }];
    });
  });
}
