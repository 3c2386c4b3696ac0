import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { Mapping } from "../../model/domain";
import { correctedPath, isEmptyPath } from "../../model/mapping-path";
import type { Rule, Violation } from "../rule";

const allowed = "letters, digits and $-_.+!*'()";
const notAllowed = /[^A-Za-z0-9$\-_.+!*'()/]/gu;

export const mappingPathCharacters: Rule = {
  id: "mapping-path-characters",
  severity: "error",
  because: "aws-refuses",
  title: "A path is made of letters, digits and $-_.+!*'(), with single slashes between levels",
  why: "API Gateway refuses any other path with `BadRequestException` when the mapping is made, after the domain and its certificate.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: /orders, api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: orders, api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap((domain) => domain.mappings.flatMap(checkMapping)),
};

function checkMapping({ at, path }: Mapping): Violation[] {
  const place = inside(at, "path");
  if (path === "") return [];
  if (isEmptyPath(path)) {
    return [
      {
        at: place,
        message: `the empty path is written "${path}"`,
        help: "Leave `path` out: a mapping without one takes every request that no other mapping takes.",
      },
    ];
  }
  const wrong = faults(path);
  if (wrong.length === 0) return [];
  return [
    {
      at: place,
      message: `path "${path}" ${inWords(wrong)}`,
      help: isPattern(path) ? notAPattern : help(correctedPath(path)),
    },
  ];
}

/** A regular expression, of which no nearest path can be told. */
function isPattern(path: string): boolean {
  return /[\^[\]|?]|\\[dws.]|\.[*+]/.test(path);
}

const notAPattern =
  "Paths are no patterns. Write a mapping for each path that is meant, such as `path: orders`; everything below it goes to its API anyway.";

function faults(path: string): string[] {
  const characters = [...new Set(path.match(notAllowed))].map((each) => JSON.stringify(each));
  return [
    ...(path.startsWith("/") ? ["begins with a slash"] : []),
    ...(path.endsWith("/") ? ["ends with a slash"] : []),
    ...(/[^/]\/{2,}[^/]/.test(path) ? ["has an empty level"] : []),
    ...(characters.length > 0 ? [`has ${inWords(characters)} in it`] : []),
  ];
}

function help(path: string): string {
  if (path === "") return `Leave \`path\` out for the empty path, or write one of ${allowed}.`;
  return `Write \`path: "${path}"\`. Each level can have ${allowed}, and everything below a path goes to its API anyway.`;
}
