import { type Arn, parseArn } from "./arn";

/** The ARN taken apart if it is one of a certificate in ACM, whatever its partition. */
export function parseAcmArn(text: string): Arn | undefined {
  const arn = parseArn(text);
  if (arn?.service !== "acm" || arn.region === "") return undefined;
  const complete = /^\d{12}$/.test(arn.account) && /^certificate\/[\w-]+$/.test(arn.resource);
  return complete ? arn : undefined;
}

/** What an ARN that is no ACM certificate's names; undefined for ACM's and for parts of ARNs. */
export function otherThanAcm(text: string): string | undefined {
  const arn = parseArn(text);
  if (arn === undefined || arn.service === "acm") return undefined;
  const { service, resource } = arn;
  if (service === "iam" && resource.startsWith("server-certificate/"))
    return "an IAM server certificate";
  if (service !== "acm-pca") return `something in the service ${service}`;
  return resource.includes("/certificate/")
    ? "a private CA's certificate"
    : "a private certificate authority";
}
