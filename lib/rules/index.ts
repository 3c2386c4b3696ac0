import { accountPartition } from "./account/partition";
import { accountWayIn } from "./account/way-in";
import { apiAuthorizerIdle } from "./api/authorizer-idle";
import { apiDefaultStage } from "./api/default-stage";
import { apiIdentitySources } from "./api/identity-sources";
import { apiPolicyAddress } from "./api/policy-address";
import { apiPolicyAllows } from "./api/policy-allows";
import { apiPolicyAnyEndpoint } from "./api/policy-any-endpoint";
import { apiPolicyConditionIdle } from "./api/policy-condition-idle";
import { apiPolicyConditionKeys } from "./api/policy-condition-keys";
import { apiPolicyForm } from "./api/policy-form";
import { apiPolicyLength } from "./api/policy-length";
import { apiPolicyPrincipal } from "./api/policy-principal";
import { apiPolicyPrincipalForm } from "./api/policy-principal-form";
import { apiPolicyResource } from "./api/policy-resource";
import { apiPolicyVersion } from "./api/policy-version";
import { apiPrivatePolicy } from "./api/private-policy";
import { apiPrivateRest } from "./api/private-rest";
import { apiVpcEndpointRegion } from "./api/vpc-endpoint-region";
import { apiVpcEndpoints } from "./api/vpc-endpoints";
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
import { dnsAliasPartition } from "./dns/alias-partition";
import { dnsEdgePublicZone } from "./dns/edge-public-zone";
import { dnsOneZoneMatches } from "./dns/one-zone-matches";
import { dnsPrivateZoneHides } from "./dns/private-zone-hides";
import { dnsPublicZonePartition } from "./dns/public-zone-partition";
import { dnsRecordUnique } from "./dns/record-unique";
import { dnsZoneAccountPartition } from "./dns/zone-account-partition";
import { dnsZoneContainsName } from "./dns/zone-contains-name";
import { dnsZoneFound } from "./dns/zone-found";
import { dnsZoneIdUnique } from "./dns/zone-id-unique";
import { dnsZoneName } from "./dns/zone-name";
import { logsArnRegion } from "./logs/arn-region";
import { logsDataTrace } from "./logs/data-trace";
import { logsFirehose } from "./logs/firehose";
import { logsFormatLength } from "./logs/format-length";
import { logsFormatLine } from "./logs/format-line";
import { logsFormatRequestId } from "./logs/format-request-id";
import { logsFormatVariable } from "./logs/format-variable";
import { logsGroupUnique } from "./logs/group-unique";
import { logsHttpGroupName } from "./logs/http-group-name";
import { logsRetention } from "./logs/retention";
import { logsRoleAccount } from "./logs/role-account";
import { logsRoleNeedless } from "./logs/role-needless";
import { logsRoleOnce } from "./logs/role-once";
import { logsRoleSaid } from "./logs/role-said";
import { mappingApiAccount } from "./mapping/api-account";
import { mappingApiRegion } from "./mapping/api-region";
import { mappingHealthPath } from "./mapping/health-path";
import { mappingHttpRegional } from "./mapping/http-regional";
import { mappingHttpTls } from "./mapping/http-tls";
import { mappingMultiLevelCount } from "./mapping/multi-level-count";
import { mappingMultiLevelHeaders } from "./mapping/multi-level-headers";
import { mappingMultiLevelPrefix } from "./mapping/multi-level-prefix";
import { mappingMultiLevelRegional } from "./mapping/multi-level-regional";
import { mappingOwnStack } from "./mapping/own-stack";
import { mappingPathCharacters } from "./mapping/path-characters";
import { mappingPathLength } from "./mapping/path-length";
import { mappingPathUnique } from "./mapping/path-unique";
import { mappingPathWildcard } from "./mapping/path-wildcard";
import { mappingPublicOrPrivate } from "./mapping/public-or-private";
import { mappingRoot } from "./mapping/root";
import { mappingVisibility } from "./mapping/visibility";
import { mappingWebsocketAlone } from "./mapping/websocket-alone";
import { mutualTlsAuthorizerFunction } from "./mutual-tls/authorizer-function";
import { mutualTlsBucketRegion } from "./mutual-tls/bucket-region";
import { mutualTlsDefaultEndpoint } from "./mutual-tls/default-endpoint";
import { mutualTlsEcdsaPartition } from "./mutual-tls/ecdsa-partition";
import { mutualTlsObjectVersion } from "./mutual-tls/object-version";
import { mutualTlsOtherDomain } from "./mutual-tls/other-domain";
import { mutualTlsOtherRegion } from "./mutual-tls/other-region";
import { mutualTlsOtherStage } from "./mutual-tls/other-stage";
import { mutualTlsOwnershipArn } from "./mutual-tls/ownership-arn";
import { mutualTlsOwnershipCovers } from "./mutual-tls/ownership-covers";
import { mutualTlsOwnershipMissing } from "./mutual-tls/ownership-missing";
import { mutualTlsOwnershipNeedless } from "./mutual-tls/ownership-needless";
import { mutualTlsOwnershipServer } from "./mutual-tls/ownership-server";
import { mutualTlsProbe } from "./mutual-tls/probe";
import { mutualTlsRevocation } from "./mutual-tls/revocation";
import { mutualTlsSecurityPolicy } from "./mutual-tls/security-policy";
import { mutualTlsTruststoreAuthority } from "./mutual-tls/truststore-authority";
import { mutualTlsTruststoreChain } from "./mutual-tls/truststore-chain";
import { mutualTlsTruststoreChainLength } from "./mutual-tls/truststore-chain-length";
import { mutualTlsTruststoreDigest } from "./mutual-tls/truststore-digest";
import { mutualTlsTruststoreDuplicate } from "./mutual-tls/truststore-duplicate";
import { mutualTlsTruststoreExpired } from "./mutual-tls/truststore-expired";
import { mutualTlsTruststoreExpiresSoon } from "./mutual-tls/truststore-expires-soon";
import { mutualTlsTruststoreKey } from "./mutual-tls/truststore-key";
import { mutualTlsTruststoreNotYetValid } from "./mutual-tls/truststore-not-yet-valid";
import { mutualTlsTruststoreSize } from "./mutual-tls/truststore-size";
import { mutualTlsTruststoreUnnamedKey } from "./mutual-tls/truststore-unnamed-key";
import { mutualTlsTruststoresDiffer } from "./mutual-tls/truststores-differ";
import { mutualTlsWebsocket } from "./mutual-tls/websocket";
import { nameEdgeUnique } from "./name/edge-unique";
import { namePunycode } from "./name/punycode";
import { nameSyntax } from "./name/syntax";
import { nameUnique } from "./name/unique";
import { nameWildcard } from "./name/wildcard";
import { nameWildcardAccount } from "./name/wildcard-account";
import { openapiApiKeySource } from "./openapi/api-key-source";
import { openapiAuthorizerForm } from "./openapi/authorizer-form";
import { openapiAuthorizerParts } from "./openapi/authorizer-parts";
import { openapiAuthorizerType } from "./openapi/authorizer-type";
import { openapiCacheKeys } from "./openapi/cache-keys";
import { openapiConnection } from "./openapi/connection";
import { openapiCookie } from "./openapi/cookie";
import { openapiCors } from "./openapi/cors";
import { openapiCorsForm } from "./openapi/cors-form";
import { openapiCredentials } from "./openapi/credentials";
import { openapiExtensionKnown } from "./openapi/extension-known";
import { openapiExtensionOwned } from "./openapi/extension-owned";
import { openapiForm } from "./openapi/form";
import { openapiFunctionElsewhere } from "./openapi/function-elsewhere";
import { openapiFunctionName } from "./openapi/function-name";
import { openapiGatewayResponse } from "./openapi/gateway-response";
import { openapiGreedyPath } from "./openapi/greedy-path";
import { openapiHealthPath } from "./openapi/health-path";
import { openapiHttpMapping } from "./openapi/http-mapping";
import { openapiHttpVpcLink } from "./openapi/http-vpc-link";
import { openapiIdentitySource } from "./openapi/identity-source";
import { openapiIntegration } from "./openapi/integration";
import { openapiIntegrationKey } from "./openapi/integration-key";
import { openapiIntegrationParts } from "./openapi/integration-parts";
import { openapiIntegrationType } from "./openapi/integration-type";
import { openapiIntegrationUri } from "./openapi/integration-uri";
import { openapiIntegrationValues } from "./openapi/integration-values";
import { openapiKeywords } from "./openapi/keywords";
import { openapiMappingExpression } from "./openapi/mapping-expression";
import { openapiMappingText } from "./openapi/mapping-text";
import { openapiMethod } from "./openapi/method";
import { openapiModelNames } from "./openapi/model-names";
import { openapiNoAnswer } from "./openapi/no-answer";
import { openapiOneAuthorizer } from "./openapi/one-authorizer";
import { openapiOneSetting } from "./openapi/one-setting";
import { openapiOperations } from "./openapi/operations";
import { openapiParameterNames } from "./openapi/parameter-names";
import { openapiParameterRegion } from "./openapi/parameter-region";
import { openapiParameterUsed } from "./openapi/parameter-used";
import { openapiPathParameters } from "./openapi/path-parameters";
import { openapiPathSegments } from "./openapi/path-segments";
import { openapiPayloadFormat } from "./openapi/payload-format";
import { openapiPlaceholderKnown } from "./openapi/placeholder-known";
import { openapiPreflight } from "./openapi/preflight";
import { openapiProxyService } from "./openapi/proxy-service";
import { openapiRequestParameters } from "./openapi/request-parameters";
import { openapiResourceCount } from "./openapi/resource-count";
import { openapiResponseDescribed } from "./openapi/response-described";
import { openapiResponseHeaders } from "./openapi/response-headers";
import { openapiResponsePattern } from "./openapi/response-pattern";
import { openapiResponses } from "./openapi/responses";
import { openapiSchemeDescribed } from "./openapi/scheme-described";
import { openapiScopes } from "./openapi/scopes";
import { openapiSecurityEnforced } from "./openapi/security-enforced";
import { openapiSecurityPolicy } from "./openapi/security-policy";
import { openapiSecurityScheme } from "./openapi/security-scheme";
import { openapiSettingForm } from "./openapi/setting-form";
import { openapiSiblingParameters } from "./openapi/sibling-parameters";
import { openapiSize } from "./openapi/size";
import { openapiStageVariable } from "./openapi/stage-variable";
import { openapiSubtype } from "./openapi/subtype";
import { openapiTagValue } from "./openapi/tag-value";
import { openapiTemplates } from "./openapi/templates";
import { openapiTimeout } from "./openapi/timeout";
import { openapiTimeoutQuota } from "./openapi/timeout-quota";
import { openapiUriVariable } from "./openapi/uri-variable";
import { openapiValidator } from "./openapi/validator";
import { privateApiEndpoint } from "./private/api-endpoint";
import { privateDualstack } from "./private/dualstack";
import { privateEndpointRegion } from "./private/endpoint-region";
import { privateNameEndpointUnique } from "./private/name-endpoint-unique";
import { privateNoWildcard } from "./private/no-wildcard";
import { privateOnePerRegion } from "./private/one-per-region";
import { privateVpcEndpoints } from "./private/vpc-endpoints";
import { quotaAccessAssociations } from "./quota/access-associations";
import { quotaApiKeys } from "./quota/api-keys";
import { quotaCertificates } from "./quota/certificates";
import { quotaClientCertificates } from "./quota/client-certificates";
import { quotaHealthChecks } from "./quota/health-checks";
import { quotaNearlyUsed } from "./quota/nearly-used";
import { quotaPrivateDomains } from "./quota/private-domains";
import { quotaPublicDomains } from "./quota/public-domains";
import { quotaUsagePlans } from "./quota/usage-plans";
import { quotaWebAcls } from "./quota/web-acls";
import { quotaZoneRecords } from "./quota/zone-records";
import { regionArnPartition } from "./region/arn-partition";
import { regionEdgePartition } from "./region/edge-partition";
import { regionForm } from "./region/form";
import { regionKnown } from "./region/known";
import { regionOnePartition } from "./region/one-partition";
import { regionProvider } from "./region/provider";
import { regionUnique } from "./region/unique";
import { routingAlarmApi } from "./routing/alarm-api";
import { routingAlarmName } from "./routing/alarm-name";
import { routingAlarmRegions } from "./routing/alarm-regions";
import { routingAlarmUnmapped } from "./routing/alarm-unmapped";
import { routingCheckRegions } from "./routing/check-regions";
import { routingFailoverHealth } from "./routing/failover-health";
import { routingFailoverPair } from "./routing/failover-pair";
import { routingHealthCheck } from "./routing/health-check";
import { routingHostedZone } from "./routing/hosted-zone";
import { routingLocationCode } from "./routing/location-code";
import { routingLocationDefault } from "./routing/location-default";
import { routingLocationUnique } from "./routing/location-unique";
import { routingPartition } from "./routing/partition";
import { routingProbeMapped } from "./routing/probe-mapped";
import { routingProbeName } from "./routing/probe-name";
import { routingProbeOpen } from "./routing/probe-open";
import { routingProbeOperation } from "./routing/probe-operation";
import { routingProbeReserved } from "./routing/probe-reserved";
import { routingProbeWebsocket } from "./routing/probe-websocket";
import { routingRegionalName } from "./routing/regional-name";
import { routingRegions } from "./routing/regions";
import { routingWeightsZero } from "./routing/weights-zero";
import type { Rule } from "./rule";
import { stageAccount } from "./stage/account";
import { stageCertificateBoth } from "./stage/certificate-both";
import { stageCertificateHttp } from "./stage/certificate-http";
import { stageMethodKnown } from "./stage/method-known";
import { stageRouteKnown } from "./stage/route-known";
import { stageThrottleAccount } from "./stage/throttle-account";
import { stageThrottleZero } from "./stage/throttle-zero";
import { stageThrottleZeroRest } from "./stage/throttle-zero-rest";
import { tagsCount } from "./tags/count";
import { tls13Only } from "./tls/1-3-only";
import { tlsAccessModeLegacy } from "./tls/access-mode-legacy";
import { tlsAccessModeRequired } from "./tls/access-mode-required";
import { tlsEnhancedPartition } from "./tls/enhanced-partition";
import { tlsEnhancedRest } from "./tls/enhanced-rest";
import { tlsLegacy10 } from "./tls/legacy-1-0";
import { tlsPolicyEndpoint } from "./tls/policy-endpoint";
import { tlsPolicyKnown } from "./tls/policy-known";
import { tlsPrivateEnhanced } from "./tls/private-enhanced";
import { tlsStrictFirst } from "./tls/strict-first";
import { usageKeyPerStack } from "./usage/key-per-stack";
import { usageKeyRequired } from "./usage/key-required";
import { usageKeyRouted } from "./usage/key-routed";
import { usageKeyStage } from "./usage/key-stage";
import { usageMethodCount } from "./usage/method-count";
import { usageMethodKeyed } from "./usage/method-keyed";
import { usageOneStack } from "./usage/one-stack";
import { usagePlanMissing } from "./usage/plan-missing";
import { usagePlansPerKey } from "./usage/plans-per-key";
import { usageRestOnly } from "./usage/rest-only";
import { wafAccount } from "./waf/account";
import { wafAccountName } from "./waf/account-name";
import { wafArn } from "./waf/arn";
import { wafArnPerRegion } from "./waf/arn-per-region";
import { wafCapacity } from "./waf/capacity";
import { wafCommonLimits } from "./waf/common-limits";
import { wafCopyName } from "./waf/copy-name";
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
import { wafRequired } from "./waf/required";
import { wafRequiredKind } from "./waf/required-kind";
import { wafRestOnly } from "./waf/rest-only";
import { wafUnmapped } from "./waf/unmapped";

