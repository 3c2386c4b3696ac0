/** The way from the top of a file to one value: keys of maps and indexes of lists. */
export type ConfigPath = readonly (string | number)[];

/** Where something stands in what the user wrote: a file and the way to a value in it. */
export interface Place {
  /** The file as the user named it, or as it was found in the folder the user named. */
  readonly file: string;
  readonly path: ConfigPath;
}

/** The place of a value inside the value at `place`. */
export function inside(place: Place, ...path: ConfigPath): Place {
  return { file: place.file, path: [...place.path, ...path] };
}

/** Whether `inner` is the place `outer`, or inside of what stands there. */
export function isInside(inner: Place, outer: Place): boolean {
  return inner.file === outer.file && outer.path.every((step, index) => inner.path[index] === step);
}

/** A path as people write it: `domains[0].certificate.arn`. */
export function formatPath(path: ConfigPath): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      const plain = /^[A-Za-z_][\w-]*$/.test(step);
      if (!plain) return `["${step}"]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}
