import { apis } from "./apis";
import { callers } from "./callers";
import type { Subject } from "./change";
import { logs } from "./logs";

/** The change matrix: all edits whose effect on AWS is known, by what they are about. */
export const subjects: readonly Subject[] = [apis, callers, logs];
