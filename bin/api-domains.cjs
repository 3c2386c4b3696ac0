#!/usr/bin/env node
require("tsx/cjs");
require("../api-domains.ts");
