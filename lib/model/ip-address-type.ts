/** Who reaches an endpoint: IPv4 clients, or IPv6 clients too. */
export type IpAddressType = "ipv4" | "dualstack";
