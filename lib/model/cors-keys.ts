/** What each key of `x-amazon-apigateway-cors` holds. */
export const corsKeys: Readonly<Record<string, "texts" | "boolean" | "number">> = {
  allowOrigins: "texts",
  allowMethods: "texts",
  allowHeaders: "texts",
  exposeHeaders: "texts",
  allowCredentials: "boolean",
  maxAge: "number",
};
