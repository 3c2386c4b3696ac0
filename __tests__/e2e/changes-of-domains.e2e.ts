import { domains } from "../changes/domains";
import { describeChanges } from "../support/run-changes";

describeChanges("domains", [domains]);
