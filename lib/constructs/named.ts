import type { TerraformElement } from "cdktf";

/**
 * Gives an element the very id that the plan says. Left to itself, CDKTF makes ids that lose
 * characters or carry hashes of the construct tree; see docs/adr.
 *
 * The constructs inside a domain's have the same few names for every domain: a thousand first
 * children with a name each make the engine forget how objects of that shape look, and every later
 * construct pays for it.
 */
export function named<Element extends TerraformElement>(element: Element, id: string): Element {
  element.overrideLogicalId(id);
  return element;
}
