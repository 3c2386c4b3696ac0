import { apis } from "../changes/apis";
import { callers } from "../changes/callers";
import { logs } from "../changes/logs";
import { describeChanges } from "../support/run-changes";

describeChanges("APIs of the fleet's own", [apis, callers, logs]);
