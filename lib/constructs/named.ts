import type { TerraformElement } from "cdktf";

/**
 * Gives an element the very id that the plan says. Left to itself, CDKTF makes ids that lose
 * characters or carry hashes of the construct tree; see docs/adr.
 */
export function named<Element extends TerraformElement>(element: Element, id: string): Element {
  element.overrideLogicalId(id);
  return element;
}
