/** Why the language lacks a key that people look for, by the key and one that stands beside it. */
const reasons: readonly { readonly key: string; readonly beside: string; readonly why: string }[] =
  [
    {
      key: "tags",
      beside: "workspacePrefix",
      why: "Terraform finds a workspace by its name or by tags, never by both, and here every stack has a workspace of its own name. Tag the workspaces in HCP Terraform; docs/hcp-terraform.md tells how.",
    },
  ];

/** Why there is no such key in a map of these keys, if there is more to say than that. */
export function whyAbsent(key: string, known: readonly string[]): string | undefined {
  return reasons.find((reason) => reason.key === key && known.includes(reason.beside))?.why;
}
