import { accountWayIn } from "./account/way-in";
import { apiDefaultStage } from "./api/default-stage";
import { apiPrivateRest } from "./api/private-rest";
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
import { certificateUnused } from "./certificate/unused";
import { certificateValidationDomain } from "./certificate/validation-domain";
import { certificateValidationZone } from "./certificate/validation-zone";
import { certificateWildcardExisting } from "./certificate/wildcard-existing";
import { dnsEdgePublicZone } from "./dns/edge-public-zone";
import { dnsOneZoneMatches } from "./dns/one-zone-matches";
import { dnsPrivateZoneHides } from "./dns/private-zone-hides";
import { dnsRecordUnique } from "./dns/record-unique";
import { dnsZoneContainsName } from "./dns/zone-contains-name";
import { dnsZoneFound } from "./dns/zone-found";
import { dnsZoneIdUnique } from "./dns/zone-id-unique";
import { dnsZoneName } from "./dns/zone-name";
import { mappingApiAccount } from "./mapping/api-account";
import { mappingApiRegion } from "./mapping/api-region";
import { mappingHealthPath } from "./mapping/health-path";
import { mappingHttpRegional } from "./mapping/http-regional";
import { mappingHttpTls } from "./mapping/http-tls";
import { mappingMultiLevelCount } from "./mapping/multi-level-count";
import { mappingMultiLevelHeaders } from "./mapping/multi-level-headers";
import { mappingMultiLevelPrefix } from "./mapping/multi-level-prefix";
import { mappingMultiLevelRegional } from "./mapping/multi-level-regional";
import { mappingPathCharacters } from "./mapping/path-characters";
import { mappingPathLength } from "./mapping/path-length";
import { mappingPathUnique } from "./mapping/path-unique";
import { mappingPathWildcard } from "./mapping/path-wildcard";
import { mappingPublicOrPrivate } from "./mapping/public-or-private";
import { mappingRoot } from "./mapping/root";
import { mappingVisibility } from "./mapping/visibility";
import { mappingWebsocketAlone } from "./mapping/websocket-alone";
import { nameEdgeUnique } from "./name/edge-unique";
import { namePunycode } from "./name/punycode";
import { nameSyntax } from "./name/syntax";
import { nameUnique } from "./name/unique";
import { nameWildcard } from "./name/wildcard";
import { nameWildcardAccount } from "./name/wildcard-account";
import { privateDualstack } from "./private/dualstack";
import { privateEndpointRegion } from "./private/endpoint-region";
import { privateNameEndpointUnique } from "./private/name-endpoint-unique";
import { privateNoWildcard } from "./private/no-wildcard";
import { privateOnePerRegion } from "./private/one-per-region";
import { privateVpcEndpoints } from "./private/vpc-endpoints";
import { quotaAccessAssociations } from "./quota/access-associations";
import { quotaCertificates } from "./quota/certificates";
import { quotaHealthChecks } from "./quota/health-checks";
import { quotaNearlyUsed } from "./quota/nearly-used";
import { quotaPrivateDomains } from "./quota/private-domains";
import { quotaPublicDomains } from "./quota/public-domains";
import { quotaWebAcls } from "./quota/web-acls";
import { quotaZoneRecords } from "./quota/zone-records";
import { regionEdgePartition } from "./region/edge-partition";
import { regionKnown } from "./region/known";
import { regionOnePartition } from "./region/one-partition";
import { regionUnique } from "./region/unique";
import { routingAlarmApi } from "./routing/alarm-api";
import { routingAlarmName } from "./routing/alarm-name";
import { routingAlarmRegions } from "./routing/alarm-regions";
import { routingFailoverHealth } from "./routing/failover-health";
import { routingFailoverPair } from "./routing/failover-pair";
import { routingHealthCheck } from "./routing/health-check";
import { routingHostedZone } from "./routing/hosted-zone";
import { routingLocationCode } from "./routing/location-code";
import { routingLocationDefault } from "./routing/location-default";
import { routingLocationUnique } from "./routing/location-unique";
import { routingProbeMapped } from "./routing/probe-mapped";
import { routingProbeName } from "./routing/probe-name";
import { routingProbeOpen } from "./routing/probe-open";
import { routingProbeWebsocket } from "./routing/probe-websocket";
import { routingRegionalName } from "./routing/regional-name";
import { routingRegions } from "./routing/regions";
import { routingWeightsZero } from "./routing/weights-zero";
import type { Rule } from "./rule";
import { tls13Only } from "./tls/1-3-only";
import { tlsAccessModeLegacy } from "./tls/access-mode-legacy";
import { tlsAccessModeRequired } from "./tls/access-mode-required";
import { tlsEnhancedRest } from "./tls/enhanced-rest";
import { tlsLegacy10 } from "./tls/legacy-1-0";
import { tlsPolicyEndpoint } from "./tls/policy-endpoint";
import { tlsPolicyKnown } from "./tls/policy-known";
import { tlsPrivateEnhanced } from "./tls/private-enhanced";
import { tlsStrictFirst } from "./tls/strict-first";
import { wafAccount } from "./waf/account";
import { wafAccountName } from "./waf/account-name";
import { wafArn } from "./waf/arn";
import { wafArnPerRegion } from "./waf/arn-per-region";
import { wafAssociationCount } from "./waf/association-count";
import { wafCapacity } from "./waf/capacity";
import { wafCommonLimits } from "./waf/common-limits";
import { wafCountryCode } from "./waf/country-code";
import { wafDualstack } from "./waf/dualstack";
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
import { wafPrivateSource } from "./waf/private-source";
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
  certificateUnused,
  dnsZoneFound,
  dnsZoneContainsName,
  dnsEdgePublicZone,
  dnsPrivateZoneHides,
  dnsOneZoneMatches,
  dnsRecordUnique,
  dnsZoneIdUnique,
  dnsZoneName,
  routingRegions,
  routingFailoverPair,
  routingFailoverHealth,
  routingHealthCheck,
  routingHostedZone,
  routingWeightsZero,
  routingLocationUnique,
  routingLocationCode,
  routingLocationDefault,
  routingRegionalName,
  routingProbeName,
  routingProbeMapped,
  routingProbeWebsocket,
  routingProbeOpen,
  routingAlarmApi,
  routingAlarmName,
  routingAlarmRegions,
  apiDefaultStage,
  apiPrivateRest,
  mappingPathCharacters,
  mappingPathLength,
  mappingPathUnique,
  mappingPathWildcard,
  mappingHealthPath,
  mappingRoot,
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
  tls13Only,
  privateVpcEndpoints,
  privateDualstack,
  privateNoWildcard,
  privateNameEndpointUnique,
  privateEndpointRegion,
  privateOnePerRegion,
  wafRestOnly,
  wafAccount,
  wafAccountName,
  wafArn,
  wafArnPerRegion,
  wafOneAclPerStage,
  wafAssociationCount,
  wafEmpty,
  wafCapacity,
  wafGroupKnown,
  wafGroupUnique,
  wafGroupSettings,
  wafGroupUnversioned,
  wafOverrideName,
  wafOverrideVersion,
  wafCommonLimits,
  wafRateLimit,
  wafIpRange,
  wafDualstack,
  wafPrivateSource,
  wafCountryCode,
  wafLogName,
  wafLogDestination,
  wafLogRegion,
  wafLogRetention,
  quotaPublicDomains,
  quotaPrivateDomains,
  quotaAccessAssociations,
  quotaCertificates,
  quotaZoneRecords,
  quotaWebAcls,
  quotaHealthChecks,
  quotaNearlyUsed,
  accountWayIn,
];
