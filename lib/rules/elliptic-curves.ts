/** The curves that AWS names for mutual TLS, by their names in OpenSSL. */
export function isNamedCurve(curve: string): boolean {
  return curve === "prime256v1" || curve === "secp384r1";
}

/** Whether a curve is shorter than 256 bits, by the number in its name. */
export function isWeakCurve(curve: string): boolean {
  const bits = /\d{3}/.exec(curve)?.[0];
  return bits !== undefined && Number(bits) < 256;
}
