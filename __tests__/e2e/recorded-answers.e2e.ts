import { MotoServer } from "../../scripts/local-aws/moto-server";
import { LocalAws } from "../support/call-aws";
import { apis } from "../support/recorded-apis";
import { imports } from "../support/recorded-imports";
import { models } from "../support/recorded-models";
import { services } from "../support/recorded-services";

let server: MotoServer;
let aws: LocalAws;

beforeAll(async () => {
  server = await MotoServer.start(process.env);
  aws = new LocalAws(server.url, "eu-west-1");
});

afterAll(() => server?.stop());

describe.each([
  ["an import", imports],
  ["an API", apis],
  ["another service", services],
  ["a request that the API's model does not allow", models],
])("the local AWS answers as AWS was recorded to: %s", (_, recordings) => {
  test.each(recordings.map((each) => [each.fact, each.test, each] as const))(
    "%s (%s)",
    async (_fact, _test, { play, answer }) => {
      expect(await play(aws)).toEqual(answer);
    },
  );
});
