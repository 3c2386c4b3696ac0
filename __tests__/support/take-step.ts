import type { FleetFile, LocalDeployment } from "./local-deployment";

/** A change of a deployed fleet. */
export interface Step {
  readonly edit: (file: FleetFile) => void;
  /** The order in which the stacks are applied; that of their names unless told. */
  readonly order?: readonly string[];
}

/** What a step did to certificates and records, and what is wrong after it. */
export interface Taken {
  /** `<stack> <address>` of what Terraform made anew. */
  readonly replaced: readonly string[];
  /** The stacks that left the fleet and were destroyed, last. */
  readonly destroyed: readonly string[];
  /** Names of certificates without their CNAME, after any apply or destroy of the step. */
  readonly unproven: readonly string[];
  /** The stacks that a second plan would still change. */
  readonly pending: readonly string[];
}

/** Applies a changed fleet stack by stack, destroys what has left it, and looks after each. */
export async function takeStep(local: LocalDeployment, { edit, order }: Step): Promise<Taken> {
  const before = local.stackNames;
  local.change(edit);
  const now = local.stackNames;
  const replaced: string[] = [];
  const unproven: string[] = [];
  for (const stack of order ?? now) {
    const output = Object.values(await local.apply(stack)).join("\n");
    replaced.push(...replacedIn(output).map((address) => `${stack} ${address}`));
    unproven.push(...(await local.unproven()));
  }
  const destroyed = before.filter((stack) => !now.includes(stack));
  for (const stack of destroyed) {
    await local.destroy(stack);
    unproven.push(...(await local.unproven()));
  }
  return { replaced, destroyed, unproven, pending: Object.keys(await local.pendingChanges()) };
}

/** Certificates and records; validations are no resources of AWS's. */
function replacedIn(output: string): string[] {
  const lines = output.matchAll(/^\s*# (\S+) (?:is tainted, so )?must be replaced/gm);
  return [...lines]
    .map(([, address = ""]) => address)
    .filter((address) => /^aws_(acm_certificate|route53_record)\./.test(address));
}
