import { certificateAccount } from "./certificate/account";
import { certificateArn } from "./certificate/arn";
import { certificateArnPerRegion } from "./certificate/arn-per-region";
import { certificateCommonName } from "./certificate/common-name";
import { certificateCoversName } from "./certificate/covers-name";
import { certificateEmailRenewal } from "./certificate/email-renewal";
import { certificateKeyAlgorithm } from "./certificate/key-algorithm";
import { certificateNameCount } from "./certificate/name-count";
import { certificateNameSyntax } from "./certificate/name-syntax";
import { certificatePublicName } from "./certificate/public-name";
import { certificateInRegion } from "./certificate/region";
import { certificateValidationDomain } from "./certificate/validation-domain";
import { certificateValidationZone } from "./certificate/validation-zone";
import { certificateWildcardExisting } from "./certificate/wildcard-existing";
import { dnsEdgePublicZone } from "./dns/edge-public-zone";
import { dnsOneZoneMatches } from "./dns/one-zone-matches";
import { dnsRecordUnique } from "./dns/record-unique";
import { dnsZoneContainsName } from "./dns/zone-contains-name";
import { dnsZoneFound } from "./dns/zone-found";
import { dnsZoneIdUnique } from "./dns/zone-id-unique";
import { dnsZoneName } from "./dns/zone-name";
import { mappingApiAccount } from "./mapping/api-account";
import { mappingApiRegion } from "./mapping/api-region";
import { mappingHttpRegional } from "./mapping/http-regional";
import { mappingHttpTls } from "./mapping/http-tls";
import { mappingMultiLevelCount } from "./mapping/multi-level-count";
import { mappingMultiLevelHeaders } from "./mapping/multi-level-headers";
import { mappingMultiLevelPrefix } from "./mapping/multi-level-prefix";
import { mappingMultiLevelRegional } from "./mapping/multi-level-regional";
import { mappingPathCharacters } from "./mapping/path-characters";
import { mappingPathLength } from "./mapping/path-length";
import { mappingPathUnique } from "./mapping/path-unique";
import { mappingPublicOrPrivate } from "./mapping/public-or-private";
import { mappingVisibility } from "./mapping/visibility";
import { mappingWebsocketAlone } from "./mapping/websocket-alone";
import { nameEdgeUnique } from "./name/edge-unique";
import { namePunycode } from "./name/punycode";
import { nameSyntax } from "./name/syntax";
import { nameUnique } from "./name/unique";
import { nameWildcard } from "./name/wildcard";
import { nameWildcardAccount } from "./name/wildcard-account";
import { privateDualstack } from "./private/dualstack";
import { privateNameEndpointUnique } from "./private/name-endpoint-unique";
import { privateNoWildcard } from "./private/no-wildcard";
import { privateOnePerRegion } from "./private/one-per-region";
import { privateVpcEndpoints } from "./private/vpc-endpoints";
import { regionEdgePartition } from "./region/edge-partition";
import { regionKnown } from "./region/known";
import { regionOnePartition } from "./region/one-partition";
import { regionUnique } from "./region/unique";
import type { Rule } from "./rule";
import { tlsAccessModeLegacy } from "./tls/access-mode-legacy";
import { tlsAccessModeRequired } from "./tls/access-mode-required";
import { tlsEnhancedRest } from "./tls/enhanced-rest";
import { tlsLegacy10 } from "./tls/legacy-1-0";
import { tlsPolicyEndpoint } from "./tls/policy-endpoint";
import { tlsPolicyKnown } from "./tls/policy-known";
import { tlsPrivateEnhanced } from "./tls/private-enhanced";
import { tlsStrictFirst } from "./tls/strict-first";
import { wafAccount } from "./waf/account";
import { wafArn } from "./waf/arn";
import { wafArnPerRegion } from "./waf/arn-per-region";
import { wafAssociationCount } from "./waf/association-count";
import { wafCountryCode } from "./waf/country-code";
import { wafEmpty } from "./waf/empty";
import { wafGroupKnown } from "./waf/group-known";
import { wafGroupSettings } from "./waf/group-settings";
import { wafGroupUnique } from "./waf/group-unique";
import { wafGroupUnversioned } from "./waf/group-unversioned";
import { wafIpRange } from "./waf/ip-range";
import { wafLogDestination } from "./waf/log-destination";
import { wafLogName } from "./waf/log-name";
import { wafLogRegion } from "./waf/log-region";
import { wafLogRetention } from "./waf/log-retention";
import { wafOneAclPerStage } from "./waf/one-acl-per-stage";
import { wafOverrideName } from "./waf/override-name";
import { wafOverrideVersion } from "./waf/override-version";
import { wafRateLimit } from "./waf/rate-limit";
import { wafRestOnly } from "./waf/rest-only";

/** Every rule, in the order of the index page. */
export const rules: readonly Rule[] = [
  nameUnique,
  nameSyntax,
  nameWildcard,
  namePunycode,
  nameEdgeUnique,
  nameWildcardAccount,
  regionKnown,
  regionUnique,
  regionOnePartition,
  regionEdgePartition,
  certificateInRegion,
  certificateArn,
  certificateArnPerRegion,
  certificateAccount,
  certificateCoversName,
  certificateNameSyntax,
  certificateNameCount,
  certificateCommonName,
  certificatePublicName,
  certificateKeyAlgorithm,
  certificateValidationZone,
  certificateValidationDomain,
  certificateEmailRenewal,
  certificateWildcardExisting,
  dnsZoneFound,
  dnsZoneContainsName,
  dnsEdgePublicZone,
  dnsOneZoneMatches,
  dnsRecordUnique,
  dnsZoneIdUnique,
  dnsZoneName,
  mappingPathCharacters,
  mappingPathLength,
  mappingPathUnique,
  mappingApiRegion,
  mappingApiAccount,
  mappingVisibility,
  mappingPublicOrPrivate,
  mappingHttpRegional,
  mappingHttpTls,
  mappingWebsocketAlone,
  mappingMultiLevelRegional,
  mappingMultiLevelCount,
  mappingMultiLevelPrefix,
  mappingMultiLevelHeaders,
  tlsPolicyKnown,
  tlsPolicyEndpoint,
  tlsAccessModeRequired,
  tlsAccessModeLegacy,
  tlsEnhancedRest,
  tlsPrivateEnhanced,
  tlsStrictFirst,
  tlsLegacy10,
  privateVpcEndpoints,
  privateDualstack,
  privateNoWildcard,
  privateNameEndpointUnique,
  privateOnePerRegion,
  wafRestOnly,
  wafAccount,
  wafArn,
  wafArnPerRegion,
  wafOneAclPerStage,
  wafAssociationCount,
  wafEmpty,
  wafGroupKnown,
  wafGroupUnique,
  wafGroupSettings,
  wafGroupUnversioned,
  wafOverrideName,
  wafOverrideVersion,
  wafRateLimit,
  wafIpRange,
  wafCountryCode,
  wafLogName,
  wafLogDestination,
  wafLogRegion,
  wafLogRetention,
];
