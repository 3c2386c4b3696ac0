/** Why nothing was written to the output folder, or nothing read, as a sentence for people. */
export class OutputFault extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EFBIG: "a file would be larger than the system lets it be",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  ENOTDIR: "a file is where a folder belongs",
  EISDIR: "a folder is where a file belongs",
  EEXIST: "a file is where a folder belongs",
  ENAMETOOLONG: "the path is too long",
  ELOOP: "a link leads back to itself",
};

/** The sentence for an error of the file system; undefined for any other error. */
export function sentenceFor(error: unknown, path: string): string | undefined {
  if (error instanceof OutputFault) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  return `${path} cannot be used: ${reasons[code] ?? code}`;
}
