import { certificates } from "../changes/certificates";
import { mutualTls } from "../changes/mutual-tls";
import { zones } from "../changes/zones";
import { describeChanges } from "../support/run-changes";

describeChanges("certificates, truststores and zones", [certificates, mutualTls, zones]);
