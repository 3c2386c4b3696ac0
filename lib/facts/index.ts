import { domains } from "./domains";
import type { Section } from "./section";

/** All that is known of AWS here, by subject. */
export const sections: readonly Section[] = [domains];
