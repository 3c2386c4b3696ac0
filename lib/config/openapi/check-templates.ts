import type { Finding } from "../../findings/finding";
import type { JsonValue } from "../../model/openapi-document";
import { documentFinding } from "./document-finding";
import { isJsonList, isJsonMap, type JsonPlaces } from "./json-places";

/** Functions of CloudFormation, which documents have that came out of templates. */
export function checkTemplates(value: JsonValue, places: JsonPlaces): Finding[] {
  if (isJsonList(value)) return value.flatMap((item) => checkTemplates(item, places));
  if (!isJsonMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!/^Fn::\w+$/.test(key)) return checkTemplates(inner, places);
    return [
      documentFinding(
        places.under(value, key),
        `\`${key}\` is a function of CloudFormation's templates, and nothing evaluates it here`,
        help,
      ),
    ];
  });
}

const help =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
  "Write the text itself: `${AWS::Region}`, `${AWS::AccountId}`, `${AWS::Partition}` and `${Name}` of the API's `parameters` are filled in.";
