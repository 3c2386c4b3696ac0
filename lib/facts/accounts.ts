import type { Section } from "./section";

export const accounts: Section = {
  letter: "K",
  title: "Accounts and the ways into them",
  facts: [
    {
      id: "K-01",
      text: "Credentials belong to one account. Another one is entered by assuming a role that is in it, or with credentials of its own; a provider that is held to any other account stops with `AWS account ID not allowed`.",
      docs: [
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_aws-accounts.html",
        "https://github.com/hashicorp/terraform-provider-aws/pull/32352",
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["account-way-in"] }, { kind: "generated" }],
    },
    {
      id: "K-02",
      text: "Terraform deletes what has left a stack through the provider that made it. Where that provider has left the stack too, every plan stops with `Provider configuration not present`; one that nothing needs is not even started.",
      docs: ["https://developer.hashicorp.com/terraform/language/providers/configuration"],
      standing: "reported",
      fates: [{ kind: "generated" }],
    },
  ],
};
