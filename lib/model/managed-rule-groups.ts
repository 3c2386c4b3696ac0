/** A managed rule group that the vendor AWS offers to every web ACL. */
export interface ManagedRuleGroup {
  /** The exact name, as `managed_rule_group_statement` takes it. */
  readonly name: string;
  /** What the group takes of the capacity of a web ACL, in WCU. */
  readonly capacity: number;
  /** The exact names of the rules in the newest static version, in the order AWS lists them. */
  readonly rules: readonly string[];
  /** Whether the group needs settings that only the user of it can know, such as the path of a sign-in. */
  readonly needsConfiguration: boolean;
}

/**
 * The managed rule groups of the vendor AWS.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 * and the pages it links, from stored copies read in November 2026 (the change log in them ended
 * in September 2026). AWS documents the newest static version of a group; the default version,
 * and a version that a web ACL pins, may hold other rules.
 */
export const managedRuleGroups: readonly ManagedRuleGroup[] = [
  {
    name: "AWSManagedRulesCommonRuleSet",
    capacity: 700,
    rules: [
      "NoUserAgent_HEADER",
      "UserAgent_BadBots_HEADER",
      "SizeRestrictions_QUERYSTRING",
      "SizeRestrictions_Cookie_HEADER",
      "SizeRestrictions_BODY",
      "SizeRestrictions_URIPATH",
      "EC2MetaDataSSRF_BODY",
      "EC2MetaDataSSRF_COOKIE",
      "EC2MetaDataSSRF_URIPATH",
      "EC2MetaDataSSRF_QUERYARGUMENTS",
      "GenericLFI_QUERYARGUMENTS",
      "GenericLFI_URIPATH",
      "GenericLFI_BODY",
      "RestrictedExtensions_URIPATH",
      "RestrictedExtensions_QUERYARGUMENTS",
      "GenericRFI_QUERYARGUMENTS",
      "GenericRFI_BODY",
      "GenericRFI_URIPATH",
      "CrossSiteScripting_COOKIE",
      "CrossSiteScripting_QUERYARGUMENTS",
      "CrossSiteScripting_BODY",
      "CrossSiteScripting_URIPATH",
    ],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesAdminProtectionRuleSet",
    capacity: 100,
    rules: ["AdminProtection_URIPATH"],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesKnownBadInputsRuleSet",
    capacity: 200,
    rules: [
      "JavaDeserializationRCE_HEADER",
      "JavaDeserializationRCE_BODY",
      "JavaDeserializationRCE_URIPATH",
      "JavaDeserializationRCE_QUERYSTRING",
      "Host_localhost_HEADER",
      "PROPFIND_METHOD",
      "ExploitablePaths_URIPATH",
      "Log4JRCE_HEADER",
      "Log4JRCE_QUERYSTRING",
      "Log4JRCE_BODY",
      "Log4JRCE_URIPATH",
      "ReactJSRCE_BODY",
    ],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesSQLiRuleSet",
    capacity: 200,
    rules: [
      "SQLi_QUERYARGUMENTS",
      "SQLiExtendedPatterns_QUERYARGUMENTS",
      "SQLi_BODY",
      "SQLiExtendedPatterns_BODY",
      "SQLiExtendedPatterns_HEADER",
      "SQLiExtendedPatterns_URIPATH",
      "SQLi_COOKIE",
      "SQLi_URIPATH",
    ],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesLinuxRuleSet",
    capacity: 200,
    rules: ["LFI_URIPATH", "LFI_QUERYSTRING", "LFI_HEADER"],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesUnixRuleSet",
    capacity: 100,
    rules: [
      "UNIXShellCommandsVariables_QUERYSTRING",
      "UNIXShellCommandsVariables_BODY",
      "UNIXShellCommandsVariables_HEADER",
    ],
    needsConfiguration: false,
  },
  {
    // The page lists both WindowsShellCommands_QUERYARGUMENTS, which the change log says version
    // 2.5 removed, and WindowsShellCommands_QUERYSTRING, which replaces it.
    name: "AWSManagedRulesWindowsRuleSet",
    capacity: 200,
    rules: [
      "WindowsShellCommands_HEADER",
      "WindowsShellCommands_QUERYARGUMENTS",
      "WindowsShellCommands_QUERYSTRING",
      "WindowsShellCommands_URIPATH",
      "WindowsShellCommands_BODY",
      "PowerShellCommands_COOKIE",
      "PowerShellCommands_QUERYARGUMENTS",
      "PowerShellCommands_BODY",
    ],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesPHPRuleSet",
    capacity: 100,
    rules: [
      "PHPHighRiskMethodsVariables_HEADER",
      "PHPHighRiskMethodsVariables_QUERYSTRING",
      "PHPHighRiskMethodsVariables_BODY",
      "PHPHighRiskMethodsVariables_URIPATH",
    ],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesWordPressRuleSet",
    capacity: 100,
    rules: ["WordPressExploitableCommands_QUERYSTRING", "WordPressExploitablePaths_URIPATH"],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesAmazonIpReputationList",
    capacity: 25,
    rules: ["AWSManagedIPReputationList", "AWSManagedReconnaissanceList", "AWSManagedIPDDoSList"],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesAnonymousIpList",
    capacity: 50,
    rules: ["AnonymousIPList", "HostingProviderIPList"],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesBotControlRuleSet",
    capacity: 50,
    rules: [
      "CategoryAdvertising",
      "CategoryArchiver",
      "CategoryContentFetcher",
      "CategoryEmailClient",
      "CategoryHttpLibrary",
      "CategoryLinkChecker",
      "CategoryMiscellaneous",
      "CategoryMonitoring",
      "CategoryPagePreview",
      "CategoryScrapingFramework",
      "CategorySearchEngine",
      "CategorySecurity",
      "CategorySeo",
      "CategorySocialMedia",
      "CategoryWebhooks",
      "CategoryAI",
      "SignalAutomatedBrowser",
      "SignalKnownBotDataCenter",
      "SignalNonBrowserUserAgent",
      "TGT_VolumetricIpTokenAbsent",
      "TGT_TokenAbsent",
      "TGT_VolumetricSession",
      "TGT_VolumetricSessionMaximum",
      "TGT_SignalAutomatedBrowser",
      "TGT_SignalBrowserAutomationExtension",
      "TGT_SignalBrowserInconsistency",
      "TGT_ML_CoordinatedActivityLow",
      "TGT_ML_CoordinatedActivityMedium",
      "TGT_ML_CoordinatedActivityHigh",
      "TGT_TokenReuseIpLow",
      "TGT_TokenReuseIpMedium",
      "TGT_TokenReuseIpHigh",
      "TGT_TokenReuseCountryLow",
      "TGT_TokenReuseCountryMedium",
      "TGT_TokenReuseCountryHigh",
      "TGT_TokenReuseAsnLow",
      "TGT_TokenReuseAsnMedium",
      "TGT_TokenReuseAsnHigh",
    ],
    needsConfiguration: false,
  },
  {
    name: "AWSManagedRulesATPRuleSet",
    capacity: 50,
    rules: [
      "UnsupportedCognitoIDP",
      "VolumetricIpHigh",
      "VolumetricSession",
      "AttributeCompromisedCredentials",
      "AttributeUsernameTraversal",
      "AttributePasswordTraversal",
      "AttributeLongSession",
      "TokenRejected",
      "SignalMissingCredential",
      "VolumetricIpFailedLoginResponseHigh",
      "VolumetricSessionFailedLoginResponseHigh",
    ],
    needsConfiguration: true,
  },
  {
    name: "AWSManagedRulesACFPRuleSet",
    capacity: 50,
    rules: [
      "UnsupportedCognitoIDP",
      "AllRequests",
      "RiskScoreHigh",
      "SignalCredentialCompromised",
      "SignalClientHumanInteractivityAbsentLow",
      "AutomatedBrowser",
      "BrowserInconsistency",
      "VolumetricIpHigh",
      "VolumetricSessionHigh",
      "AttributeUsernameTraversalHigh",
      "VolumetricPhoneNumberHigh",
      "VolumetricAddressHigh",
      "VolumetricAddressLow",
      "VolumetricIPSuccessfulResponse",
      "VolumetricSessionSuccessfulResponse",
      "VolumetricSessionTokenReuseIp",
    ],
    needsConfiguration: true,
  },
  {
    name: "AWSManagedRulesAntiDDoSRuleSet",
    capacity: 50,
    rules: ["ChallengeAllDuringEvent", "ChallengeDDoSRequests", "DDoSRequests"],
    needsConfiguration: true,
  },
];

/** The group of that exact name. */
export function managedRuleGroup(name: string): ManagedRuleGroup | undefined {
  return managedRuleGroups.find((group) => group.name === name);
}
