/** A value in DER, the form that certificates have below the Base64. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  /** With its tag and length. */
  readonly whole: Uint8Array;
}

export const tags = {
  boolean: 0x01,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utcTime: 0x17,
  sequence: 0x30,
  extensions: 0xa3,
} as const;

/** The values that stand one after another; as far as they are whole. */
export function derValues(bytes: Uint8Array): DerValue[] {
  const values: DerValue[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const value = derValue(bytes.subarray(offset));
    if (value === undefined) break;
    values.push(value);
    offset += value.whole.length;
  }
  return values;
}

/** The values inside of one. */
export function derParts(value: DerValue | undefined): DerValue[] {
  return value === undefined ? [] : derValues(value.content);
}

function derValue(bytes: Uint8Array): DerValue | undefined {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) return undefined;
  const more = first < 0x80 ? 0 : first - 0x80;
  if (more > 4) return undefined;
  const digits = bytes.subarray(2, 2 + more);
  const length = more === 0 ? first : digits.reduce((sum, digit) => sum * 256 + digit, 0);
  const end = 2 + more + length;
  if (end > bytes.length) return undefined;
  return { tag, content: bytes.subarray(2 + more, end), whole: bytes.subarray(0, end) };
}

/** An object identifier as people write it, such as `1.2.840.113549.1.1.11`. */
export function objectId(value: DerValue | undefined): string {
  if (value?.tag !== tags.objectId) return "";
  const numbers: number[] = [];
  let number = 0;
  for (const byte of value.content) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [head = 0, ...rest] = numbers;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join(".");
}
