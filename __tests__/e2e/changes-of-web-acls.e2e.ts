import { webAcls } from "../changes/web-acls";
import { describeChanges } from "../support/run-changes";

describeChanges("web ACLs", [webAcls]);
