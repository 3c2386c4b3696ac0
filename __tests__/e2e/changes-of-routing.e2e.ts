import { routing } from "../changes/routing";
import { describeChanges } from "../support/run-changes";

describeChanges("routing and health checks", [routing]);
