// The cdktf command line knows these variables and no setting for the same. Who wants the calls back
// sets the variables to nothing.
process.env.CHECKPOINT_DISABLE ??= "1";
process.env.DISABLE_VERSION_CHECK ??= "1";
// AWS's clients, of use here only against a local AWS, warn of every Node that they will drop.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