/** Every rule, in the order of the index page. */
export const rules: readonly Rule[] = [
  nameUnique,
  nameSyntax,
  nameWildcard,
  namePunycode,
  nameEdgeUnique,
  nameWildcardAccount,
  regionForm,
  regionKnown,
  regionProvider,
  regionUnique,
  regionOnePartition,
  regionEdgePartition,
  regionArnPartition,
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
  dnsPublicZonePartition,
  dnsAliasPartition,
  dnsZoneAccountPartition,
  routingRegions,
  routingPartition,
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
  routingProbeOperation,
  routingProbeReserved,
  routingAlarmApi,
  routingAlarmUnmapped,
  routingAlarmName,
  routingAlarmRegions,
  routingCheckRegions,
  apiDefaultStage,
  apiPrivateRest,
  apiIdentitySources,
  stageAccount,
  stageCertificateBoth,
  stageCertificateHttp,
  stageMethodKnown,
  stageRouteKnown,
  stageThrottleAccount,
  stageThrottleZero,
  stageThrottleZeroRest,
  usageKeyPerStack,
  usageKeyRouted,
  usageKeyRequired,
  usagePlanMissing,
  usageKeyStage,
  usageMethodCount,
  usageMethodKeyed,
  usageOneStack,
  usagePlansPerKey,
  usageRestOnly,
  mappingOwnStack,
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
  tlsEnhancedPartition,
  tlsPolicyEndpoint,
  tlsAccessModeRequired,
  tlsAccessModeLegacy,
  tlsEnhancedRest,
  tlsPrivateEnhanced,
  tlsStrictFirst,
  tlsLegacy10,
  tls13Only,
  mutualTlsSecurityPolicy,
  mutualTlsEcdsaPartition,
  mutualTlsWebsocket,
  mutualTlsDefaultEndpoint,
  mutualTlsOtherDomain,
  mutualTlsOtherStage,
  mutualTlsOtherRegion,
  mutualTlsTruststoresDiffer,
  mutualTlsProbe,
  mutualTlsObjectVersion,
  mutualTlsBucketRegion,
  mutualTlsOwnershipMissing,
  mutualTlsOwnershipNeedless,
  mutualTlsOwnershipArn,
  mutualTlsOwnershipCovers,
  mutualTlsOwnershipServer,
  mutualTlsTruststoreSize,
  mutualTlsTruststoreExpired,
  mutualTlsTruststoreExpiresSoon,
  mutualTlsTruststoreNotYetValid,
  mutualTlsTruststoreChain,
  mutualTlsTruststoreChainLength,
  mutualTlsTruststoreKey,
  mutualTlsTruststoreUnnamedKey,
  mutualTlsTruststoreDigest,
  mutualTlsTruststoreAuthority,
  mutualTlsTruststoreDuplicate,
  mutualTlsRevocation,
  mutualTlsAuthorizerFunction,
  privateVpcEndpoints,
  privateDualstack,
  privateNoWildcard,
  privateNameEndpointUnique,
  privateEndpointRegion,
  privateOnePerRegion,
  privateApiEndpoint,
  wafRequired,
  wafRequiredKind,
  wafRestOnly,
  wafAccount,
  wafAccountName,
  wafArn,
  wafArnPerRegion,
  wafOneAclPerStage,
  wafUnmapped,
  wafCopyName,
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
  apiPolicyForm,
  apiPolicyVersion,
  apiPolicyLength,
  apiPolicyConditionKeys,
  apiPolicyConditionIdle,
  apiPolicyPrincipal,
  apiPolicyResource,
  apiPolicyPrincipalForm,
  apiPolicyAddress,
  apiAuthorizerIdle,
  apiPolicyAnyEndpoint,
  apiPolicyAllows,
  apiPrivatePolicy,
  apiVpcEndpoints,
  apiVpcEndpointRegion,
  openapiOperations,
  openapiMethod,
  openapiIntegration,
  openapiIntegrationType,
  openapiIntegrationParts,
  openapiIntegrationValues,
  openapiCredentials,
  openapiConnection,
  openapiTimeout,
  openapiTimeoutQuota,
  openapiSubtype,
  openapiHttpVpcLink,
  openapiIntegrationUri,
  openapiProxyService,
  openapiUriVariable,
  openapiPayloadFormat,
  openapiGreedyPath,
  openapiPathSegments,
  openapiHealthPath,
  openapiSiblingParameters,
  openapiPathParameters,
  openapiParameterNames,
  openapiRequestParameters,
  openapiCacheKeys,
  openapiMappingExpression,
  openapiMappingText,
  openapiTemplates,
  openapiHttpMapping,
  openapiResponses,
  openapiNoAnswer,
  openapiResponseHeaders,
  openapiResponseDescribed,
  openapiResponsePattern,
  openapiExtensionKnown,
  openapiExtensionOwned,
  openapiOneSetting,
  openapiCors,
  openapiCorsForm,
  openapiSettingForm,
  openapiGatewayResponse,
  openapiValidator,
  openapiApiKeySource,
  openapiSecurityPolicy,
  openapiForm,
  openapiSchemeDescribed,
  openapiSecurityScheme,
  openapiPreflight,
  openapiFunctionName,
  openapiKeywords,
  openapiCookie,
  openapiTagValue,
  openapiSecurityEnforced,
  openapiAuthorizerType,
  openapiAuthorizerParts,
  openapiAuthorizerForm,
  openapiIdentitySource,
  openapiScopes,
  openapiOneAuthorizer,
  openapiModelNames,
  openapiPlaceholderKnown,
  openapiParameterUsed,
  openapiParameterRegion,
  openapiStageVariable,
  openapiFunctionElsewhere,
  openapiSize,
  openapiResourceCount,
  logsRoleSaid,
  logsRoleAccount,
  logsRoleOnce,
  logsRoleNeedless,
  logsFormatRequestId,
  logsFormatLength,
  logsFormatLine,
  logsFormatVariable,
  logsFirehose,
  logsArnRegion,
  logsGroupUnique,
  logsHttpGroupName,
  logsRetention,
  logsDataTrace,
  quotaPublicDomains,
  quotaPrivateDomains,
  quotaAccessAssociations,
  quotaCertificates,
  quotaZoneRecords,
  quotaWebAcls,
  quotaHealthChecks,
  quotaApiKeys,
  quotaClientCertificates,
  quotaUsagePlans,
  quotaNearlyUsed,
  accountWayIn,
  tagsCount,
  accountPartition,
  openapiIntegrationKey,
];
