import type { PositionedFinding } from "../positioned-finding";

type Rewording = readonly [message: RegExp, reworded: { message?: string; help: string }];

/** What is said of fleets, and has other reasons in a document. */
const rewordings: readonly Rewording[] = [
  [
    /^`!.*templates of CloudFormation/,
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      help: "Write the text itself: `${AWS::Region}`, `${AWS::AccountId}`, `${AWS::Partition}` and `${Name}` of the API's `parameters` are filled in.",
    },
  ],
  [
    /^a word that begins with `!`/,
    {
      message: "a word that begins with `!` is a tag, and OpenAPI has no use for this one",
      help: "Leave it out and write the value itself, or put it in quotes if it is text.",
    },
  ],
  [/YAML 1\.1/, { help: "Leave out the line `%YAML 1.1`, and the `---` after it." }],
  [
    /more than one YAML document/,
    { help: "Keep one of them in the file, and take the others out." },
  ],
  [/^the file is empty/, { help: "Write the document into it, or name another file." }],
  [/^this is not a text file/, { help: "Save it as YAML or JSON, in UTF-8." }],
];

/** A mistake in a file's bytes or in its YAML, as it is said of a document. */
export function inDocumentWords<Told extends PositionedFinding>(finding: Told): Told {
  const [, reworded] = rewordings.find(([message]) => message.test(finding.message)) ?? [];
  return { ...finding, ...reworded };
}
