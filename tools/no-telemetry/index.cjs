// The cdktf command line knows these variables and no setting for the same. Who wants the calls back
// sets the variables to nothing.
process.env.CHECKPOINT_DISABLE ??= "1";
process.env.DISABLE_VERSION_CHECK ??= "1";
