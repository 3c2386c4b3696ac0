/** An encoding with two or four bytes to a character, by its mark or by where its zeros are. */
export function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const mark = marks.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte));
  return mark?.[0] ?? encodingOfZeros(bytes);
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ["UTF-32LE", [0xff, 0xfe, 0, 0]],
  ["UTF-32BE", [0, 0, 0xfe, 0xff]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
];

/** How many bytes are looked at. */
const SAMPLE = 4096;
/** How much of a text has to be ASCII for it to be known by its zeros. */
const MOSTLY = 0.7;

/** In text that is mostly ASCII, all bytes but one of every two or four are zero. */
function encodingOfZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const [first = 0, second = 0, third = 0, fourth = 0] = [0, 1, 2, 3].map((residue) => {
    const every = sample.filter((_, index) => index % 4 === residue);
    return every.filter((byte) => byte === 0).length / Math.max(1, every.length);
  });
  const [even, odd] = [Math.min(first, third), Math.min(second, fourth)];
  if (odd >= MOSTLY && third >= MOSTLY && first < 1 - MOSTLY) return "UTF-32LE";
  if (even >= MOSTLY && second >= MOSTLY && fourth < 1 - MOSTLY) return "UTF-32BE";
  if (odd >= MOSTLY && Math.max(first, third) < 1 - MOSTLY) return "UTF-16LE";
  if (even >= MOSTLY && Math.max(second, fourth) < 1 - MOSTLY) return "UTF-16BE";
  return undefined;
}
