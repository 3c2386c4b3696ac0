import { accounts } from "./accounts";
import { addressTypes } from "./address-types";
import { callers } from "./callers";
import { certificates } from "./certificates";
import { dns } from "./dns";
import { domains } from "./domains";
import { logs } from "./logs";
import { monitoring } from "./monitoring";
import { mutualTls } from "./mutual-tls";
import { openapi } from "./openapi";
import { permissions } from "./permissions";
import { privateApis } from "./private-apis";
import { privateCa } from "./private-ca";
import { privateDomains } from "./private-domains";
import { regions } from "./regions";
import { routingRules } from "./routing-rules";
import type { Section } from "./section";
import { stages } from "./stages";
import { tags } from "./tags";
import { tlsPolicies } from "./tls-policies";
import { webAcls } from "./web-acls";

/** All that is known of AWS here, by subject. */
export const sections: readonly Section[] = [
  regions,
  domains,
  tlsPolicies,
  addressTypes,
  routingRules,
  mutualTls,
  privateDomains,
  certificates,
  privateCa,
  dns,
  webAcls,
  stages,
  openapi,
  callers,
  logs,
  privateApis,
  monitoring,
  accounts,
  permissions,
  tags,
];
