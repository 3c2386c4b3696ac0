/**
 * What HTTP APIs call by themselves of AWS's services, with the parameters that each needs.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html
 */
export const subtypes: Readonly<Record<string, readonly string[]>> = {
  "AppConfig-GetConfiguration": ["Application", "Environment", "Configuration", "ClientId"],
  "EventBridge-PutEvents": ["Detail", "DetailType", "Source"],
  "Kinesis-PutRecord": ["StreamName", "Data", "PartitionKey"],
  "SQS-DeleteMessage": ["QueueUrl", "ReceiptHandle"],
  "SQS-PurgeQueue": ["QueueUrl"],
  "SQS-ReceiveMessage": ["QueueUrl"],
  "SQS-SendMessage": ["QueueUrl", "MessageBody"],
  "StepFunctions-StartExecution": ["StateMachineArn"],
  "StepFunctions-StartSyncExecution": ["StateMachineArn"],
  "StepFunctions-StopExecution": ["ExecutionArn"],
};
