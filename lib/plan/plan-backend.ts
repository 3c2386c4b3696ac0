import type { Backend } from "../model/backend";
import type { BackendPlan } from "./stack-plan";

/** From a stack's folder, cdktf.out/stacks/<stack>, to the checkout. */
const CHECKOUT = "../../..";

/** Where the state of a stack is kept. Relative, so that the JSON is the same on every machine. */
export function planBackend(backend: Backend, stack: string): BackendPlan {
  switch (backend.kind) {
    case "local":
      return { kind: "local", path: `${CHECKOUT}/${backend.path}/${stack}.tfstate` };
    case "s3": {
      const { keyPrefix, ...settings } = backend;
      return { ...settings, key: `${keyPrefix}${stack}.tfstate` };
    }
    case "cloud": {
      const { workspacePrefix, ...settings } = backend;
      return { ...settings, workspace: `${workspacePrefix}${stack}` };
    }
    default:
      return backend satisfies never;
  }
}
