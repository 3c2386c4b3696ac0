import { moves } from "../changes/moves";
import { describeChanges } from "../support/run-changes";

describeChanges("where domains are", [moves]);
