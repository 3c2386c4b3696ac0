/** What the language is to have and has not yet, in the words of its users. */
export const features = {
  "routing-rules": "Routing by headers instead of by path",
  "certificate-import": "Certificates imported from PEM files",
  "private-ca": "Certificates of a private certificate authority",
  "owned-apis": "APIs, stages and deployments that the fleet makes itself",
  "throttles-and-logs": "Caches of stages",
  "private-access": "Private domains shared with other accounts",
  "vpc-endpoints": "VPC endpoints and private zones that the fleet makes itself",
  "on-premises":
    "The way from a data centre to private APIs, through a load balancer or a resolver",
  monitoring: "Alarms and events before something expires",
} as const;

export type Feature = keyof typeof features;
