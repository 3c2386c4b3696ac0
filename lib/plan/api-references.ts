import type { OwnedApi, RegionalApi } from "../model/api";
import { type Expression, expression } from "./expression";

/** The id of an API in AWS or, of one that the stack makes, what Terraform works it out from. */
export function apiIdOf(
  { name, kind }: Pick<OwnedApi, "name"> & { readonly kind: string },
  api: RegionalApi,
): string | Expression {
  if (api.kind === "existing") return api.id;
  return expression(
    `${kind === "rest" ? "aws_api_gateway_rest_api" : "aws_apigatewayv2_api"}.${name}.id`,
  );
}

/** The name of its stage, as a text that waits for the stage where the stack makes it. */
export function stageNameOf(
  { name, kind }: Pick<OwnedApi, "name"> & { readonly kind: string },
  api: RegionalApi,
): string | Expression {
  if (api.kind === "existing") return api.stage;
  return expression(
    kind === "rest"
      ? `aws_api_gateway_stage.${name}.stage_name`
      : `aws_apigatewayv2_stage.${name}.name`,
  );
}

/** The ARN by which AWS WAF knows the stage of a REST API that the stack makes. */
export function ownedStageArn({ name }: Pick<OwnedApi, "name">): Expression {
  return expression(`aws_api_gateway_stage.${name}.arn`);
}
