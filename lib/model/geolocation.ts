/**
 * The countries whose clients Route 53 cannot tell, having no addresses of theirs.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-geo.html
 */
export const countriesWithoutAddresses: ReadonlySet<string> = new Set(["BV", "CX", "EH", "HM"]);

/**
 * The states of the United States by the codes of their postal service, its possessions included.
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_GeoLocation.html
 */
export const states: ReadonlySet<string> = new Set(
  [
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM",
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS FM GU MH MP PR PW VI",
  ].flatMap((line) => line.split(" ")),
);
