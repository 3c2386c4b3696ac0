import type { Finding } from "../../findings/finding";

/** Something in a document that OpenAPI 3.0 does not allow. */
export interface FormMistake {
  readonly finding: Finding;
  /**
   * Whether the document is of no use with it. Any other one is told as well, and what API Gateway would
   * make of it is written into what is imported: mostly nothing.
   */
  readonly isRefused: boolean;
}
