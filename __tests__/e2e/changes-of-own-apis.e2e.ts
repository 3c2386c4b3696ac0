import { ownApis } from "../changes/own-apis";
import { describeChanges } from "../support/run-changes";

describeChanges("settings of APIs of the fleet's own", [ownApis]);
