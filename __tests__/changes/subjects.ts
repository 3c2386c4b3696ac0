import { apis } from "./apis";
import { callers } from "./callers";
import { certificates } from "./certificates";
import type { Subject } from "./change";
import { domains } from "./domains";
import { logs } from "./logs";
import { moves } from "./moves";
import { mutualTls } from "./mutual-tls";
import { ownApis } from "./own-apis";
import { routing } from "./routing";
import { webAcls } from "./web-acls";
import { zones } from "./zones";

/** The change matrix: all edits whose effect on AWS is known, by what they are about. */
export const subjects: readonly Subject[] = [
  apis,
  callers,
  certificates,
  domains,
  logs,
  moves,
  mutualTls,
  ownApis,
  routing,
  webAcls,
  zones,
];
