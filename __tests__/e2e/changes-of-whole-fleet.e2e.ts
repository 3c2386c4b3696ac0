import { wholeFleet } from "../changes/whole-fleet";
import { describeChanges } from "../support/run-changes";

describeChanges("what is said of the fleet as a whole", [wholeFleet]);
