/** Our mistake, never the user's: something that the checks should have made impossible. */
export class Defect extends Error {
  override readonly name = "Defect";
}
