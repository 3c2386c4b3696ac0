import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from "node:fs";

/** What is wrong with a file that cannot be read, and what to do. */
export class FileFault extends Error {
  constructor(
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}

const MEGABYTE = 2 ** 20;

/**
 * The bytes of a regular file, links followed, of at most so many megabytes. Looks at what it is once it is open and
 * before it reads: a device has no end, and a pipe waits for somebody.
 *
 * @throws FileFault for anything else; the errors of the file system are passed on.
 */
export function readRegular(path: string, most: number): Buffer {
  // Without this the opening of a pipe waits for who writes into it.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw oddFile(stats);
    if (stats.size > most * MEGABYTE) throw tooLarge(stats, most);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function oddFile(stats: Stats): Error {
  // The reading of a folder fails with this, whose reason depends on who asks.
  if (stats.isDirectory()) return Object.assign(new Error("is a folder"), { code: "EISDIR" });
  const what = stats.isFIFO() ? "a pipe" : stats.isSocket() ? "a socket" : "a device";
  return new FileFault(`this is ${what}, and no file`, "Put a file in its place.");
}

function tooLarge({ size }: Stats, most: number): FileFault {
  const megabytes = Math.ceil(size / MEGABYTE);
  return new FileFault(
    `it has ${megabytes} MB, and ${most} MB are the most that is read`,
    "Is it the file that you mean? Otherwise divide it.",
  );
}
