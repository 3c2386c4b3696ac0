/** CDKTF's manifest without CDKTF's version, which nothing reads and which would change with the library. */
export function manifestText(written: string): string {
  const { version: _, ...manifest }: Record<string, unknown> = JSON.parse(written);
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
