/** A policy document in the form in which IAM takes it. */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly Statement[];
}

export interface Statement {
  /** Unique in its role's documents; letters and digits. */
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Condition;
}

/** Values by operator and key. All keys have to match, and one value of each. */
export type Condition = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
